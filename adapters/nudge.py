"""Whoever queued a post has it delivered at once, in the event loop: nobody waits for a platform."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from inspect import iscoroutinefunction
from itertools import chain, repeat
from threading import get_ident
from typing import TypeVar

from adapters.bridge import Bridge
from bot.core import Core
from bot.deliver import MOST, Call, delivering

_IN_THE_LOOP, _IN_THREADS = 8, 2
"""Posts to one platform that are under way at the same time, each in a conversation of its own.

Fewer where each takes a thread: Slack takes a few hundred posts a minute from an app.
Source: docs.slack.dev/apis/web-api/rate-limits, read 2026-11.
"""

_PAUSES = (0.5, 1, 2, 4, 8)
"""Seconds between tries to note what was sent; the last again and again."""
_LAST_TRIES = 10
"""So many when the process ends."""
_SOON = 5.0
"""Seconds after which a line that failed is woken."""
T = TypeVar("T")

log = logging.getLogger(__name__)


class Nudge:
    """Calling it delivers what is queued, soon; a platform or a conversation that is slow holds up no other."""

    def __init__(self, core: Core, bridge: Bridge) -> None:
        self._platforms = [_Lines(core.on(platform), bridge, self) for platform in core.messengers]
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0

    def __call__(self) -> None:
        """Something was queued, or may be due; from any thread."""
        if self._loop is None:
            return
        if get_ident() == self._thread:
            self._queued()
            return
        # A loop that was closed delivers nothing more; the next process does.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._queued)

    async def start(self) -> None:
        """Begins to wait for a nudge, in this loop."""
        self._loop, self._thread = asyncio.get_running_loop(), get_ident()
        for lines in self._platforms:
            lines.start()

    async def stop(self) -> None:
        """Waits for what is being sent and ends."""
        await asyncio.gather(*(lines.stop() for lines in self._platforms))

    def _queued(self) -> None:
        for lines in self._platforms:
            lines.queued()


class _Lines:
    """To one platform, which may take long for each post."""

    def __init__(self, core: Core, bridge: Bridge, nudge: Callable[[], None]) -> None:
        (messenger,) = core.messengers.values()
        self.core = core
        self.bridge = bridge
        self.nudge = nudge
        self._in_the_loop = iscoroutinefunction(messenger.post)
        count = _IN_THE_LOOP if self._in_the_loop else _IN_THREADS
        self._lines = [_Line(self) for _ in range(count)]
        self._tasks: list[asyncio.Task[None]] = []
        self._threads = ThreadPoolExecutor(max_workers=_IN_THREADS, thread_name_prefix="platform")

    def start(self) -> None:
        self._tasks = [asyncio.create_task(line.run()) for line in self._lines]

    async def stop(self) -> None:
        for line in self._lines:
            line.end()
        await asyncio.gather(*self._tasks)
        self._threads.shutdown(wait=True)

    def queued(self) -> None:
        """Wakes one that rests; when none does, each looks once more before it rests."""
        if not self.one_more():
            for line in self._lines:
                line.queued()

    def one_more(self) -> bool:
        """Wakes one that rests, if any does."""
        resting = next((line for line in self._lines if line.rests), None)
        if resting is not None:
            resting.queued()
        return resting is not None

    def later(self, at: datetime) -> None:
        """Wakes one at that moment; left to the ticker, what must wait a second would come ten seconds late."""
        wait = max((at - self.core.clock.now()).total_seconds(), 0)
        asyncio.get_running_loop().call_later(wait, self.queued)

    async def ask(self, call: Call) -> str | None:
        """In the loop where the platform is asked there, and else in a thread; each bounds its own calls."""
        if self._in_the_loop:
            answer = call()
        else:
            answer = await asyncio.get_running_loop().run_in_executor(self._threads, call)
        return answer if answer is None or isinstance(answer, str) else await answer


class _Line:
    """Delivers one post after another, to who tells it that there is something."""

    def __init__(self, lines: _Lines) -> None:
        self._lines = lines
        self._queued = asyncio.Event()
        self._ending = False
        self.rests = True
        """True while it waits for something to do."""

    def queued(self) -> None:
        """There may be something to post."""
        self.rests = False
        self._queued.set()

    def end(self) -> None:
        self._ending = True
        self._queued.set()

    async def run(self) -> None:
        while True:
            self.rests = not self._queued.is_set()
            await self._queued.wait()
            self.rests = False
            self._queued.clear()
            if self._ending:
                return
            try:
                while not self._ending and await delivering(self._lines.core, self) >= MOST:
                    pass
            except Exception:
                log.exception("nudge failed")
                asyncio.get_running_loop().call_later(_SOON, self._lines.queued)

    async def transact(self, work: Callable[[], T]) -> T:
        return await self._lines.bridge.call(work)

    async def insist(self, work: Callable[[], T]) -> T:
        left, pauses = _LAST_TRIES, chain(_PAUSES, repeat(_PAUSES[-1]))
        while True:
            try:
                return await self.transact(work)
            except Exception:
                log.exception("what was sent could not be noted yet")
                left -= self._ending
                if not left:
                    raise
                await asyncio.sleep(_PAUSES[0] if self._ending else next(pauses))

    async def ask(self, call: Call) -> str | None:
        return await self._lines.ask(call)

    def later(self, at: datetime) -> None:
        self._lines.later(at)

    def found(self) -> None:
        self._lines.one_more()

    def lost(self) -> None:
        self._lines.nudge()

    def goes_on(self) -> bool:
        return not self._ending
