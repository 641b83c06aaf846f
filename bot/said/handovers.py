"""What is said about handing a trajectory over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.commitment import Commitment
from bot.domain.decision import Decision
from bot.domain.handover import Handover
from bot.domain.input_round import Input
from bot.domain.lesson import Lesson
from bot.domain.message import MessageVersion
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """All that the receiver must know, made from the record."""

    trajectory: Trajectory
    handover: Handover
    on: date
    commitments: tuple[Commitment, ...] = ()
    """Open ones."""
    questions: tuple[Question, ...] = ()
    """Open ones."""
    inputs: tuple[Input, ...] = ()
    """Those without an answer."""
    decisions: tuple[Decision, ...] = ()
    """With their reasons."""
    valid: tuple[str, MessageVersion] | None = None
    lessons: tuple[Lesson, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverOffered:
    """The receiver is asked; `own` for who offered it."""

    pack: Pack
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverShown:
    """The pack, as it stands."""

    pack: Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverItemJudged:
    """The receiver said yes or no to one item."""

    trajectory: Trajectory
    handover: Handover
    item: str
    own: bool = True
    """False for the old owner, who hears what stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverAccepted:
    """The receiver is responsible now; what was refused stays with the old owner."""

    trajectory: Trajectory
    handover: Handover


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverPutOff:
    """A condition was made: the old owner stays responsible."""

    trajectory: Trajectory
    handover: Handover
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverDeclined:
    """It was declined: the old owner stays responsible."""

    trajectory: Trajectory
    handover: Handover
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioTransferred:
    """All trajectories, promises and questions of one alderman are another's now."""

    before: str
    after: str
    trajectories: tuple[Trajectory, ...]
    commitments: tuple[Commitment, ...]
    questions: tuple[Question, ...]


HandoverSaid = (
    HandoverOffered
    | HandoverShown
    | HandoverItemJudged
    | HandoverAccepted
    | HandoverPutOff
    | HandoverDeclined
    | PortfolioTransferred
)
