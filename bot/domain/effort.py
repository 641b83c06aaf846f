"""Hours and money spent on a trajectory, and what it yielded at closing; never per person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """Estimates and actuals in hours and whole euros; the last four are counted at closing."""

    hours_estimate: float | None = None
    hours_actual: float | None = None
    budget_eur: float | None = None
    spent_eur: float | None = None
    objections_filed: int | None = None
    objections_comparable_project: int | None = None
    redesigns_after_decision: int | None = None
    complaints: int | None = None
