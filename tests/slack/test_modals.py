"""What happens when a modal cannot be opened, or Slack does not answer in time."""

import json
import time
from typing import Any

import pytest

from adapters.slack import forms
from bot.address import Address
from bot.cards import Card, Field, FieldKind, Form
from tests.slack import payloads
from tests.slack.fake import TEAM, Fault, Message
from tests.slack.limits import view_faults
from tests.slack.payloads import EVA, LINDE, SANNE
from tests.slack.world import World

CHANNEL = Address(platform="slack", tenant=TEAM, conversation=LINDE)
FAULTS = {
    "too late": Fault(error="expired_trigger_id"),
    "cut": Fault(cut=True),
    "500": Fault(status=500, error="internal_error"),
    "429": Fault(status=429, headers={"Retry-After": "5"}),
}


def opened_by(lijn: World, posted: Message) -> str:
    """What stands in the modal that the button of the posted form opens."""
    (button,) = [button for button in posted.buttons().values() if button["action_id"] == "lijn_form"]
    lijn.take(payloads.press(SANNE, button, posted.channel, posted.ts))
    return json.dumps(lijn.slack.views[-1], ensure_ascii=False)


@pytest.mark.parametrize("fault", FAULTS)
def test_when_a_modal_cannot_be_opened_the_form_is_posted_with_a_button(lijn: World, fault: str) -> None:
    lijn.slack.fail("views.open", FAULTS[fault])
    (posted,) = lijn.take(payloads.shortcut(SANNE, "Wij bellen"))
    assert (posted.channel, posted.only_for) == (LINDE, SANNE)
    assert "Wij bellen" in opened_by(lijn, posted)


def test_a_form_that_is_asked_for_at_home_is_posted_directly(lijn: World) -> None:
    lijn.take(payloads.opened(SANNE))
    elements = [e for b in lijn.slack.homes[SANNE]["blocks"] if b["type"] == "actions" for e in b["elements"]]
    button = next(element for element in elements if element["text"]["text"] == "C-102 klaar")
    lijn.slack.fail("views.open", Fault(cut=True))
    (posted,) = lijn.take(payloads.press_home(SANNE, button))
    assert posted.channel == f"D{SANNE}"
    assert '"block_id": "proof"' in opened_by(lijn, posted)


def test_a_form_that_is_opened_from_its_post_asks_what_the_post_asks(lijn: World) -> None:
    (posted,) = lijn.say(SANNE, "C-102 is klaar")
    assert '"block_id": "proof"' in opened_by(lijn, posted)
    assert lijn.submit(SANNE, {"proof": "Zie de notulen van 20 november."}) is None
    assert any("C-102 is klaar" in message.shown() for message in lijn.slack.to(SANNE))


def test_a_typed_answer_that_cannot_be_used_is_answered_below(lijn: World) -> None:
    (form,) = lijn.say(SANNE, "geef C-103 door")
    (again,) = lijn.say(SANNE, "Karel Niemand")
    assert (form.shown(), form.buttons()) == ("Dit gaat hieronder verder.", {})
    assert "Ik ken deze persoon niet" in again.shown()
    assert '"block_id": "owner"' in opened_by(lijn, again)
    assert lijn.submit(SANNE, {"owner": "p02"}) is None
    assert again.shown() == "Dit formulier is ingevuld."


def drafting(lijn: World) -> dict[str, dict[str, Any]]:
    """The inputs of the form for a first draft, by field."""
    lijn.take(payloads.command(EVA, "concept bericht lindekwartier"))
    return {block["block_id"]: block for block in lijn.slack.views[-1]["blocks"] if block["type"] == "input"}


LONG = "In januari leest u meer over de bomen in de straat. " * 100


def test_a_field_that_holds_less_than_a_text_may_have_says_how_to_give_the_rest(lijn: World) -> None:
    inputs = drafting(lijn)
    assert "3000" in inputs["body"]["label"]["text"]
    hint = inputs["body"]["hint"]["text"]
    assert "in één bericht" in hint
    assert "hint" not in inputs["title"]
    assert view_faults(lijn.slack.views[-1]) == []
    typed = hint.split("zo: ", 1)[1].split(" // ", 1)[0]
    assert len(LONG) > 3000
    (said,) = lijn.say(EVA, f"{typed} // {LONG}")
    id = next(word for word in said.shown().split() if word.startswith("M-"))
    with lijn.store.read() as work:
        assert work.municipality(lijn.organisation).messages.get(id).body == LONG.strip()


@pytest.mark.parametrize("field", ["title", "body"])
@pytest.mark.parametrize("words", [LONG, "x" * 8_500, "Regel.\n" * 1_300], ids=["sentences", "no blanks", "lines"])
def test_what_was_typed_comes_back_whole_when_it_is_too_long(lijn: World, field: str, words: str) -> None:
    words = (words * 2).strip()
    form = Form(
        id="f",
        title="T",
        submit="S",
        fields=(
            Field(name=field, label="L", kind=FieldKind.TEXT if field == "title" else FieldKind.LONG, value=words),
        ),
    )
    view = forms.modal(Card(text="x", form=form), form, CHANNEL, None)
    assert view_faults(view) == []
    state = payloads.submit(EVA, view, {})["view"]["state"]["values"]
    assert forms.values(state) == {field: words}


def test_a_form_for_a_channel_without_lijn_is_posted_directly(lijn: World) -> None:
    lijn.say(SANNE, "mijn overzicht")
    lijn.slack.absent.add(("C77", SANNE))
    lijn.slack.fail("views.open", Fault(cut=True))
    (posted,) = lijn.take(payloads.shortcut(SANNE, "Wij bellen", "C77"))
    assert posted.channel == f"D{SANNE}"
    assert "Wij bellen" in opened_by(lijn, posted)


@pytest.mark.parametrize(
    ("method", "asked", "status"),
    [
        ("users.info", payloads.mention(SANNE, "status lindekwartier"), 500),
        ("views.open", payloads.shortcut(SANNE, "Wij bellen"), 200),
    ],
    ids=["an event comes again", "a form is posted"],
)
def test_slack_is_waited_for_no_longer_than_it_waits_for_us(
    lijn: World, method: str, asked: dict[str, Any], status: int
) -> None:
    lijn.slack.fail(method, Fault(slow=6))
    began = time.monotonic()
    assert lijn.send(asked).status_code == status
    assert time.monotonic() - began < 5
