"""Whoever queued a post tries to deliver it at once, in a thread of its own: nobody waits for a platform."""

from __future__ import annotations

import logging
from datetime import datetime
from threading import Event, Thread

from bot.core import Core
from bot.deliver import MOST, deliver

log = logging.getLogger(__name__)


class Nudge:
    """Calling it delivers what is queued, soon; a platform that does not answer holds up no other."""

    def __init__(self, core: Core) -> None:
        self._lines = [_Line(core.on(platform)) for platform in core.messengers]

    def __call__(self) -> None:
        """Something was queued."""
        for line in self._lines:
            line.queued()

    def start(self) -> None:
        """Begins to wait for a nudge."""
        for line in self._lines:
            line.start()

    def stop(self) -> None:
        """Waits for what is being sent and ends."""
        for line in self._lines:
            line.end()
        for line in self._lines:
            line.join()


class _Line:
    """Delivers to one platform; what must wait a moment is tried when that is over.

    A channel takes one post a second: left to the ticker, the fourth answer in a row would come ten seconds late.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._queued = Event()
        self._ending = False
        self._again: datetime | None = None
        self._thread = Thread(target=self._run, name="nudge", daemon=True)

    def queued(self) -> None:
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
            self._queued.wait(self._rest())
            self._queued.clear()
            if self._rest() == 0:
                # What a nudge comes before is still to be tried then.
                self._again = None
            if self._ending:
                return
            try:
                while not self._ending and deliver(self._core, self._later) >= MOST:
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
