"""What is said about expectations, groups, effort, mandate, council and phases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.decision import Decision
from bot.domain.group import Group, LateJoiner
from bot.domain.lesson import Lesson
from bot.domain.message import MessageVersion
from bot.domain.phase import Phase
from bot.domain.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationShown:
    """What residents may expect; `saved` when it was changed just now, `untold` when no message says so yet."""

    trajectory: Trajectory
    saved: bool = False
    untold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupsShown:
    """The groups, heard and not; `heard` limits them to one of the two."""

    trajectory: Trajectory
    heard: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRecorded:
    """A group was added, or was heard on a day."""

    trajectory: Trajectory
    group: Group
    heard_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LateJoinerWelcomed:
    """Someone joins late: never too late; what is still open, and who decides."""

    trajectory: Trajectory
    joiner: LateJoiner
    answer_by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LateJoinerAnswered:
    """They had their answer."""

    trajectory: Trajectory
    joiner: LateJoiner


@dataclass(frozen=True, slots=True, kw_only=True)
class CatchUpShown:
    """What a late joiner may be told: approved text, decisions with their reasons, and what is still open."""

    trajectory: Trajectory
    valid: tuple[str, MessageVersion] | None
    decisions: tuple[Decision, ...]
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EffortShown:
    """Hours and euros, never per person; `saved` when they were changed just now."""

    trajectory: Trajectory
    saved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MandateSet:
    """What the project lead may decide alone."""

    trajectory: Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactChanged:
    """There is another contact point, deputy or absence."""

    trajectory: Trajectory
    on: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilSet:
    """The council's role in these phases; `what` is role, announced or planned."""

    trajectory: Trajectory
    phases: tuple[Phase, ...] = ()
    what: str = "role"
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseAdvanced:
    """The trajectory went from one phase to the next, or will on that day."""

    trajectory: Trajectory
    before: Phase
    after: Phase
    start: date
    planned: bool = False
    lessons: tuple[tuple[Lesson, str], ...] = ()
    """Lessons of trajectories that resemble it, with their titles."""
    asks: bool = False
    """True for those who are asked for a lesson and, when the council decides, for two messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectoryClosed:
    """The work is done; `open` are the items that somebody still waits for."""

    trajectory: Trajectory
    day: date
    open: tuple[str, ...] = ()
    asks: bool = False
    """True for who is asked what it yielded, and for lessons."""


KeysSaid = (
    ExpectationShown
    | GroupsShown
    | GroupRecorded
    | LateJoinerWelcomed
    | LateJoinerAnswered
    | CatchUpShown
    | EffortShown
    | MandateSet
    | ContactChanged
    | CouncilSet
    | PhaseAdvanced
    | TrajectoryClosed
)
