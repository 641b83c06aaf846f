"""A request that arrived though Teams said it did not: its buttons do what they say."""

from typing import Any

import pytest

from tests.teams.activities import ANNA, CHANNEL, EVA, KARIM, SANNE, execute
from tests.teams.connector import Failure, Posted, actions, words
from tests.teams.test_approvals import THREAD, status
from tests.teams.world import World


@pytest.fixture
def copies(lijn: World) -> tuple[Posted, Posted]:
    """Eva's message for residents lies with Anna twice: of the first copy Teams gave no id, but a fault."""
    lijn.confirm(ANNA, EVA, SANNE, KARIM)
    lijn.say(SANNE, "koppel lindekwartier", THREAD)
    lijn.say(EVA, "concept lindekwartier planning: Zo gaat het verder // In januari leest u meer. Bel 14 0xx.")
    lijn.connector.failing[ANNA.chat] = Failure(502, after_posting=True)
    lijn.say(EVA, "leg M-014-2 voor")
    for _ in range(2):
        lijn.later(seconds=70)
    lost, again = (post for post in lijn.connector.at(ANNA.chat) if "Akkoord" in post.buttons)
    return lost, again


def test_a_press_on_the_lost_copy_counts_and_both_are_settled(lijn: World, copies: tuple[Posted, Posted]) -> None:
    lost, again = copies
    answer = lijn.press(ANNA, lost, "Akkoord")
    assert status(lijn) == "approved"
    assert "Anna de Wit gaf akkoord" in words(answer["value"])
    assert actions(answer["value"]) == []
    assert "gaf akkoord" in again.text


def test_the_lost_copy_shows_what_was_decided_on_the_other(lijn: World, copies: tuple[Posted, Posted]) -> None:
    lost, again = copies
    lijn.press(ANNA, again, "Akkoord")
    data = next(action["data"] for action in actions(lost.card) if action["title"] == "Akkoord")
    asked = execute(lijn.service_url, ANNA, lost.id, data)
    asked["value"]["trigger"] = "automatic"
    answer: dict[str, Any] = lijn.take(asked).json()
    assert "Anna de Wit gaf akkoord" in words(answer["value"])


def test_the_id_in_a_button_opens_nothing_from_elsewhere_or_to_others(
    lijn: World, copies: tuple[Posted, Posted]
) -> None:
    lost, _ = copies
    data = next(action["data"] for action in actions(lost.card) if action["title"] == "Akkoord")
    assert data["post"]
    for who, where in ((KARIM, None), (SANNE, THREAD), (ANNA, f"{CHANNEL};messageid=1")):
        lijn.take(execute(lijn.service_url, who, "1", data, where))
        assert status(lijn) == "submitted"
    lijn.take(execute(lijn.service_url, ANNA, "1", {**data, "post": "0" * 32}))
    assert status(lijn) == "submitted"
