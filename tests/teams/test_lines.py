"""Posts leave in the event loop, of several conversations at a time, and of one in their order."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from time import monotonic, sleep

import pytest

from bot.outbox import PostState
from tests.teams.activities import ANNA, SANNE, message
from tests.teams.connector import Failure
from tests.teams.world import World, world

PATIENCE = 60
"""Seconds after which something is wrong on the slowest machine."""


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path, nudged=True) as made:
        yield made


def until(holds: Callable[[], bool]) -> None:
    given_up = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < given_up
        sleep(0.01)


def test_a_chat_in_which_teams_takes_long_holds_up_no_other_and_keeps_its_order(lijn: World) -> None:
    lijn.connector.held.add(ANNA.chat)
    for text in ("mijn overzicht", "status lindekwartier", "hulp"):
        assert lijn.send(message(lijn.service_url, ANNA, text)).status_code == 200
    lijn.send(message(lijn.service_url, SANNE, "status lindekwartier"))
    until(lambda: bool(lijn.connector.at(SANNE.chat)))
    assert lijn.connector.at(ANNA.chat) == []
    lijn.connector.held.clear()
    until(lambda: len(lijn.connector.at(ANNA.chat)) == 3)
    overview, status, help_ = (post.text for post in lijn.connector.at(ANNA.chat))
    assert "Herinrichting Lindekwartier zit in" in status
    assert "Herinrichting Lindekwartier zit in" not in overview + help_
    assert overview != help_


def waits(lijn: World) -> bool:
    """True when a post was refused and waits for its next try."""
    with lijn.store.read() as work:
        return any(post.attempts for post in work.outbox.in_state(PostState.QUEUED))


def test_what_is_refused_for_a_moment_goes_when_that_is_over(lijn: World) -> None:
    lijn.connector.fail(Failure(429, headers={"Retry-After": "1"}))
    lijn.send(message(lijn.service_url, SANNE, "status lindekwartier"))
    until(lambda: waits(lijn))
    assert lijn.connector.at(SANNE.chat) == []
    lijn.clock.set(lijn.clock.now() + timedelta(minutes=1))
    lijn.nudge()
    until(lambda: bool(lijn.connector.at(SANNE.chat)))
