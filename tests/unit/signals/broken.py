"""One broken rule, the first day on which it counts, and how it is mended."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.domain.council import Body, CouncilRole
from bot.domain.decision import Decision, DecisionKind
from bot.domain.input_round import InputRound
from bot.domain.phase import Phase, PhaseSpan
from bot.domain.signals.code import Code
from bot.domain.signals.dossier import Dossier
from tests.unit.signals.world import (
    part,
    trajectory,
)

MONDAY = date(2026, 11, 23)
START = date(2026, 12, 7)
"""The tenth working day after MONDAY."""
Change = Callable[[Dossier], Dossier]


@dataclass(frozen=True)
class Broken:
    """One broken rule, the first day on which it counts, and how it is mended."""

    code: Code
    broken: Dossier
    mend: Change
    subject: str | None = None
    first: date | None = None
    """None when it counts from the change on, whatever the day."""


def a_round(**more: object) -> InputRound:
    given = {
        "id": "R-2",
        "title": "Ontwerp",
        "channels": ("avond",),
        "opens": START,
        "closes": date(2027, 4, 1),
        **more,
    }
    return InputRound(**given)  # type: ignore[arg-type]


def a_decision(**more: object) -> Decision:
    given = {
        "id": "D-9", "trajectory": "T-2026-001", "body": Body.COUNCIL, "kind": DecisionKind.COUNCIL_DECISION,
        "text": "Besluit", "taken_on": date(2026, 11, 12), "reference": "RB 1", "reason": "Zo.", "input_effect": "Ja.",
        "told_by": "M-2", **more,
    }  # fmt: skip
    return Decision(**given)  # type: ignore[arg-type]


def ended(dossier: Dossier, phase: Phase, **span: object) -> Dossier:
    council = {Phase.MAINTENANCE: CouncilRole.NONE, Phase.DESIGN: CouncilRole.NONE}
    spans = (PhaseSpan(phase=phase, start=date(2026, 6, 1), **span),)  # type: ignore[arg-type]
    return part(trajectory(dossier, phase=phase, phases=spans), "council", role=council)
