"""What is said about contact point, council, phases and linked conversations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.commitment import Commitment
from bot.domain.council import PlannedItem
from bot.domain.trajectory import Absence, Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactShown:
    """Whom residents turn to today."""

    trajectory: Trajectory
    on: date
    absence: Absence | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilShown:
    """The council's role and agenda."""

    trajectory: Trajectory
    on: date
    only_dates: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseShown:
    """All phases with their days."""

    trajectory: Trajectory
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """This conversation belongs to the trajectory; `already` when it did before."""

    title: str
    slug: str
    already: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlinked:
    """This conversation no longer belongs to the trajectory; `was` False when it did not before."""

    title: str
    was: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilListed:
    """The open promises to the council, and its agenda: (title of the trajectory, item)."""

    pledges: tuple[Commitment, ...]
    agenda: tuple[tuple[str, PlannedItem], ...]
    on: date


ContactSaid = ContactShown | CouncilShown | PhaseShown | Linked | Unlinked | CouncilListed
