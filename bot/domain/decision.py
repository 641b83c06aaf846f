"""A decision of the board, the council or a mandated official, or a steer that is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.council import Body


class DecisionKind(StrEnum):
    """Only the last three may be called a decision."""

    STEER = "steer"
    COLLEGE_DECISION = "college_decision"
    COUNCIL_DECISION = "council_decision"
    MANDATED_DECISION = "mandated_decision"


BODY_OF = {
    DecisionKind.STEER: Body.ALDERMAN,
    DecisionKind.COLLEGE_DECISION: Body.COLLEGE,
    DecisionKind.COUNCIL_DECISION: Body.COUNCIL,
    DecisionKind.MANDATED_DECISION: Body.OFFICIAL,
}
"""Who takes which kind."""

FORMAL_NEEDS = ("taken_on", "reference", "reason", "input_effect")
"""Fields without which a formal decision is not recorded in chat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision or steer."""

    id: str
    trajectory: str | None = None
    body: Body
    kind: DecisionKind
    text: str
    taken_on: date | None = None
    reference: str | None = None
    reason: str | None = None
    input_effect: str | None = None
    """What residents' input did to it."""
    deviates_from_participation: bool | None = None
    told_by: str | None = None
    """The message that told residents."""
    embargo_until: date | None = None
    acknowledged_by: tuple[str, ...] = ()
    """Who tapped 'seen' on a steer."""
    recorded_by: str | None = None

    def public_on(self, on: date) -> bool:
        """False while it is under embargo; on the last day of that it may be told."""
        return self.embargo_until is None or self.embargo_until <= on

    @property
    def formal(self) -> bool:
        """False for a steer, which is never called a decision."""
        return self.kind is not DecisionKind.STEER
