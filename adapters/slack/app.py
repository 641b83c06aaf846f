"""Bolt's AsyncApp: it verifies signatures and speaks Slack's protocol; one catch-all answers every kind of request."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack.dispatch import Dispatch

_JSON: dict[str, str | Sequence[str]] = {"content-type": "application/json"}

log = logging.getLogger(__name__)


def bolt_app(dispatch: Dispatch, client: AsyncWebClient, signing_secret: str | None) -> AsyncApp:
    """Handles a request before it is answered, so that a failure is a 500 and Slack sends an event again.

    One global middleware answers everything from our own table: Bolt tries listeners one by one, and acknowledges an
    event before its listener runs.
    """
    app = AsyncApp(
        logger=logging.getLogger("slack_bolt"),
        client=client,
        signing_secret=signing_secret,
        authorize=_authorize,
        process_before_response=True,
        ignoring_self_events_enabled=False,  # read() does it, without a call of auth.test
        attaching_function_token_enabled=False,
    )

    app.middleware(_Answer(dispatch))
    return app


class _Answer(AsyncMiddleware):
    """Ends the chain: Bolt's listeners are never asked."""

    def __init__(self, dispatch: Dispatch) -> None:
        self._dispatch = dispatch

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's name
    ) -> BoltResponse:
        answered = await self._dispatch.take(req.body)
        if answered is None:
            return BoltResponse(status=200, body="")
        return BoltResponse(status=200, body=json.dumps(answered), headers=_JSON)


async def _authorize(
    context: AsyncBoltContext, enterprise_id: str | None, team_id: str | None, user_id: str | None
) -> AuthorizeResult:
    """Bolt wants to know the token of every request; Dispatch finds it itself, and knows what to do without one."""
    return AuthorizeResult(enterprise_id=enterprise_id or "", team_id=team_id)


def request_of(body: str, query: str, headers: Any) -> AsyncBoltRequest | None:
    """A request as Bolt reads it; None when the body is no payload at all."""
    try:
        request = AsyncBoltRequest(body=body, query=query, headers=headers)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError):
        return None
    payload: Any = request.body
    # Bolt looks into the event before anything of ours does, and expects an object there.
    return request if isinstance(payload, dict) and isinstance(payload.get("event", {}), dict) else None
