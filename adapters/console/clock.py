"""A clock that stands still until it is moved."""

from __future__ import annotations

from datetime import datetime


class SteppedClock:
    """Stands at one moment."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def set(self, now: datetime) -> None:
        """Moves on. Raises: ValueError when that is backwards."""
        if now < self._now:
            raise ValueError("the clock only moves forward")
        self._now = now
