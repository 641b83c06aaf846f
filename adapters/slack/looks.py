"""Looks at a message in Slack, where an event does not tell enough."""

from __future__ import annotations

from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.payload import Payload, at, text
from adapters.slack.workspace import Workspace
from bot.reactions import canonical

_NO_LOOK = {
    "channel_not_found",
    "message_not_found",
    "missing_scope",
    "not_in_channel",
    "thread_not_found",
    "unknown_method",
}
"""Slack does not let us look; every other error is one that passes."""


class Looks:
    """One message, as it is now."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def words_at(self, payload: Payload, workspace: Workspace) -> str | None:
        """The words that a reaction was put on, where the manifest lets us read them and they are not our own."""
        channel, ts = text(payload, "event", "item", "channel"), text(payload, "event", "item", "ts")
        answer = await self._asked(
            "conversations.replies", workspace, channel=channel, ts=ts, limit=1, inclusive="true"
        )
        found = next((item for item in at(answer, "messages") or [] if text(item, "ts") == ts), None)
        if text(found, "user") == workspace.bot_user or at(found, "bot_id"):
            return None
        return text(found, "text") or None

    async def reaction_stands(self, payload: Payload, workspace: Workspace) -> bool | None:
        """Whether this person's emoji is on the message now; None when Slack does not let us look."""
        event = payload.get("event")
        channel, ts = text(event, "item", "channel"), text(event, "item", "ts")
        answer = await self._asked("reactions.get", workspace, channel=channel, timestamp=ts, full="true")
        if answer is None:
            return None
        wanted = canonical(text(event, "reaction"))
        return any(
            text(event, "user") in (at(found, "users") or ())
            for found in at(answer, "message", "reactions") or []
            if canonical(text(found, "name")) == wanted
        )

    async def _asked(self, method: str, workspace: Workspace, **given: Any) -> Any:
        """Raises: SlackApiError or an error of the network, so that the event comes again."""
        try:
            answer: Any = await self._client.api_call(method, data=given, params={"token": workspace.token})
        except SlackApiError as fault:
            if fault.response.get("error") in _NO_LOOK:
                return None
            raise
        return answer.data
