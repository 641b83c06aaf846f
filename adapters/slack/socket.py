"""Socket Mode: Lijn fetches events itself, so that nothing has to reach it from outside."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any

from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.request import SocketModeRequest

_RETRY = 5.0

log = logging.getLogger(__name__)


class _Handler(AsyncSocketModeHandler):
    async def handle(self, client: Any, req: SocketModeRequest) -> None:
        """As Bolt does; what cannot be read is logged without its words, and not acknowledged."""
        try:
            await super().handle(client, req)
        except Exception as fault:  # noqa: BLE001 - a payload of any shape must not end the connection
            log.warning("socket request failed", extra={"reason": type(fault).__name__})


def socket(bolt: AsyncApp, app_token: str) -> Callable[[web.Application], AsyncIterator[None]]:
    """Lives as long as the server; the SDK reconnects by itself once it was connected."""

    async def live(_app: web.Application) -> AsyncIterator[None]:
        handler = _Handler(bolt, app_token)
        connecting = asyncio.create_task(_connect(handler))
        yield
        connecting.cancel()
        with suppress(asyncio.CancelledError):
            await connecting
        await handler.close_async()  # type: ignore[no-untyped-call]

    return live


async def _connect(handler: _Handler) -> None:
    while True:
        try:
            await handler.connect_async()  # type: ignore[no-untyped-call]
            log.info("socket connected")
            return
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is tried again
            log.warning("socket not connected", extra={"reason": type(fault).__name__})
            await asyncio.sleep(_RETRY)
