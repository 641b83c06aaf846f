"""The web server: a page about Lijn, health, readiness and metrics; platforms add their routes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from adapters.about import add_about
from adapters.bridge import Bridge
from adapters.clock.ticker import Ticker
from adapters.health import health
from adapters.stopping import until_stopped
from bot.core import Core

log = logging.getLogger(__name__)

_LARGEST = 1_000_000
"""Bytes of a request; no event of a platform comes near."""
_WITHIN = 5
"""Seconds in which a body must be there; platforms give up sooner."""


def application(
    core: Core,
    bridge: Bridge,
    ticker: Ticker | None,
    ready: Callable[[], bool],
    schema: Callable[[], str | None] = lambda: None,
) -> web.Application:
    """The routes that every installation has."""
    app = web.Application(client_max_size=_LARGEST, middlewares=[_readable])

    async def show_health(request: web.Request) -> web.Response:
        try:
            found = await bridge.call(lambda: health(core, ticker, schema))
        except Exception:
            log.exception("health cannot be told")
            return web.json_response({"ok": False, "attention": ["no_database"]}, status=503)
        return web.json_response(found.answer(), status=200 if found.ok else 503)

    async def show_ready(request: web.Request) -> web.Response:
        try:
            is_ready = await bridge.call(ready)
        except Exception:
            log.exception("not ready")
            is_ready = False
        return web.json_response({"ready": is_ready}, status=200 if is_ready else 503)

    async def show_metrics(request: web.Request) -> web.Response:
        found = await bridge.call(lambda: health(core, ticker, schema))
        registry = CollectorRegistry()
        for name, value in found.facts.items():
            if isinstance(value, int):
                Gauge(f"lijn_{name}", name.replace("_", " "), registry=registry).set(value)
        return web.Response(body=generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    add_about(app)
    app.router.add_get("/health", show_health)
    app.router.add_get("/ready", show_ready)
    app.router.add_get("/metrics", show_metrics)
    return app


@web.middleware
async def _readable(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """A body that is not packed as its headers say, or does not come, is the sender's fault; handlers have it at once.

    Of a packed body that breaks off aiohttp never tells the end (3.14.5).
    """
    try:
        async with asyncio.timeout(_WITHIN):
            await request.read()
    except web.RequestPayloadError:
        return _over("the body cannot be unpacked", 400)
    except TimeoutError:
        return _over("the body did not come", 408)
    return await handler(request)


def _over(reason: str, status: int) -> web.Response:
    """A refusal after which the line is closed, and says so: where the next request begins on it is not known."""
    answer = web.json_response({"error": reason}, status=status)
    answer.force_close()
    return answer


async def serve(app: web.Application, host: str, port: int, started: Callable[[int], None]) -> None:
    """Serves until SIGTERM or SIGINT. Raises: OSError when the port is taken."""
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        addresses = runner.addresses
        await until_stopped(lambda: started(int(addresses[0][1]) if addresses else port))
    finally:
        await runner.cleanup()
