"""What comes in: who it is, what they said, the core's answer, and what Slack waits for."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.bridge import Bridge
from adapters.slack import forms
from adapters.slack.accounts import Accounts
from adapters.slack.answers import Answers
from adapters.slack.heard import Heard, placed
from adapters.slack.looks import Looks
from adapters.slack.payload import Payload, at, happened, kind_of, tenant_of, text
from adapters.slack.read import is_pin, people_in, read
from adapters.slack.replies import Replies
from adapters.slack.workspace import PLATFORM, Workspace
from adapters.slack.workspaces import Workspaces
from bot.act import Act
from bot.address import Address
from bot.cards import Card
from bot.core import Core
from bot.incoming import Incoming, Pressed, Reacted, Unreacted
from bot.install import move_conversation
from bot.reactions import verdict
from bot.receive import post_instead, receive

Answer = dict[str, Any] | None
"""What stands in the response: nothing, or what a modal does next."""

log = logging.getLogger(__name__)


class Dispatch:
    """One way in for every kind of request; what is not ours is quietly taken."""

    def __init__(
        self,
        core: Core,
        bridge: Bridge,
        workspaces: Workspaces,
        replies: Replies,
        client: AsyncWebClient,
        nudge: Callable[[], None],
    ) -> None:
        self._core = core
        self._bridge = bridge
        self._workspaces = workspaces
        self._replies = replies
        self._client = client
        self._nudge = nudge
        self._accounts = Accounts(client)
        self._answers = Answers(client, self._post)
        self._looks = Looks(client)

    async def take(self, payload: Payload) -> Answer:
        """Handles one request before it is answered. Raises: anything, and then Slack sends an event again."""
        kind, tenant = kind_of(payload), tenant_of(payload)
        workspace = await self._workspace(tenant) if tenant else None
        if workspace is None:
            log.info("not installed there", extra={"reason": kind or "unknown"})
            return None
        if kind == "app_uninstalled" or (kind == "tokens_revoked" and at(payload, "event", "tokens", "bot")):
            event_id, happened_at = text(payload, "event_id"), happened(payload, datetime.now(UTC))
            await self._bridge.call(lambda: self._workspaces.uninstalled(workspace.tenant, event_id, happened_at))
            return None
        if kind == "channel_id_changed":
            await self._bridge.call(lambda: self._move(payload, workspace))
            return None
        if kind == "user_change":
            self._accounts.forget(workspace.tenant, text(payload, "event", "user", "id"))
        if kind == "block_suggestion":
            return await self._suggested(payload, workspace)
        incoming = await self._read(payload, workspace)
        if incoming is None:
            return None
        self._remember(payload, incoming)
        card = await self._bridge.call(lambda: receive(self._core, incoming))
        self._nudge()
        return None if card is None else await self._answers.show(payload, incoming, card, workspace)

    async def _post(self, incoming: Incoming, card: Card) -> None:
        await self._bridge.call(lambda: post_instead(self._core, incoming, card))
        self._nudge()

    def _move(self, payload: Payload, workspace: Workspace) -> None:
        """A private channel that is shared with another organisation gets a new id."""
        before, after = text(payload, "event", "old_channel_id"), text(payload, "event", "new_channel_id")
        if before and after:
            here = Address(platform=PLATFORM, tenant=workspace.tenant, conversation=before)
            move_conversation(self._core.store, workspace.organisation, here, after)

    async def _workspace(self, tenant: str) -> Workspace | None:
        if kept := self._workspaces.kept(tenant):
            return kept.workspace
        return await self._bridge.call(lambda: self._workspaces.find(tenant))

    async def _read(self, payload: Payload, workspace: Workspace) -> Incoming | None:
        """First with whom we know: most of what a busy channel sends is not for us and costs no look-up."""
        now = datetime.now(UTC)
        pinned = ""
        if is_pin(payload) and text(payload, "event", "item_user") != workspace.bot_user:
            found = await self._looks.words_at(payload, workspace)
            if found is None:
                return None
            pinned = found
        others = [user for user in people_in(payload) if user != workspace.bot_user]
        known = {user: account for user in others if (account := self._accounts.kept(workspace, user))}
        incoming = read(payload, Heard(workspace=workspace, received_at=now, accounts=known, pinned=pinned))
        if incoming and len(known) < len(others):
            accounts = {user: await self._accounts.find(workspace, user) for user in others}
            incoming = read(payload, Heard(workspace=workspace, received_at=now, accounts=accounts, pinned=pinned))
        if incoming and isinstance(incoming.said, Reacted | Unreacted) and verdict(incoming.said.emoji):
            stands = await self._looks.reaction_stands(payload, workspace)
            if stands is not None and stands != isinstance(incoming.said, Reacted):
                return None  # it came out of order: another event tells, or told, what is so now
        return incoming

    async def _suggested(self, payload: Payload, workspace: Workspace) -> Answer:
        """The answers of a long list, while somebody types."""
        asked = forms.asked(payload)
        if asked is None:
            return {"options": []}
        now, user = datetime.now(UTC), text(payload, "user", "id")
        accounts = {user: await self._accounts.find(workspace, user)}
        address = Address(platform=PLATFORM, tenant=workspace.tenant, conversation=f"dm:{user}")
        incoming = placed(
            payload,
            Heard(workspace=workspace, received_at=now, accounts=accounts),
            Pressed("", None, Act(intent="form.open", slots={"form": asked})),
            f"suggest:{uuid.uuid4().hex}",
            address,
            shows_forms=True,
        )
        card = await self._bridge.call(lambda: receive(self._core, incoming))
        self._nudge()
        if card is None or card.form is None:
            return {"options": []}
        return {"options": forms.options(card.form, text(payload, "block_id"), text(payload, "value"))}

    def _remember(self, payload: Payload, incoming: Incoming) -> None:
        """Where the post that was pressed can be changed, in case only one person sees it."""
        url, ts = text(payload, "response_url"), text(payload, "container", "message_ts")
        if url and ts:
            self._replies.keep(incoming.address.tenant, ts, url)
