"""Whoever queued a post tries to deliver it at once, in a thread of its own: nobody waits for a platform."""

from __future__ import annotations

import logging
from threading import Event, Thread

from bot.core import Core
from bot.deliver import MOST, deliver

log = logging.getLogger(__name__)


class Nudge:
    """Calling it delivers what is queued, soon; what fails is left for the ticker."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._queued = Event()
        self._ending = False
        self._thread = Thread(target=self._run, name="nudge", daemon=True)

    def __call__(self) -> None:
        """Something was queued."""
        self._queued.set()

    def start(self) -> None:
        """Begins to wait for a nudge."""
        self._thread.start()

    def stop(self) -> None:
        """Waits for what is being sent and ends."""
        self._ending = True
        self._queued.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while True:
            self._queued.wait()
            self._queued.clear()
            if self._ending:
                return
            try:
                while not self._ending and deliver(self._core) >= MOST:
                    pass
            except Exception:
                log.exception("nudge failed")
