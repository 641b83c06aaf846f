"""What one person alone sees in a channel: changed while they press on it, else said anew."""

import pytest

from adapters.directory import AccountDirectory
from adapters.slack.start import Slack
from bot.core import Core
from bot.deliver import deliver
from tests.slack import payloads
from tests.slack.fake import Message
from tests.slack.payloads import EVA, LINDE, SANNE
from tests.slack.world import World

PROMISE = "ik stuur de bewoners vrijdag een brief"
THREAD = "1764060000.000100"


def press(lijn: World, message: Message, label: str, *, respond: str = "/respond") -> list[Message]:
    """A press on what only Sanne sees, with the address at which it can be changed."""
    button, url = message.buttons()[label], f"{lijn.slack_url}{respond}"
    return lijn.take(payloads.press(SANNE, button, message.channel, message.ts, is_ephemeral=True, response_url=url))


def kept(lijn: World) -> int:
    with lijn.store.read() as work:
        return len(work.municipality(lijn.organisation).commitments.of("T-2026-014"))


@pytest.mark.parametrize("thread", [None, THREAD], ids=["channel", "thread"])
@pytest.mark.parametrize("yes", ["ja", "klopt"])
def test_a_question_in_a_channel_can_be_answered_by_typing(lijn: World, thread: str | None, yes: str) -> None:
    before = kept(lijn)
    (asked,) = lijn.mention(SANNE, PROMISE, thread=thread)
    assert "traject" in asked.shown()
    (read,) = lijn.mention(SANNE, "lindekwartier", thread=thread)
    assert (read.only_for, read.thread) == (SANNE, thread)
    assert "Herinrichting Lindekwartier" in read.shown()
    lijn.mention(SANNE, yes, thread=thread)
    assert kept(lijn) == before + 1


def test_what_is_missing_for_a_form_is_asked_again_when_the_answer_was_typed(lijn: World) -> None:
    (asked,) = lijn.mention(SANNE, "geef C-104 door")
    assert asked.only_for == SANNE
    (again,) = lijn.mention(SANNE, "Klaas Vaak")
    assert again.only_for == SANNE
    assert "Ik ken deze persoon niet" in again.shown()
    assert again.buttons()


def test_a_question_that_somebody_else_was_asked_alone_is_not_answered_by_a_colleague(lijn: World) -> None:
    before = kept(lijn)
    lijn.mention(SANNE, PROMISE)
    lijn.mention(SANNE, "lindekwartier")
    lijn.say(EVA, "mijn overzicht")
    lijn.mention(EVA, "klopt")
    assert kept(lijn) == before


def test_a_press_changes_the_question_where_it_stands(lijn: World) -> None:
    (asked,) = lijn.mention(SANNE, PROMISE)
    assert press(lijn, asked, "Kies Herinrichting Lindekwartier") == []
    (reply,) = lijn.slack.replies
    assert reply["replace_original"] is True
    assert "Herinrichting Lindekwartier" in reply["text"]


def test_after_a_typed_answer_only_the_newest_question_changes(lijn: World) -> None:
    (asked,) = lijn.mention(SANNE, PROMISE)
    (read,) = lijn.mention(SANNE, "lindekwartier")
    press(lijn, asked, "Kies Herinrichting Lindekwartier")
    lijn.slack.replies.clear()
    answered = press(lijn, read, "Klopt")
    assert len(lijn.slack.replies) == 1
    assert answered


def test_a_press_whose_address_no_longer_works_is_followed_by_the_question_anew(lijn: World) -> None:
    (asked,) = lijn.mention(SANNE, PROMISE)
    (anew,) = press(lijn, asked, "Kies Herinrichting Lindekwartier", respond="/used-up")
    assert anew.only_for == SANNE
    before = kept(lijn)
    press(lijn, anew, "Klopt")
    assert kept(lijn) == before + 1
    assert len(lijn.slack.replies) == 1, "the new one is the one that changes"


def test_a_press_that_another_process_answers_is_followed_by_the_question_anew(lijn: World) -> None:
    (asked,) = lijn.mention(SANNE, PROMISE)
    worker = Slack(lijn.settings, lijn.store, lijn.clock).messenger
    messengers = {"slack": worker}
    core = Core(store=lijn.store, clock=lijn.clock, directory=AccountDirectory(messengers), messengers=messengers)
    button = asked.buttons()["Kies Herinrichting Lindekwartier"]
    lijn.send(payloads.press(SANNE, button, LINDE, asked.ts, response_url=f"{lijn.slack_url}/respond"))
    assert deliver(core) == 1
    (_, anew) = lijn.slack.messages
    assert anew.only_for == SANNE
    assert "Herinrichting Lindekwartier" in anew.shown()


def test_a_card_that_others_asked_for_alone_is_not_said_again_whenever_it_changes(lijn: World) -> None:
    lijn.say(EVA, "mijn overzicht")
    lijn.take(payloads.command(EVA, "toon C-104"))
    said = lijn.say(SANNE, "C-104 is klaar")
    assert said
    assert all(message.only_for is None for message in said)
