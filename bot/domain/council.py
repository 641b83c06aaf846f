"""The council's role in a trajectory and its agenda."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.phase import Phase


class CouncilRole(StrEnum):
    """What the council does in a phase."""

    NONE = "none"
    INFORMED = "informed"
    SETS_FRAME = "sets_frame"
    GIVES_VIEWS = "gives_views"
    APPROVES_BUDGET = "approves_budget"
    DECIDES = "decides"


class Body(StrEnum):
    """Who meets or decides."""

    COLLEGE = "college"
    COUNCIL = "council"
    COMMITTEE = "committee"
    ALDERMAN = "alderman"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedItem:
    """An item on the agenda of the council or a committee."""

    body: Body
    date: date
    item: str
    bob_phase: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """The council's role per phase, the sentence for residents, and when it was announced."""

    role: dict[Phase, CouncilRole] = field(default_factory=dict)
    role_text_nl: str | None = None
    role_announced: dict[Phase, date] = field(default_factory=dict)
    planned_items: tuple[PlannedItem, ...] = ()
