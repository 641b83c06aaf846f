"""Waits for the signal to end."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable


async def until_stopped(started: Callable[[], None]) -> None:
    """Tells that we started, and returns at SIGTERM or SIGINT.

    In a loop, because it hears of a signal by a pipe: a thread that begins to wait for a lock at that moment may never
    hear of it.
    """
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    started()
    await stop.wait()
