"""Whoever queued a post tries to deliver it at once, in a thread of its own: nobody waits for a platform."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread

from bot.core import Core
from bot.deliver import MOST, deliver

log = logging.getLogger(__name__)


_LINES = 4
"""Posts to one platform that are under way at the same time, each in a conversation of its own."""


class Nudge:
    """Calling it delivers what is queued, soon; a platform or a conversation that is slow holds up no other."""

    def __init__(self, core: Core) -> None:
        self._platforms = [_Lines(core.on(platform)) for platform in core.messengers]

    def __call__(self) -> None:
        """Something was queued, or may be due."""
        for lines in self._platforms:
            lines.queued()

    def start(self) -> None:
        """Begins to wait for a nudge."""
        for line in self._all():
            line.start()

    def stop(self) -> None:
        """Waits for what is being sent and ends."""
        for line in self._all():
            line.end()
        for line in self._all():
            line.join()

    def _all(self) -> list[_Line]:
        return [line for lines in self._platforms for line in lines.all]


class _Lines:
    """To one platform, which may take long for each post."""

    def __init__(self, core: Core) -> None:
        self.all = [_Line(core, self._one_more) for _ in range(_LINES)]

    def queued(self) -> None:
        """Wakes one that rests; when none does, each looks once more before it rests."""
        if not self._one_more():
            for line in self.all:
                line.queued()

    def _one_more(self) -> bool:
        """Wakes one that rests, if any does."""
        resting = next((line for line in self.all if line.rests), None)
        if resting is not None:
            resting.queued()
        return resting is not None


class _Line:
    """Delivers one post after another; what must wait a moment is tried when that is over.

    A channel takes one post a second: left to the ticker, the fourth answer in a row would come ten seconds late.
    Whoever finds a post wakes another line, for there may be more.
    """

    def __init__(self, core: Core, found: Callable[[], object]) -> None:
        self._core = core
        self._found = found
        self._queued = Event()
        self._ending = False
        self._again: datetime | None = None
        self._thread = Thread(target=self._run, name="nudge", daemon=True)
        self.rests = True
        """True while it waits for something to do."""

    def queued(self) -> None:
        """There may be something to post."""
        self.rests = False
        self._queued.set()

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        self._ending = True
        self._queued.set()

    def join(self) -> None:
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while True:
            self.rests = not self._queued.is_set()
            self._queued.wait(self._rest())
            self.rests = False
            self._queued.clear()
            if self._rest() == 0:
                # What a nudge comes before is still to be tried then.
                self._again = None
            if self._ending:
                return
            try:
                while not self._ending and deliver(self._core, self._later, self._found) >= MOST:
                    pass
            except Exception:
                log.exception("nudge failed")

    def _later(self, at: datetime) -> None:
        self._again = min(at, self._again or at)

    def _rest(self) -> float | None:
        """Seconds until something may go that could not before; None when nothing waits for that."""
        if self._again is None:
            return None
        return max((self._again - self._core.clock.now()).total_seconds(), 0)
