"""The processes: web, worker, or both in one."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable

from adapters import compose
from adapters.bridge import Bridge
from adapters.clock.system import SystemClock
from adapters.clock.ticker import Ticker
from adapters.directory import AccountDirectory
from adapters.nudge import Nudge
from adapters.platforms import Platform, platforms
from adapters.settings import Settings
from adapters.stopping import until_stopped
from bot.core import Core
from bot.errors import NotPossible
from bot.ports.messenger import Messenger


def run(settings: Settings, say: Callable[[str], None], *, ticks: bool, listens: bool) -> None:
    """Runs until SIGTERM or SIGINT. Raises: NotPossible."""
    database = compose.open_database(settings.database_url)
    try:
        used = platforms(settings, database.store)
        asyncio.run(_run(settings, say, database, used, ticks=ticks, listens=listens))
    finally:
        database.engine.dispose()


async def _run(
    settings: Settings,
    say: Callable[[str], None],
    database: compose.Database,
    used: tuple[Platform, ...],
    *,
    ticks: bool,
    listens: bool,
) -> None:
    messengers: dict[str, Messenger] = {platform.messenger.platform: platform.messenger for platform in used}
    core = compose.core(database, SystemClock(), AccountDirectory(messengers), messengers)
    bridge = Bridge(database.workers, database.store.together)
    nudge = Nudge(core, bridge)
    ticker = Ticker(core, nudge) if ticks else None
    await nudge.start()
    if ticker:
        ticker.start()
    # What stands by now stays: whoever is answered while it is looked through for waste waits twenty milliseconds.
    gc.collect()
    gc.freeze()
    try:
        if listens:
            await _listen(settings, say, bridge, database, core, ticker, used, nudge)
        else:
            await until_stopped(lambda: say("Lijn works."))
    finally:
        if ticker:
            await asyncio.to_thread(ticker.stop)
        await nudge.stop()
        for platform in used:
            await platform.close()
        bridge.close()


async def _listen(
    settings: Settings,
    say: Callable[[str], None],
    bridge: Bridge,
    database: compose.Database,
    core: Core,
    ticker: Ticker | None,
    used: tuple[Platform, ...],
    nudge: Nudge,
) -> None:
    from adapters.server import application, serve

    app = application(core, bridge, ticker, lambda: compose.ready(database), lambda: compose.schema(database))
    for platform in used:
        platform.listen(app, core, bridge, nudge)
    try:
        await serve(app, settings.host, settings.port, lambda port: say(f"Lijn listens on {settings.host}:{port}."))
    except OSError as fault:
        reason = os.strerror(fault.errno).lower() if fault.errno else "fault"
        raise NotPossible(f"cannot listen on {settings.host}:{settings.port}: {reason}") from None
