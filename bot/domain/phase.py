"""The phases a trajectory goes through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Phase(StrEnum):
    """A phase, in the order they usually come."""

    INITIATIVE = "initiative"
    DESIGN = "design"
    DECISION = "decision"
    EXECUTION = "execution"
    MAINTENANCE = "maintenance"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseSpan:
    """A phase with its planned and real days; `end` is the last day."""

    phase: Phase
    start: date | None = None
    end: date | None = None
    planned_start: date | None = None
    planned_end: date | None = None
    lesson_ids: tuple[str, ...] = ()

    @property
    def starts_on(self) -> date | None:
        """The real first day, else the planned one."""
        return self.start or self.planned_start

    @property
    def ends_on(self) -> date | None:
        """The real last day, else the planned one."""
        return self.end or self.planned_end
