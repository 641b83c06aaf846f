"""Shows a form in the request that asks for one."""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk.errors import SlackClientError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.slack import forms, render
from adapters.slack.payload import Payload, at, kind_of, text
from adapters.slack.workspace import Workspace
from bot.cards import Card
from bot.incoming import Incoming

log = logging.getLogger(__name__)


class Answers:
    """A modal is opened, filled with faults, or replaced by the next one."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client

    async def show(
        self, payload: Payload, incoming: Incoming, card: Card, workspace: Workspace
    ) -> dict[str, Any] | None:
        """What goes into the response; a modal that is opened needs nothing there."""
        if card.form is None:
            await self._say(payload, card)
            return None
        view = forms.modal(card, card.form, incoming.address, incoming.link, incoming.on)
        if kind_of(payload) == "view_submission":
            return _next(payload, card, view)
        try:
            await self._client.views_open(trigger_id=text(payload, "trigger_id"), view=view, token=workspace.token)
        except (SlackClientError, OSError, TimeoutError) as fault:
            # The three seconds were over: the form is offered with a button instead.
            log.warning("modal not opened", extra={"reason": type(fault).__name__})
            await self._say(payload, card)
        return None

    async def _say(self, payload: Payload, card: Card) -> None:
        """To who asked alone, where this request may be answered."""
        url = text(payload, "response_url")
        if url:
            message = render.message(card)
            client = AsyncWebhookClient(url, retry_handlers=[])
            await client.send(
                text=message.text, blocks=message.blocks, response_type="ephemeral", replace_original=False
            )


def _next(payload: Payload, card: Card, view: dict[str, Any]) -> dict[str, Any]:
    """Faults at their fields when it is the same form; else the form that comes next."""
    form = card.form
    shown = {text(block, "block_id") for block in at(payload, "view", "blocks") or [] if isinstance(block, dict)}
    faults = forms.errors(form) if form else {}
    if form is not None and form.id == forms.asked(payload) and faults and set(faults) <= shown:
        return {"response_action": "errors", "errors": faults}
    return {"response_action": "update", "view": view}
