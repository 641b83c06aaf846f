"""What Slack sends, and what becomes of it: payload by payload."""

import json
from dataclasses import replace
from typing import Any

import pytest

from adapters.slack.forms import modal, options
from adapters.slack.heard import Heard
from adapters.slack.markup import literal, to_plain
from adapters.slack.read import people_in, read
from adapters.slack.workspace import Account, Workspace
from bot.act import Act
from bot.address import Address
from bot.cards import Card, Field, FieldKind, Form, Option
from bot.incoming import Captured, Filled, Opened, Pressed, Reacted, Text, Unreacted
from tests.house.checkout import ROOT
from tests.slack import payloads
from tests.slack.fake import BOT, TEAM
from tests.slack.payloads import ANNA, LINDE, SANNE
from tests.slack.world import NOW

WORKSPACE = Workspace(tenant=TEAM, organisation="rijnveste", token="x", bot_user=BOT, url="https://r.slack.com/")
ACCOUNTS = {
    SANNE: Account(user=SANNE, name="Sanne Bakker", email="s@x.nl", guest=False),
    ANNA: Account(user=ANNA, name="Anna de Wit", guest=False),
}
HEARD = Heard(workspace=WORKSPACE, received_at=NOW, accounts=ACCOUNTS)
CHANNEL = Address(platform="slack", tenant=TEAM, conversation=LINDE)
ALONE = replace(CHANNEL, conversation=f"dm:{SANNE}")
TS = "1764060001.000100"


@pytest.mark.parametrize(
    ("payload", "said", "address"),
    [
        (payloads.mention(SANNE, "status", ts=TS), Text("status"), CHANNEL),
        (payloads.mention(SANNE, "status", thread=TS), Text("status"), replace(CHANNEL, thread=TS)),
        (payloads.direct(SANNE, "status"), Text("status"), ALONE),
        (payloads.command(SANNE, "status"), Text("status"), CHANNEL.only_for(SANNE)),
        (payloads.command(SANNE, ""), Text("help"), CHANNEL.only_for(SANNE)),
        (payloads.reaction(SANNE, "+1::skin-tone-2", LINDE, TS), Reacted("+1::skin-tone-2", TS), CHANNEL),
        (payloads.reaction(SANNE, "+1", f"D{SANNE}", TS, away=True), Unreacted("+1", TS), ALONE),
        (payloads.opened(SANNE), Opened(), replace(CHANNEL, conversation=f"home:{SANNE}")),
        (payloads.shortcut(SANNE, "Wij bellen"), Captured("Wij bellen"), CHANNEL.only_for(SANNE)),
    ],
    ids=["mention", "thread", "direct", "command", "empty command", "reaction", "reaction away", "home", "shortcut"],
)
def test_what_is_said_and_where(payload: dict[str, Any], said: object, address: Address) -> None:
    incoming = read(payload, HEARD)
    assert incoming is not None
    assert (incoming.said, incoming.address) == (said, address)
    assert incoming.sender.user == SANNE
    assert not incoming.sender.guest


def test_a_button_says_its_label_and_the_button_of_a_form_opens_it() -> None:
    button = {"action_id": "lijn_0", "value": "Akkoord", "text": {"text": "Akkoord"}}
    incoming = read(payloads.press(SANNE, button, LINDE, TS), HEARD)
    assert incoming is not None
    assert incoming.said == Pressed("Akkoord", TS)
    form = {"action_id": "lijn_form", "value": "f1", "text": {"text": "Leg vast"}}
    incoming = read(payloads.press(SANNE, form, LINDE, TS), HEARD)
    assert incoming is not None
    assert incoming.said == Pressed("f1", TS, Act(intent="form.open", slots={"form": "f1"}))


def test_a_button_of_another_app_is_not_ours() -> None:
    button = {"action_id": "a", "value": "x", "text": {"text": "x"}}
    assert read(payloads.press(SANNE, button, LINDE, TS), HEARD) is None


def test_mentions_become_names_and_markup_becomes_words() -> None:
    typed = f"<@{BOT}>, vraag aan <@{ANNA}> over <#C1|linde> &amp; <https://x.nl|de site>: <!here> &lt;b&gt;"
    assert to_plain(typed, {ANNA: "Anna de Wit"}, BOT) == "vraag aan Anna de Wit over #linde & de site: @here <b>"
    assert people_in(payloads.mention(SANNE, f"vraag aan <@{ANNA}>: wanneer?")) == (SANNE, BOT, ANNA)


@pytest.mark.parametrize(
    "words", ["<!channel>", "<@U1>", "<https://x.nl|hier>", "*vet* _schuin_ ~weg~ `code`", "> zegt hij", ":tada:"]
)
def test_no_words_are_markup(words: str) -> None:
    shown = literal(words)
    assert "<" not in shown
    assert ">" not in shown
    for sign in ("*v", "_s", "~w", "`c", ":tada:"):
        assert sign not in shown
    bare = shown.replace("\u2060", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert bare == words


def test_a_form_comes_back_as_it_was_filled_in_also_when_a_text_is_longer_than_a_field() -> None:
    long = "\n\n".join(f"Alinea {n}. " + "Een zin. " * 60 for n in range(14)).strip()
    fields = (
        Field(name="body", label="Tekst", kind=FieldKind.LONG, value=long, required=True),
        Field(name="due", label="Dag", kind=FieldKind.DATE, value="2026-12-11"),
        Field(name="kind", label="Soort", kind=FieldKind.CHOICE, value="a", options=(Option(value="a", label="A"),)),
    )
    form = Form(id="f1", title="Wijzig de tekst van het bericht", submit="Bewaar", fields=fields)
    view = modal(Card(text="Vul in.", form=form), form, CHANNEL, "https://r.slack.com/x")
    assert len(view["title"]["text"]) <= 24
    assert all(len(b["element"].get("initial_value", "")) <= 3000 for b in view["blocks"] if b["type"] == "input")
    incoming = read(payloads.submit(SANNE, view, {}), HEARD)
    assert incoming is not None
    assert incoming.said == Filled({"body": " ".join(long.split()), "due": "2026-12-11", "kind": "a"}, form="f1") or (
        isinstance(incoming.said, Filled) and " ".join(incoming.said.values["body"].split()) == " ".join(long.split())
    )
    assert incoming.address == CHANNEL
    assert incoming.link == "https://r.slack.com/x"


def test_more_answers_than_a_list_holds_are_found_by_typing() -> None:
    many = tuple(Option(value=f"p{n}", label=f"Persoon {n} van Dijk") for n in range(150))
    form = Form(
        id="f", title="T", submit="S", fields=(Field(name="to", label="Wie", kind=FieldKind.CHOICE, options=many),)
    )
    view = modal(Card(text="x", form=form), form, CHANNEL, None)
    assert view["blocks"][-1]["element"]["type"] == "external_select"
    assert [found["value"] for found in options(form, "to", "dijk 149")] == ["p149"]
    assert len(options(form, "to", "persoon")) == 100


RECORDED = ROOT.parent / "shared" / "payloads" / "slack" / "tests" / "scenario_tests"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("test_events__valid_event_body", Text("Hi there!")),
        ("test_events__valid_reaction_added_body", None),
        ("test_events_ignore_self__response_url_message_event", None),
        ("test_message_bot__bot_message_event_payload", None),
        ("test_message_changed__event_payload", None),
        ("test_message_deleted__event_payload", None),
        ("test_block_actions__body", None),
        ("test_shortcut__message_shortcut_body", None),
        ("test_view_submission__body", None),
    ],
)
def test_recorded_payloads_are_read_as_they_should(name: str, said: object) -> None:
    path = RECORDED / f"{name}.json"
    if not path.is_file():
        pytest.skip("the recorded payloads of shared/payloads/slack are not here")
    payload = json.loads(path.read_text(encoding="utf-8"))
    workspace = replace(WORKSPACE, tenant="T111", bot_user="W111")
    incoming = read(payload, replace(HEARD, workspace=workspace))
    assert (incoming.said if incoming else None) == said
