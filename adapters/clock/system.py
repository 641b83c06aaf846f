"""The clock of this machine."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """Says what time it really is."""

    def now(self) -> datetime:
        return datetime.now(UTC)
