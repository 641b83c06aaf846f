"""What cannot reach a person in Teams finds another way."""

from pathlib import Path

import pytest

from bot.outbox import PostState
from tests.teams.activities import CHANNEL, SANNE
from tests.teams.connector import Failure
from tests.teams.world import World, world

THREAD = f"{CHANNEL};messageid=1790000000001"


def test_a_reminder_for_who_blocked_lijn_is_said_in_the_channel_of_the_trajectory(lijn: World) -> None:
    lijn.confirm(SANNE)
    lijn.say(SANNE, "koppel lindekwartier", THREAD)
    lijn.say(SANNE, "herinner me op 1 december 2026 aan C-103")
    in_chat, in_channel = len(lijn.connector.at(SANNE.chat)), len(lijn.connector.at(CHANNEL))
    lijn.connector.fail(Failure(403, "ConversationBlockedByUser"))
    lijn.later(days=7)
    assert len(lijn.connector.at(SANNE.chat)) == in_chat, "nothing is even tried there after the first no"
    said = [post.text for post in lijn.connector.at(CHANNEL)[in_channel:]]
    assert any("C-103" in text for text in said), said


@pytest.mark.parametrize("fault", [Failure(502), Failure(200, hang_up=True), Failure(429)])
def test_a_chat_that_could_not_be_begun_is_begun_later_and_nothing_is_lost(lijn: World, fault: Failure) -> None:
    lijn.connector.fail(fault)
    said = lijn.say(SANNE, "mijn overzicht", THREAD)
    lijn.later(minutes=1)
    (post,) = said or lijn.connector.at(f"a:begun-{SANNE.id}")
    assert "Mijn overzicht" in post.text
    with lijn.store.read() as work:
        assert work.outbox.in_state(PostState.UNKNOWN, PostState.FAILED) == ()


def test_a_profile_that_does_not_come_holds_nobody_up(tmp_path: Path) -> None:
    with world(tmp_path, patience=0.1) as lijn:
        lijn.connector.member_waits = 2.5
        (post,) = lijn.say(SANNE, "status lindekwartier")
    assert post.conversation == SANNE.chat
    assert "niet opzoeken" in post.text


@pytest.mark.parametrize("status", [429, 500, 503])
def test_whom_teams_does_not_tell_about_is_not_called_a_stranger(lijn: World, status: int) -> None:
    lijn.connector.member_failure = Failure(status)
    (post,) = lijn.say(SANNE, "status lindekwartier")
    assert "niet opzoeken" in post.text
    assert "ken je nog niet" not in post.text


def test_whom_teams_does_not_know_there_is_a_stranger(lijn: World) -> None:
    lijn.connector.members = {}
    (post,) = lijn.say(SANNE, "status lindekwartier")
    assert "ken je nog niet" in post.text
