"""What emoji on messages do in Slack: on requests for approval, and 📌."""

import json

import pytest

from tests.slack import payloads
from tests.slack.fake import WIDE
from tests.slack.payloads import ANNA, EVA, GAST, LINDE, SANNE
from tests.slack.test_stories import requested
from tests.slack.world import World

STRANGER = "U77NIEMAND"
THEIRS = "1764060001.000100"
"""The message of a colleague."""


def test_a_pin_proposes_to_record_once_however_often_it_is_put(lijn: World) -> None:
    lijn.slack.scopes = WIDE
    ts = "1764060002.000100"
    lijn.slack.said[LINDE, ts] = "Wij bellen de winkeliers"
    pin = payloads.reaction(SANNE, "pushpin", LINDE, ts, item_user=EVA)
    (proposal,) = lijn.take(pin)
    assert proposal.only_for == SANNE
    assert lijn.take(payloads.reaction(EVA, "pushpin", LINDE, ts, item_user=EVA)) == []
    lijn.take(payloads.press(SANNE, next(iter(proposal.buttons().values())), LINDE, proposal.ts, is_ephemeral=True))
    assert "Wij bellen de winkeliers" in json.dumps(lijn.slack.views[-1], ensure_ascii=False)


@pytest.mark.parametrize("who", [GAST, STRANGER])
def test_a_pin_of_who_is_not_let_in_gets_no_word_and_leaves_the_message_to_the_next(lijn: World, who: str) -> None:
    lijn.slack.users[STRANGER] = payloads.user(STRANGER, "Niemand", "niemand@elders.example")
    lijn.slack.scopes = WIDE
    ts = "1764060002.000200"
    lijn.slack.said[LINDE, ts] = "Wij bellen de winkeliers"
    before = lijn.records()
    pin = payloads.reaction(who, "pushpin", LINDE, ts, item_user=EVA)
    assert [lijn.take(pin) for _ in range(2)] == [[], []]
    assert lijn.records() == before
    pins = (payloads.reaction(SANNE, "pushpin", LINDE, ts, item_user=EVA, away=away) for away in (False, True, False))
    (proposal,) = [posted for pin in pins for posted in lijn.take(pin)]
    assert proposal.only_for == SANNE
    assert proposal.buttons()
    for another in (SANNE, EVA, GAST):
        assert lijn.take(payloads.reaction(another, "pushpin", LINDE, ts, item_user=EVA)) == [], another


@pytest.mark.parametrize("away", [False, True], ids=["put", "taken away"])
@pytest.mark.parametrize("emoji", ["tada", "+1", "x"])
@pytest.mark.parametrize("who", [GAST, STRANGER, SANNE])
def test_an_emoji_on_what_people_and_lijn_say_to_each_other_is_nobodys_business(
    lijn: World, who: str, emoji: str, *, away: bool
) -> None:
    lijn.slack.users[STRANGER] = payloads.user(STRANGER, "Niemand", "niemand@elders.example")
    (card,) = lijn.mention(SANNE, "status lindekwartier")
    before = lijn.records()
    assert lijn.take(payloads.reaction(who, emoji, LINDE, card.ts, away=away)) == []
    assert lijn.take(payloads.reaction(who, emoji, LINDE, THEIRS, away=away, item_user=EVA)) == []
    assert lijn.take(payloads.reaction(who, emoji, LINDE, THEIRS, away=away)) == []
    assert lijn.records() == before
    assert lijn.slack.count("reactions.get") <= 2, "looked at for our own posts alone"


def test_who_is_not_let_in_hears_so_for_a_thumb_on_a_request_and_for_no_other_emoji(lijn: World) -> None:
    _, request = requested(lijn)
    lijn.slack.users[ANNA]["is_restricted"] = True
    lijn.take(payloads.callback({"type": "user_change", "user": lijn.slack.users[ANNA]}))
    before = lijn.records()
    assert lijn.react(ANNA, "tada", request) == []
    assert lijn.records() == before
    (refused,) = lijn.react(ANNA, "+1", request)
    assert "te gast" in refused.shown()
    assert lijn.records() == before + 1
    assert request.buttons()


def test_in_the_narrow_manifest_a_pin_does_nothing(lijn: World) -> None:
    pin = payloads.reaction(SANNE, "pushpin", LINDE, "1764060002.000100", item_user=EVA)
    assert lijn.take(pin) == []


def test_a_reaction_that_comes_out_of_order_does_not_undo_what_stands(lijn: World) -> None:
    _, request = requested(lijn)
    at = (request.channel, request.ts)
    lijn.slack.reactions[at] = {"+1::skin-tone-2": {ANNA}}
    lijn.react(ANNA, "+1::skin-tone-2", request)
    assert not request.buttons()
    shown = request.shown()
    lijn.react(ANNA, "thumbsup", request, away=True)
    assert request.shown() == shown, "it was taken away and put back: it stands"
    lijn.slack.reactions[at] = {}
    lijn.react(ANNA, "+1", request, away=True)
    assert request.shown() != shown
    lijn.react(ANNA, "+1", request)
    assert request.buttons(), "it was put there before it was taken away"
