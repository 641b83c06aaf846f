"""Time, as the core is told it."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Says what time it is; a test or the console lets it stand still."""

    def now(self) -> datetime:
        """An aware moment in UTC, never earlier than the one before."""
        ...
