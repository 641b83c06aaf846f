"""What emoji on messages do in Slack: on requests for approval, and 📌."""

import json

from tests.slack import payloads
from tests.slack.fake import WIDE
from tests.slack.payloads import ANNA, EVA, LINDE, SANNE
from tests.slack.test_stories import requested
from tests.slack.world import World


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
