"""Slack's routes in the one web server."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.async_app import AsyncApp

from adapters.slack.app import request_of

_MOMENT = re.compile(r"[0-9]{1,12}")

log = logging.getLogger(__name__)


def add_events(app: web.Application, bolt: AsyncApp) -> None:
    """POST /slack/events: events, commands and interactions, signed."""

    async def events(request: web.Request) -> web.Response:
        try:
            # Not by the charset of the request, which may name anything: what Slack sends is UTF-8.
            body = (await request.read()).decode("utf-8")
        except UnicodeDecodeError:
            return _bad("the body is no text")
        taken = request_of(body, request.query_string, request.headers)
        if taken is None:
            return _bad("the body is no payload of Slack")
        if not _looks_signed(request.headers):
            return _bad("the request is not signed", 401)
        return await to_aiohttp_response(await bolt.async_dispatch(taken))

    app.router.add_post("/slack/events", events)


def _looks_signed(headers: Mapping[str, str]) -> bool:
    """False for what the SDK's verifier does not refuse but fails on (slack-sdk 3.47.0): anybody can post here."""
    moment, signature = headers.get("X-Slack-Request-Timestamp", ""), headers.get("X-Slack-Signature", "")
    return _MOMENT.fullmatch(moment) is not None and signature.isascii()


def _bad(reason: str, status: int = 400) -> web.Response:
    log.info("bad request", extra={"reason": reason})
    return web.json_response({"error": reason}, status=status)
