"""Slack's routes in the one web server."""

from __future__ import annotations

import logging

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp

from adapters.slack.app import request_of

log = logging.getLogger(__name__)


def add_events(app: web.Application, bolt: AsyncApp) -> None:
    """POST /slack/events: events, commands and interactions, signed."""

    async def events(request: web.Request) -> web.Response:
        try:
            body = await request.text()
        except (UnicodeDecodeError, LookupError):
            return _bad("the body is no text")
        taken = request_of(body, request.query_string, request.headers)
        if taken is None:
            return _bad("the body is no payload of Slack")
        return await to_aiohttp_response(await bolt.async_dispatch(taken))

    app.router.add_post("/slack/events", events)


def _bad(reason: str) -> web.Response:
    log.info("bad request", extra={"reason": reason})
    return web.json_response({"error": reason}, status=400)
