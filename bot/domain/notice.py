"""That a person is told of a signal: once, again when it escalates, and once more when it is solved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """One signal for one person."""

    person: str
    trajectory: str
    code: str
    subject: str = ""
    """Empty when the signal is about the trajectory as a whole."""
    level: int = 0
    """How far it had escalated when it was noted."""
    told_at: datetime | None = None
    """None while it waits for the person's next list."""
    seen_at: datetime | None = None
    solved_at: datetime | None = None
    """Since when it is solved; when it was told before, that is said in the next list, and the notice ends."""

    @property
    def signal(self) -> tuple[str, str]:
        """What it is about within the trajectory."""
        return self.code, self.subject
