"""What Teams and its local client really send -> what was said."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from adapters.teams.activity import tenant_of
from adapters.teams.read import Profile, read
from bot.address import Address
from bot.incoming import Edited, Opened, Pressed, Reacted, Saying, Text, Unreacted
from tests.house.checkout import ROOT

FOLDER = ROOT.parent / "shared" / "payloads" / "teams"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)

SAID: dict[str, tuple[Saying, ...]] = {
    "conversationUpdate_bot_added_personal": (),
    "conversationUpdate_bot_added_team": (),
    "installationUpdate_add_team": (),
    "messageDelete_soft": (),
    "messageReaction_added_channel_2026": (Reacted("👍", "1767326111492"),),
    "messageReaction_added_docs": (Reacted("👍", "1575667808184"),),
    "messageReaction_removed_docs": (Unreacted("👍", "1575667808184"),),
    "messageUpdate_edit": (Edited(),),
    "messageUpdate_undelete": (),
    "message_channel_mention": (Text("Hey"),),
    "message_personal_docs": (Text("Hello Teams TestBot.Sending bold-italic rich text"),),
    "playground_conversationUpdate_channel": (),
    "playground_conversationUpdate_groupChat": (),
    "playground_conversationUpdate_personal": (),
    "playground_installationUpdate_channel": (),
    "playground_installationUpdate_groupChat": (),
    "playground_installationUpdate_personal": (Opened(anew=True),),
    "playground_invoke_personal": (Pressed("", "1795479514475"),),
    "playground_message_channel": (Text("status?"),),
    "playground_message_groupChat": (Text("hallo van Bram"),),
    "playground_message_personal": (Text("kaart"),),
    "playground_message_submit": (Pressed("", "1795479514475"),),
}


def recorded(name: str) -> dict[str, Any]:
    path = FOLDER / f"{name}.json"
    if not path.exists():
        pytest.skip(f"the recording {name} is not here")
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", SAID)
def test_a_recording_says_what_was_said(name: str) -> None:
    raw = recorded(name)
    found = read(raw, "rijnveste", tenant_of(raw), Profile(), NOW)
    assert tuple(incoming.said for incoming in found) == SAID[name]


def test_every_recording_is_tried() -> None:
    if FOLDER.exists():
        assert {path.stem for path in FOLDER.glob("*.json")} <= set(SAID) | {"messageUpdate_edit"}


def test_the_reaction_of_2026_stands_on_a_post_in_a_thread_and_its_sender_has_no_name() -> None:
    raw = recorded("messageReaction_added_channel_2026")
    (incoming,) = read(raw, "rijnveste", tenant_of(raw), Profile(), NOW)
    assert incoming.address == Address(
        platform="teams",
        tenant="a1b2c3d4-e5f6-7890-abcd-ef1234567890",
        conversation="19:d441d38c655c47a085215b2726e76927@thread.tacv2",
        thread="1767326091220",
    )
    assert incoming.sender.name is None
    assert incoming.sender.user == "00000000-1111-2222-3333-444444444444"
    assert incoming.link is not None
    assert "1767326111492" in incoming.link


def test_a_reaction_is_told_apart_by_who_when_and_what_for_its_id_is_that_of_the_post() -> None:
    raw = recorded("messageReaction_added_channel_2026")

    def event(**more: Any) -> str:
        (incoming,) = read({**raw, **more}, "rijnveste", tenant_of(raw), Profile(), NOW)
        return incoming.event_id

    assert event() == event()
    others = {
        event(timestamp="2026-01-02T03:55:19Z"),
        event(**{"from": {"id": "29:other", "aadObjectId": "00000000-1111-2222-3333-555555555555"}}),
        event(reactionsAdded=[], reactionsRemoved=[{"type": "like"}]),
        event(reactionsAdded=[{"type": "like-tone2"}]),
    }
    assert len(others) == 4
    assert event() not in others


def test_a_message_that_comes_again_later_is_the_same_event() -> None:
    raw = recorded("message_channel_mention")
    (first,) = read(raw, "rijnveste", tenant_of(raw), Profile(), NOW)
    (again,) = read({**raw, "timestamp": "2026-02-17T01:02:03Z"}, "rijnveste", tenant_of(raw), Profile(), NOW)
    assert first.event_id == again.event_id


def test_who_has_no_object_id_is_nobody_we_know() -> None:
    raw = recorded("message_personal_docs")
    del raw["from"]["aadObjectId"]
    (incoming,) = read(raw, "rijnveste", tenant_of(raw), Profile(), NOW)
    assert incoming.sender.user.startswith("29:")
    assert incoming.sender.email is None
