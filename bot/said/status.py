"""What is said about where trajectories stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.commitment import Commitment
from bot.domain.message import Message, MessageVersion
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory
from bot.said.signals import SignalLine


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusShown:
    """Where one trajectory stands on a day."""

    trajectory: Trajectory
    on: date
    late: tuple[Commitment, ...]
    """Overdue, the oldest first."""
    soon: tuple[Commitment, ...]
    """Due within the span of `soon_days`, the first due first."""
    soon_days: int
    """Working days."""
    questions: tuple[Question, ...]
    """Open ones, the first needed first."""
    valid: tuple[str, MessageVersion] | None
    """Id and version of the message that residents may be told."""
    waiting: tuple[Message, ...] = ()
    """Messages that wait for approval."""
    unheard: tuple[str, ...] = ()
    """Names of essential groups that were never heard."""
    long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrajectoryLine:
    """One trajectory in an overview."""

    id: str
    slug: str
    title: str
    phase: str
    late: int
    questions: int
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewShown:
    """The trajectories of a person."""

    person: str
    own: bool
    lines: tuple[TrajectoryLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenShown:
    """All that waits for a person; also the daily list and the board's digest."""

    person: str
    on: date
    questions: tuple[Question, ...] = ()
    approvals: tuple[Message, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    """The first due first, those without a day last."""
    offered: tuple[Commitment, ...] = ()
    """Offered to this person to take over."""
    daily: bool = False
    """True when it was not asked for: the list of the morning."""
    digest: bool = False
    """True before a college day, for a member of the board."""
    late: bool = False
    """True when it comes later than planned."""
    signals: tuple[SignalLine, ...] = ()
    """In the list of the morning: what was not told before; in the digest: what is left too long."""
    solved: tuple[SignalLine, ...] = ()
    """Signals that were told before and are gone."""
    titles: tuple[tuple[str, str], ...] = ()
    """(trajectory id, title) of the trajectories named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskShown:
    """All that waits for a person, with their trajectories; `live` when it is kept up to date where it stands."""

    open: OpenShown
    lines: tuple[TrajectoryLine, ...] = ()
    live: bool = True


StatusSaid = StatusShown | OverviewShown | OpenShown | DeskShown
