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

    def over(self) -> bool:
        """True when more hours or euros were spent than estimated."""
        return self.share() > 1

    def share(self) -> float:
        """The larger part of its estimate that was spent, in hours or in euros; nought where nothing is known."""
        pairs = ((self.hours_actual, self.hours_estimate), (self.spent_eur, self.budget_eur))
        shares = [_share(actual, estimate) for actual, estimate in pairs if actual is not None and estimate is not None]
        return max(shares, default=0.0)

    def missing(self) -> tuple[str, ...]:
        """The names of the four closing counts that are still empty."""
        return tuple(name for name in YIELD if getattr(self, name) is None)


YIELD = ("objections_filed", "objections_comparable_project", "redesigns_after_decision", "complaints")
"""What is counted when a trajectory closes."""


def _share(actual: float, estimate: float) -> float:
    if estimate > 0:
        return actual / estimate
    return 2.0 if actual > 0 else 0.0
