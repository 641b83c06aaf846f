"""Posts, changes and finds cards in Slack."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from adapters.slack import render
from adapters.slack.errors import REVOKED, failure, translated
from adapters.slack.heard import HOME
from adapters.slack.history import search
from adapters.slack.pace import Pace
from adapters.slack.replies import Replies
from adapters.slack.workspace import PLATFORM, Workspace
from adapters.slack.workspaces import Workspaces
from bot.address import Address
from bot.cards import Card
from bot.errors import DeliveryFailed

_TIMEOUT = 15
"""Seconds; the outbox holds a post for a minute."""
_SOON = timedelta(seconds=1)
_DIRECT = "dm:"
_EVENT = "lijn_post"
_CALM: dict[str, Any] = {"unfurl_links": False, "unfurl_media": False, "parse": "none", "link_names": False}

log = logging.getLogger(__name__)


class SlackMessenger:
    """Slack's Web API, without retries of its own: the SDK's would post twice when a line is cut."""

    platform = PLATFORM

    def __init__(self, workspaces: Workspaces, api_url: str, replies: Replies, pace: Pace | None = None) -> None:
        self._workspaces = workspaces
        self._api_url = api_url
        self._replies = replies
        self._pace = pace or Pace()
        self._clients: dict[str, WebClient] = {}
        self._directs: dict[tuple[str, str], str] = {}
        self._lock = threading.Lock()

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        return (card,) if address.conversation.startswith(HOME) else render.parts(card)

    def post(self, address: Address, card: Card, key: str) -> str:
        workspace = self._workspace(address)
        with self._calling(workspace) as client:
            if address.conversation.startswith(HOME):
                return self._publish(client, address, card)
            channel = self._channel(client, workspace, address)
            if address.private_to is not None:
                return self._whisper(client, workspace, address, channel, card)
            return self._post(client, workspace, address, channel, card, key)

    def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        workspace = self._workspace(address)
        with self._calling(workspace) as client:
            if address.conversation.startswith(HOME):
                return self._publish(client, address, card)
            channel = self._channel(client, workspace, address)
            message = render.message(card)
            if address.private_to is not None:
                if self._replies.replace(address.tenant, reference, message) or not _asks(card):
                    return reference
                # Too late, or another process took the press: a question that nobody sees would never be answered.
                return self._whisper(client, workspace, address, channel, card)
            with self._paced(workspace, channel):
                client.chat_update(
                    channel=channel,
                    ts=reference,
                    text=message.text,
                    blocks=message.blocks,
                    metadata=_metadata(key),
                    parse="none",
                    link_names=False,
                )
            return reference

    def find(self, address: Address, key: str) -> str | None:
        workspace = self._workspace(address)
        if address.conversation.startswith(HOME):
            return None  # published once more, it is the same
        if address.private_to is not None:
            raise DeliveryFailed("what one person sees cannot be looked up", fate_unknown=True)
        try:
            with self._calling(workspace) as client:
                channel = self._channel(client, workspace, address)
                return search(client, channel, address.thread, key)
        except DeliveryFailed as failed:
            # Whatever kept us from looking, nothing is known now.
            raise DeliveryFailed(failed.reason, failed.retry_after, fate_unknown=True) from None

    def _publish(self, client: WebClient, address: Address, card: Card) -> str:
        client.views_publish(user_id=address.conversation.removeprefix(HOME), view=render.home(card))
        return HOME

    def _whisper(self, client: WebClient, workspace: Workspace, address: Address, channel: str, card: Card) -> str:
        message = render.message(card)
        with self._paced(workspace, channel):
            answer = client.chat_postEphemeral(
                channel=channel,
                user=str(address.private_to),
                text=message.text,
                blocks=message.blocks,
                parse="none",
                link_names=False,
                thread_ts=address.thread,
            )
        return str(answer["message_ts"])

    def _post(
        self, client: WebClient, workspace: Workspace, address: Address, channel: str, card: Card, key: str
    ) -> str:
        message = render.message(card)
        with self._paced(workspace, channel):
            answer = client.chat_postMessage(
                channel=channel,
                text=message.text,
                blocks=message.blocks,
                thread_ts=address.thread,
                metadata=_metadata(key),
                **_CALM,
            )
        return str(answer["ts"])

    def _workspace(self, address: Address) -> Workspace:
        found = self._workspaces.find(address.tenant)
        if found is None:
            raise DeliveryFailed("not_installed")
        return found

    @contextmanager
    def _calling(self, workspace: Workspace) -> Iterator[WebClient]:
        """The client of the workspace; a token that opens nothing any more is forgotten.

        Where Lijn was installed anew meanwhile, what was refused goes out with the new token.
        """
        try:
            with translated():
                yield self._client(workspace)
        except DeliveryFailed as failed:
            if failed.reason in REVOKED:
                if not self._workspaces.refused(workspace):
                    raise DeliveryFailed(failed.reason, _SOON) from None
                log.error("token refused", extra={"reason": failed.reason})  # noqa: TRY400
            raise

    def _client(self, workspace: Workspace) -> WebClient:
        client = self._clients.get(workspace.token)
        if client is None:
            if len(self._clients) > 500:
                self._clients.clear()
            client = WebClient(token=workspace.token, base_url=self._api_url, timeout=_TIMEOUT, retry_handlers=[])
            self._clients[workspace.token] = client
        return client

    def _channel(self, client: WebClient, workspace: Workspace, address: Address) -> str:
        if not address.conversation.startswith(_DIRECT):
            return address.conversation
        user = address.conversation.removeprefix(_DIRECT)
        with self._lock:
            known = self._directs.get((workspace.tenant, user))
        if known is None:
            try:
                opened: Any = client.conversations_open(users=user)
            except DeliveryFailed:
                raise
            except SlackApiError as fault:
                raise _harmless(failure(fault)) from None
            except (SlackClientError, HTTPException, OSError, ValueError) as fault:
                # Nothing was posted yet, so nothing can be posted twice.
                raise DeliveryFailed(type(fault).__name__, timedelta(seconds=5)) from None
            known = str(opened["channel"]["id"])
            with self._lock:
                if len(self._directs) > 20_000:
                    self._directs.clear()
                self._directs[workspace.tenant, user] = known
        return known

    @contextmanager
    def _paced(self, workspace: Workspace, channel: str) -> Iterator[None]:
        self._pace.take(workspace.tenant, channel)
        try:
            with translated():
                yield
        except DeliveryFailed as failed:
            if failed.reason == "ratelimited" and failed.retry_after is not None:
                self._pace.hold(workspace.tenant, channel, failed.retry_after)
            raise


def _asks(card: Card) -> bool:
    return card.form is not None or bool(card.buttons)


def _harmless(failed: DeliveryFailed) -> DeliveryFailed:
    return DeliveryFailed(failed.reason, failed.retry_after)


def _metadata(key: str) -> dict[str, Any]:
    """How a post is found again; everyone in the workspace can read it, so it holds our number and nothing else."""
    return {"event_type": _EVENT, "event_payload": {"key": key}}
