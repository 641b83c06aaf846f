"""How fast Teams lets one app post in one conversation or thread."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from datetime import timedelta
from threading import Lock

from bot.errors import DeliveryFailed

_LIMITS = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
"""Posts in seconds, each thread. Source: rate-limit page of the Teams documentation, read on 24 November 2026."""
_REMEMBERED = 2000
"""Threads; of the one that was quiet longest nothing is remembered."""


class Pace:
    """Counts what this process posts; above a limit a post waits in the outbox, so that others go first."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._posted: dict[str, deque[float]] = {}
        self._lock = Lock()

    def take(self, thread: str) -> None:
        """Counts one post. Raises: DeliveryFailed with when it may go."""
        now = self._clock()
        with self._lock:
            posted = self._posted.pop(thread, None) or deque(maxlen=_LIMITS[-1][0])
            self._posted[thread] = posted
            if len(self._posted) > _REMEMBERED:
                del self._posted[next(iter(self._posted))]
            wait = max((self._wait(posted, most, seconds, now) for most, seconds in _LIMITS), default=0.0)
            if wait > 0:
                raise DeliveryFailed("the pace that Teams allows", timedelta(seconds=wait))
            posted.append(now)

    @staticmethod
    def _wait(posted: deque[float], most: int, seconds: float, now: float) -> float:
        return posted[-most] + seconds - now if len(posted) >= most else 0.0
