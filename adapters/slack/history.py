"""Looks for a post of ours by its metadata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from slack_sdk import WebClient

from adapters.slack.payload import at
from bot.errors import DeliveryFailed

_PAGES = 5
_PAGE = 200


def search(client: WebClient, channel: str, thread: str | None, key: str) -> str | None:
    """The ts of the post with this key; None when it is certainly not there.

    Raises: SlackApiError, and DeliveryFailed when it may stand further back.
    """
    for message in _messages(client, channel, thread):
        if at(message, "metadata", "event_payload", "key") == key:
            return str(message["ts"])
    return None


def _messages(client: WebClient, channel: str, thread: str | None) -> Iterator[Any]:
    cursor: str | None = None
    for _ in range(_PAGES):
        page: dict[str, Any] = {"channel": channel, "limit": _PAGE, "include_all_metadata": "true"}
        page |= {"cursor": cursor} if cursor else {}
        method = "conversations.history" if thread is None else "conversations.replies"
        answer = client.api_call(method, data=page if thread is None else {**page, "ts": thread})
        yield from answer.get("messages") or []
        cursor = at(answer.get("response_metadata"), "next_cursor")
        if not cursor:
            return
    raise DeliveryFailed("it may stand further back", fate_unknown=True)
