"""Shows a form in the request that asks for one."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import forms
from adapters.slack.errors import NO_ANSWER
from adapters.slack.payload import Payload, at, kind_of, text
from adapters.slack.workspace import Workspace
from bot.cards import Card
from bot.incoming import Incoming

log = logging.getLogger(__name__)


class Answers:
    """A modal is opened, filled with faults, or replaced by the next one."""

    def __init__(self, client: AsyncWebClient, instead: Callable[[Incoming, Card], Awaitable[None]]) -> None:
        self._client = client
        self._instead = instead

    async def show(
        self, payload: Payload, incoming: Incoming, card: Card, workspace: Workspace
    ) -> dict[str, Any] | None:
        """What goes into the response; a modal that is opened needs nothing there."""
        if card.form is None:
            await self._instead(incoming, card)
            return None
        view = forms.modal(card, card.form, incoming.address, incoming.link, incoming.on)
        if kind_of(payload) == "view_submission":
            return _next(payload, card, view)
        try:
            await self._client.views_open(trigger_id=text(payload, "trigger_id"), view=view, token=workspace.token)
        except NO_ANSWER as fault:
            # The three seconds were over, or the line was cut. Slack sends no press twice, so the form is posted: with
            # a button that opens it. Not to the response address, which a press at home has not, and which may fail.
            log.warning("modal not opened", extra={"reason": type(fault).__name__})
            await self._instead(incoming, card)
        return None


def _next(payload: Payload, card: Card, view: dict[str, Any]) -> dict[str, Any]:
    """Faults at their fields when it is the same form; else the form that comes next."""
    form = card.form
    shown = {text(block, "block_id") for block in at(payload, "view", "blocks") or [] if isinstance(block, dict)}
    faults = forms.errors(form) if form else {}
    if form is not None and form.id == forms.asked(payload) and faults and set(faults) <= shown:
        return {"response_action": "errors", "errors": faults}
    return {"response_action": "update", "view": view}
