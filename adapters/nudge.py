"""Whoever queued a post has it delivered at once, in the event loop: nobody waits for a platform."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from inspect import iscoroutinefunction
from threading import get_ident

from adapters.bridge import Bridge
from bot.core import Core
from bot.deliver import MOST, Call, delivering

_IN_THE_LOOP, _IN_THREADS = 8, 2
"""Posts to one platform that are under way at the same time, each in a conversation of its own.

Fewer where each takes a thread: Slack takes a few hundred posts a minute from an app.
Source: docs.slack.dev/apis/web-api/rate-limits, read 2026-11.
"""

log = logging.getLogger(__name__)


class Nudge:
    """Calling it delivers what is queued, soon; a platform or a conversation that is slow holds up no other."""

    def __init__(self, core: Core, bridge: Bridge) -> None:
        self._platforms = [_Lines(core.on(platform), bridge) for platform in core.messengers]
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

    def __init__(self, core: Core, bridge: Bridge) -> None:
        (messenger,) = core.messengers.values()
        self._in_the_loop = iscoroutinefunction(messenger.post)
        count = _IN_THE_LOOP if self._in_the_loop else _IN_THREADS
        self._lines = [_Line(self, core, bridge) for _ in range(count)]
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

    async def ask(self, call: Call) -> str | None:
        """In the loop where the platform is asked there, and else in a thread of its own."""
        if self._in_the_loop:
            answer = call()
        else:
            answer = await asyncio.get_running_loop().run_in_executor(self._threads, call)
        return answer if answer is None or isinstance(answer, str) else await answer


class _Line:
    """Delivers one post after another; what must wait a moment is tried when that is over.

    A channel takes one post a second: left to the ticker, the fourth answer in a row would come ten seconds late.
    Whoever finds a post wakes another line, for there may be more.
    """

    def __init__(self, lines: _Lines, core: Core, bridge: Bridge) -> None:
        self._lines = lines
        self._core = core
        self._bridge = bridge
        self._queued = asyncio.Event()
        self._ending = False
        self._again: datetime | None = None
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
            with suppress(TimeoutError):
                await asyncio.wait_for(self._queued.wait(), self._rest())
            self.rests = False
            self._queued.clear()
            if self._rest() == 0:
                # What a nudge comes before is still to be tried then.
                self._again = None
            if self._ending:
                return
            try:
                while not self._ending and await self._delivered() >= MOST:
                    pass
            except Exception:
                log.exception("nudge failed")

    async def _delivered(self) -> int:
        lines = self._lines
        return await delivering(
            self._core,
            self._bridge.call,
            lines.ask,
            again=self._later,
            found=lines.one_more,
            goes_on=lambda: not self._ending,
        )

    def _later(self, at: datetime) -> None:
        self._again = min(at, self._again or at)

    def _rest(self) -> float | None:
        """Seconds until something may go that could not before; None when nothing waits for that."""
        if self._again is None:
            return None
        return max((self._again - self._core.clock.now()).total_seconds(), 0)
