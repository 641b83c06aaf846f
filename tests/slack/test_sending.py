"""What happens to a post when Slack, or the line to it, does not do as it should."""

import html
import re
import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from slack_sdk.models.blocks import Block

from adapters.slack import render
from adapters.slack.pace import Pace
from adapters.slack.replies import Replies
from adapters.slack.send import SlackMessenger
from bot.act import Act
from bot.address import Address
from bot.cards import Button, Card, Fact
from bot.errors import DeliveryFailed
from bot.outbox import Post, PostState
from tests.slack import fake, payloads
from tests.slack.fake import TEAM, WIDE, Fault
from tests.slack.limits import message_faults
from tests.slack.payloads import LINDE, SANNE
from tests.slack.world import World


def states(lijn: World) -> list[tuple[PostState, str | None]]:
    with lijn.store.read() as work:
        return [(post.state, post.reason) for post in work.outbox.in_state(*PostState)]


def asked(lijn: World, where: str = "channel") -> None:
    say = payloads.mention if where == "channel" else payloads.direct
    assert lijn.send(say(SANNE, "status lindekwartier")).status_code == 200
    lijn.settle()


def test_a_429_is_waited_for_as_long_as_slack_says(lijn: World) -> None:
    lijn.slack.fail("chat.postMessage", Fault(status=429, headers={"Retry-After": "30"}))
    asked(lijn)
    lijn.later(seconds=29)
    assert lijn.slack.messages == []
    lijn.later(seconds=2)
    assert len(lijn.slack.messages) == 1


def test_a_post_that_never_left_is_tried_again_by_itself(lijn: World) -> None:
    lijn.slack.fail("chat.postMessage", Fault(error="service_unavailable"), Fault(error="request_timeout"))
    asked(lijn)
    lijn.later(minutes=1)
    lijn.later(minutes=1)
    assert len(lijn.slack.messages) == 1


@pytest.mark.parametrize(
    "fault",
    [Fault(cut=True, done=True), Fault(status=500, done=True), Fault(error="internal_error", done=True)],
    ids=["cut", "500", "internal_error"],
)
@pytest.mark.parametrize("where", ["channel", "dm"])
def test_a_post_that_arrived_before_the_line_was_cut_is_found_and_not_doubled(
    lijn: World, where: str, fault: Fault
) -> None:
    lijn.slack.scopes = WIDE
    lijn.slack.fail("chat.postMessage", fault)
    asked(lijn, where)
    lijn.later(minutes=1)
    assert len(lijn.slack.messages) == 1
    assert [state for state, _ in states(lijn)] == [PostState.SENT]


@pytest.mark.parametrize("fault", [Fault(cut=True), Fault(status=500)], ids=["cut", "500"])
def test_a_post_that_did_not_arrive_is_looked_for_and_posted_once(lijn: World, fault: Fault) -> None:
    lijn.slack.scopes = WIDE
    lijn.slack.fail("chat.postMessage", fault)
    asked(lijn)
    lijn.later(minutes=1)
    assert len(lijn.slack.messages) == 1
    assert lijn.slack.count("conversations.history") == 1


def test_where_lijn_may_not_look_the_fate_is_unknown_and_who_asked_can_send_it_again(lijn: World) -> None:
    lijn.slack.fail("chat.postMessage", Fault(cut=True))
    asked(lijn)
    lijn.later(minutes=1)
    assert PostState.UNKNOWN in {state for state, _ in states(lijn)}
    told = lijn.slack.to(SANNE)[-1]
    lijn.press(SANNE, told, "Opnieuw sturen")
    assert len(lijn.slack.at(LINDE)) == 1


def test_a_refused_token_ends_the_installation(lijn: World) -> None:
    lijn.slack.fail("chat.postMessage", Fault(error="token_revoked"))
    asked(lijn)
    with lijn.store.read() as work:
        found = work.installations.get("slack", TEAM)
    assert found is not None
    assert found.removed_at is not None


def test_the_sdk_does_not_retry_by_itself(lijn: World) -> None:
    lijn.slack.fail("chat.postMessage", Fault(cut=True), Fault(cut=True))
    with pytest.raises(DeliveryFailed) as failed:
        lijn.platform.messenger.post(CHANNEL, Card(text="Hallo"), "k1")
    assert failed.value.fate_unknown
    assert lijn.slack.count("chat.postMessage") == 1


def test_a_server_that_is_not_there_was_not_posted_to(lijn: World) -> None:
    nowhere = SlackMessenger(lijn.platform.workspaces, "http://127.0.0.1:9/api/", Replies())
    with pytest.raises(DeliveryFailed) as failed:
        nowhere.post(CHANNEL, Card(text="Hallo"), "k1")
    assert (failed.value.fate_unknown, failed.value.retry_after is not None) == (False, True)


def test_a_short_line_above_a_list_is_its_heading() -> None:
    drawn = render.blocks(Card(text="- een\n\nMijn *trajecten* & meer\n\n- twee\n\nDit is een zin.\n\n- drie"))
    texts = [block["text"]["text"].replace("\u2060", "") for block in drawn]
    assert texts == ["•  een", "*Mijn *trajecten* &amp; meer*", "•  twee\n\nDit is een zin.\n\n•  drie"]
    assert drawn[1]["text"]["type"] == "mrkdwn"


# Long texts

CHANNEL = Address(platform="slack", tenant=TEAM, conversation=LINDE)
LONG = Card(title="Lang", text="\n\n".join(f"Alinea {n}. " + "Dit is een zin. " * 30 for n in range(60)).strip())


def post(lijn: World, card: Card, updates: str | None = None) -> str:
    """Queues it for the channel, lets it go out, and returns its id."""
    now, id = lijn.clock.now(), uuid.uuid4().hex
    with lijn.store.write() as work:
        work.outbox.queue(
            Post(
                id=id, organisation=lijn.organisation, address=CHANNEL, card=card, at=now, next_at=now, updates=updates
            )
        )
    lijn.settle()
    return id


def must_be_whole(lijn: World, text: str = LONG.text) -> None:
    first, *rest = lijn.slack.messages
    assert [message.thread for message in rest] == [first.ts] * len(rest)
    assert len(rest) >= 2
    whole = " ".join("\n".join(message.shown() for message in lijn.slack.messages).split())
    assert whole == " ".join(f"Lang {text}".split())


def test_a_long_text_goes_on_in_the_thread_and_nothing_of_it_is_lost(lijn: World) -> None:
    post(lijn, LONG)
    must_be_whole(lijn)
    assert all(message.shown().rstrip().endswith(".") for message in lijn.slack.messages), "cut where a sentence ends"
    assert sum(len(str(block)) for block in lijn.slack.messages[0].blocks) < 13_200


@pytest.mark.parametrize(
    "fault",
    [Fault(status=429, headers={"Retry-After": "20"}), Fault(cut=True), Fault(cut=True, done=True)],
    ids=["429", "cut", "cut after it arrived"],
)
def test_after_a_failure_in_the_middle_another_process_goes_on_where_it_was(lijn: World, fault: Fault) -> None:
    lijn.slack.scopes = WIDE
    lijn.slack.fail("chat.postMessage", Fault(), fault)
    post(lijn, LONG)
    lijn.messengers["slack"] = SlackMessenger(
        lijn.platform.workspaces, f"{lijn.slack_url}/api/", Replies(), Pace(burst=1000)
    )
    lijn.later(minutes=1)
    must_be_whole(lijn)


def test_what_is_changed_changes_in_the_thread_too(lijn: World) -> None:
    id = post(lijn, LONG)
    text = LONG.text.replace("Alinea", "Paragraaf")
    post(lijn, replace(LONG, text=text), updates=id)
    must_be_whole(lijn, text)


def test_every_card_fits_what_the_sdk_knows_of_slacks_limits() -> None:
    buttons = tuple(Button(label=f"Knop {n} " + "x" * 90, act=Act(intent="help.show")) for n in range(30))
    facts = tuple(Fact(label=f"Feit {n}", value="y" * 3000) for n in range(25))
    card = Card(title="T" * 400, text=LONG.text, facts=facts, buttons=buttons)
    for message in map(render.message, (card, *render.parts(card))):
        for block in Block.parse_all(message.blocks):
            block.to_dict()
        assert len(message.text) < 4000


ESCAPED = {
    "B&W": "Het college van B&W besloot over het ontwerp voor de straat en de bomen. ",
    "signs": "<<<&&&>>> ",
    "a list": "- *B&W* en _raad_ :tada: <zie>\n",
    "a bold list": "- *straat*\n",
    "no blanks": "&",
}


@pytest.mark.parametrize("words", ESCAPED)
def test_however_many_signs_must_be_escaped_every_message_is_one_that_slack_takes(words: str) -> None:
    for length in (*range(2_900, 3_600, 50), 11_000, 30_000):
        text = (ESCAPED[words] * length)[:length].strip()
        card = Card(title="B&W " * 60, text=text, buttons=(Button(label="B&W" * 40, act=Act(intent="help.show")),))
        parts = render.parts(card)
        for part in parts:
            assert render.parts(part) == (part,)
            sent = render.message(part)
            assert message_faults(sent.text, sent.blocks) == []
        shown = "".join(fake.words(render.blocks(replace(part, title=None, buttons=()))) for part in parts)
        assert plain(shown) == plain(text), "nothing of the text is lost"


def plain(shown: str) -> str:
    """The words, without what only shows how they are meant."""
    return re.sub(r"[\s\u2060•*-]", "", html.unescape(shown))


def test_a_fact_full_of_signs_is_one_that_slack_takes() -> None:
    facts = (Fact(label="B&W" * 300, value="<&>" * 900), Fact(label="Wie", value="_B&W_ " * 300))
    sent = render.message(Card(text="Zie.", facts=facts))
    assert message_faults(sent.text, sent.blocks) == []


# The pace


def test_a_channel_gets_a_short_burst_and_then_about_one_post_a_second() -> None:
    moment = [0.0]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        moment[0] += seconds

    pace = Pace(clock=lambda: moment[0], sleep=sleep)
    for _ in range(3):
        pace.take("T", "C1")
    assert slept == []
    pace.take("T", "C1")
    assert slept == [1.0]
    with pytest.raises(DeliveryFailed) as held:
        pace.take("T", "C1")
    assert held.value.retry_after == timedelta(seconds=1)
    pace.take("T", "C2")
    assert slept == [1.0]


def test_after_a_429_the_channel_rests_and_another_does_not() -> None:
    moment = [0.0]
    pace = Pace(clock=lambda: moment[0], sleep=lambda _: None)
    pace.hold("T", "C1", timedelta(seconds=30))
    with pytest.raises(DeliveryFailed) as held:
        pace.take("T", "C1")
    assert held.value.retry_after == timedelta(seconds=30)
    pace.take("T", "C2")
    moment[0] = 30.0
    pace.take("T", "C1")


def test_the_outbox_keeps_the_order_of_a_channel_while_it_rests(lijn: World) -> None:
    lijn.slack.fail("chat.postMessage", Fault(status=429, headers={"Retry-After": "5"}))
    for id in ("C-101", "C-102", "C-103"):
        lijn.send(payloads.mention(SANNE, f"toon {id}"))
    lijn.settle()
    assert lijn.slack.at(LINDE) == []
    lijn.later(minutes=1)
    shown = [message.shown() for message in lijn.slack.at(LINDE)]
    assert [next(id for id in ("C-101", "C-102", "C-103") if id in text) for text in shown] == [
        "C-101",
        "C-102",
        "C-103",
    ]


def test_a_post_of_somebody_who_left_slack_fails_for_good(lijn: World) -> None:
    lijn.slack.users["U0LEFT"] = payloads.user("U0LEFT", "Weg", "weg@rijnveste.example", deleted=True)
    with pytest.raises(DeliveryFailed) as failed:
        lijn.platform.messenger.post(
            Address(platform="slack", tenant=TEAM, conversation="dm:U0LEFT"), Card(text="x"), "k"
        )
    assert (failed.value.reason, failed.value.retry_after, failed.value.fate_unknown) == ("user_disabled", None, False)
