"""What people do in Teams, from the activity to what stands there afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.teams.activities import CHANNEL, SANNE, message
from tests.teams.world import World, world


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made


def test_a_status_comes_back_in_the_chat_it_was_asked_in(lijn: World) -> None:
    (post,) = lijn.say(SANNE, "status lindekwartier")
    assert post.conversation == SANNE.chat
    assert "Herinrichting Lindekwartier" in post.text


def test_in_a_channel_the_answer_goes_to_the_thread_of_the_question(lijn: World) -> None:
    (post,) = lijn.say(SANNE, "status lindekwartier", f"{CHANNEL};messageid=1790000000001")
    assert post.conversation == f"{CHANNEL};messageid=1790000000001"


def test_what_is_for_one_person_alone_goes_to_their_own_chat(lijn: World) -> None:
    lijn.say(SANNE, "mijn overzicht")
    (post,) = lijn.say(SANNE, "mijn overzicht", f"{CHANNEL};messageid=1790000000001")
    assert post.conversation == SANNE.chat


def test_who_is_known_from_a_channel_only_gets_a_chat_of_their_own(lijn: World) -> None:
    (post,) = lijn.say(SANNE, "mijn overzicht", f"{CHANNEL};messageid=1790000000001")
    assert post.conversation == f"a:begun-{SANNE.id}"
    assert lijn.connector.begun[0]["members"] == [{"id": SANNE.id}]


def test_what_is_said_in_a_channel_without_a_mention_is_not_for_us(lijn: World) -> None:
    unmentioned = message(lijn.service_url, SANNE, "status", f"{CHANNEL};messageid=1790000000001")
    lijn.take({**unmentioned, "text": "status", "entities": []})
    assert lijn.connector.messages == []
