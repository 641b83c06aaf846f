"""What happens when a modal cannot be opened, or Slack does not answer in time."""

import json
import time
from typing import Any

import pytest

from tests.slack import payloads
from tests.slack.fake import Fault, Message
from tests.slack.payloads import LINDE, SANNE
from tests.slack.world import World

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
