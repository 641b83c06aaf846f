"""What happens to a channel, and what Lijn still does there."""

from typing import Any

import pytest

from bot.domain.conversation import Conversation
from bot.outbox import PostState
from tests.slack import payloads
from tests.slack.fake import BOT, TEAM, Fault
from tests.slack.payloads import EVA, LINDE, SANNE
from tests.slack.world import World

SHARED = "C77SHARED"


def event(kind: str, **more: Any) -> dict[str, Any]:
    return payloads.callback({"type": kind, "event_ts": payloads.new_ts(), **more})


def links(lijn: World) -> list[str]:
    with lijn.store.read() as work:
        found = work.municipality(lijn.organisation).trajectories.get("T-2026-014")
    return [link.conversation for link in found.conversations if link.platform == "slack"]


def test_a_link_and_the_cards_go_along_when_a_channel_gets_a_new_id(lijn: World) -> None:
    lijn.mention(SANNE, "koppel lindekwartier")
    (card,) = lijn.mention(SANNE, "toon C-104")
    changed = event("channel_id_changed", old_channel_id=LINDE, new_channel_id=SHARED)
    for _ in range(2):
        lijn.take(changed)
    assert links(lijn) == [SHARED]
    for message in lijn.slack.messages:
        message.channel = SHARED if message.channel == LINDE else message.channel
    (answer,) = lijn.mention(SANNE, "status", channel=SHARED)
    assert "Herinrichting Lindekwartier" in answer.shown()
    before = card.shown()
    lijn.mention(SANNE, "C-104 is klaar", channel=SHARED)
    assert card.shown() != before, "the card stands in the channel of the new id, and is kept up to date there"


def test_another_workspace_moves_nothing_of_ours(lijn: World) -> None:
    lijn.mention(SANNE, "koppel lindekwartier")
    lijn.platform.workspaces.add(
        lijn.organisation, tenant="T02ANDER", bot_user=BOT, name="", url="https://x.slack.com/", token="xoxb-other"
    )
    theirs = {"type": "channel_id_changed", "old_channel_id": LINDE, "new_channel_id": SHARED}
    lijn.take(payloads.callback(theirs, team="T02ANDER"))
    lijn.take(event("channel_id_changed", old_channel_id=LINDE, new_channel_id=""))
    assert links(lijn) == [LINDE]


def test_a_channel_that_is_linked_twice_after_the_move_is_linked_once(lijn: World) -> None:
    lijn.mention(SANNE, "koppel lindekwartier")
    lijn.mention(SANNE, "koppel lindekwartier", channel=SHARED)
    lijn.take(event("channel_id_changed", old_channel_id=LINDE, new_channel_id=SHARED))
    with lijn.store.read() as work:
        found = work.municipality(lijn.organisation).trajectories.get("T-2026-014")
    ours = [link for link in found.conversations if link.platform == "slack"]
    assert ours == [Conversation(platform="slack", tenant=TEAM, conversation=SHARED)]


@pytest.mark.parametrize(
    ("gone", "reason", "back"),
    [
        (event("channel_archive", channel=LINDE, user=EVA), "is_archived", event("channel_unarchive", channel=LINDE)),
        (event("group_archive", channel=LINDE), "is_archived", event("group_unarchive", channel=LINDE)),
        (event("channel_left", channel=LINDE), "not_in_channel", event("member_joined_channel", channel=LINDE, user=BOT)),
        (event("channel_deleted", channel=LINDE), "channel_not_found", event("channel_created", channel={"id": LINDE})),
    ],
    ids=lambda part: part["event"]["type"] if isinstance(part, dict) else "",
)  # fmt: skip
def test_in_a_channel_that_is_closed_to_lijn_who_asked_is_told_and_once_it_is_back_lijn_speaks_there(
    lijn: World, gone: dict[str, Any], reason: str, back: dict[str, Any]
) -> None:
    lijn.mention(SANNE, "koppel lindekwartier")
    assert lijn.take(gone) == []
    lijn.slack.fail("chat.postMessage", Fault(error=reason))
    (told,) = lijn.mention(SANNE, "status lindekwartier")
    assert told.channel == f"D{SANNE}"
    assert "kwam niet aan" in told.shown()
    with lijn.store.read() as work:
        assert [post.reason for post in work.outbox.in_state(PostState.FAILED)] == [reason]
    assert lijn.take(back) == []
    assert links(lijn) == [LINDE], "the link stays"
    (answer,) = lijn.mention(SANNE, "status")
    assert answer.channel == LINDE


def test_a_channel_with_a_new_name_is_the_same_channel(lijn: World) -> None:
    lijn.mention(SANNE, "koppel lindekwartier")
    assert lijn.take(event("channel_rename", channel={"id": LINDE, "name": "anders", "created": 1764061000})) == []
    (answer,) = lijn.mention(SANNE, "status")
    assert "Herinrichting Lindekwartier" in answer.shown()
