"""Teams moves: whatever somebody does tells where it is reached now."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from adapters.teams.moves import Moves
from bot.install import note_place, place
from bot.place import Place
from tests.teams.activities import (
    CHANNEL,
    GROUP,
    SANNE,
    TENANT,
    Somebody,
    activity,
    execute,
    message,
    reaction,
    submit,
)
from tests.teams.world import World, world

THREAD = f"{CHANNEL};messageid=1790000000001"
HERE = f"dm:{SANNE.object_id}"


@pytest.fixture(scope="module")
def moving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with world(tmp_path_factory.mktemp("moves")) as made:
        made.confirm(SANNE)
        yield made


@pytest.fixture
def lijn(moving: World) -> World:
    """Where Sanne and the channel are known by the first address."""
    moving.say(SANNE, "status lindekwartier")
    moving.say(SANNE, "status lindekwartier", THREAD)
    return moving


def known(lijn: World, conversation: str = HERE) -> Place:
    found = place(lijn.store, "teams", TENANT, conversation)
    assert found is not None
    return found


def dialog(url: str, chat: str | None = None) -> dict[str, Any]:
    made = activity(url, SANNE, type="invoke", name="composeExtension/fetchTask", value={"commandId": "capture"})
    if chat:
        made["conversation"]["id"] = chat
    return made


ANYTHING: dict[str, Callable[[str], dict[str, Any]]] = {
    "a message": lambda url: message(url, SANNE, "status lindekwartier"),
    "a message in a channel": lambda url: message(url, SANNE, "status lindekwartier", THREAD),
    "a message in a group": lambda url: message(url, SANNE, "status lindekwartier", GROUP),
    "a message that is not for Lijn": lambda url: activity(url, SANNE, THREAD, type="message", text="Wie belt?"),
    "a button": lambda url: execute(url, SANNE, "1", {"press": "x"}),
    "a button in a channel": lambda url: execute(url, SANNE, "1", {"press": "x"}, THREAD),
    "an old button in a channel": lambda url: submit(url, SANNE, "1", {"press": url}, THREAD),
    "a card by itself": lambda url: execute(url, SANNE, "1", {"press": "x"}, trigger="automatic"),
    "a reaction in a channel": lambda url: reaction(url, SANNE, "1", "heart", THREAD),
    "a dialog": dialog,
    "a dialog in a chat of others": lambda url: dialog(url, "19:anna_karim@unq.gbl.spaces"),
    "typing": lambda url: activity(url, SANNE, type="typing"),
}


@pytest.mark.parametrize("name", ANYTHING)
def test_whatever_somebody_does_tells_where_they_are_reached_now(lijn: World, name: str) -> None:
    before, moved = known(lijn), lijn.service_url.replace("127.0.0.1", "localhost")
    lijn.take(ANYTHING[name](lijn.service_url))
    assert known(lijn) == before
    lijn.take(ANYTHING[name](moved))
    assert known(lijn).details == {**before.details, "service_url": moved}


@pytest.mark.parametrize(("where", "conversation"), [(None, HERE), (THREAD, CHANNEL)])
def test_so_does_a_repeat_of_what_was_handled(lijn: World, where: str | None, conversation: str) -> None:
    asked, moved = message(lijn.service_url, SANNE, "status", where), lijn.service_url.replace("127.0.0.1", "localhost")
    for url in (lijn.service_url, moved):
        lijn.take({**asked, "serviceUrl": url})
        assert known(lijn, conversation).details["service_url"] == url


def test_a_chat_that_was_closed_stays_closed(lijn: World) -> None:
    moved = lijn.service_url.replace("127.0.0.1", "localhost")
    lijn.take(activity(lijn.service_url, SANNE, type="installationUpdate", action="remove"))
    gone = known(lijn).gone
    lijn.take(message(moved, SANNE, "status", THREAD))
    assert gone
    assert (known(lijn).gone, known(lijn).details["service_url"]) == (gone, moved)


def test_who_is_not_known_is_not_made_known(lijn: World) -> None:
    stranger = Somebody("Piet Onbekend", 77)
    Moves(lijn.store).note(message(lijn.service_url, stranger, "status", THREAD), TENANT)
    assert place(lijn.store, "teams", TENANT, f"dm:{stranger.object_id}") is None


def test_what_another_process_noted_late_is_mended_within_a_minute(lijn: World) -> None:
    now = [0.0]
    moves, said = Moves(lijn.store, clock=lambda: now[0]), message(lijn.service_url, SANNE, "status", THREAD)
    moves.note(said, TENANT)
    right = known(lijn)
    note_place(lijn.store, replace(right, details={**right.details, "service_url": "https://old"}))
    now[0] += 61
    moves.note(said, TENANT)
    assert known(lijn) == right
