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
    changed_on: date | None = None
    announced_by: str | None = None
