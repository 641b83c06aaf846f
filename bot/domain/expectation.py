"""What residents may expect: what is open, what is fixed, how much time, when results show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """The expectation that a trajectory sets before it starts."""

    open_for_input: tuple[str, ...] = ()
    not_open: tuple[str, ...] = ()
    time_asked: str | None = None
    results_visible_on: date | None = None
    feedback_how: str | None = None
    hours_announced: float | None = None
    """What `time_asked` comes to, in hours for one resident."""
    hours_asked: float | None = None
    """What was really asked of one resident so far."""
    changed_on: date | None = None
    announced_by: str | None = None

    def missing(self) -> tuple[str, ...]:
        """The names of the five fields that are still empty."""
        return tuple(name for name in FIVE if not getattr(self, name))


FIVE = ("open_for_input", "not_open", "time_asked", "results_visible_on", "feedback_how")
"""What must be said before a trajectory starts."""
