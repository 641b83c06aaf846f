"""What is said about commitments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.commitment import Commitment
from bot.domain.reminder import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentRecorded:
    """It is in the record, with what is missing or odd about it."""

    commitment: Commitment
    free_day: bool = False
    """The day is no working day, or lies in a recess."""
    options: tuple[tuple[str, date], ...] = ()
    """(code, day) of days to choose from, when none was named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LooksLike:
    """Nothing was recorded yet: there may be such a commitment already."""

    others: tuple[Commitment, ...]
    slots: tuple[tuple[str, str], ...]
    """What was said, to record it after all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentShown:
    """A commitment as it stands."""

    commitment: Commitment
    title: str | None
    """Of the trajectory."""
    on: date
    settles: bool = True
    """True when the reader may settle it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentsListed:
    """Commitments that fit what was asked."""

    commitments: tuple[Commitment, ...]
    title: str | None
    on: date
    start: int = 0
    slots: tuple[tuple[str, str], ...] = ()
    """What was asked, to show the rest of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentDone:
    """It was kept."""

    commitment: Commitment
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentPostponed:
    """It has a new day."""

    commitment: Commitment
    by: str
    free_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentDated:
    """One without a day has one now."""

    commitment: Commitment
    free_day: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentOffered:
    """Someone is asked to take it over; `own` for who offered it."""

    commitment: Commitment
    by: str
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentTaken:
    """The receiver is the owner now."""

    commitment: Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentDeclined:
    """The owner stays."""

    commitment: Commitment
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentWithdrawn:
    """It no longer holds; it stays in the record."""

    commitment: Commitment
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedTold:
    """Those it was promised to know of the new day."""

    commitment: Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRefNoted:
    """The council clerk's number is noted."""

    commitment: Commitment


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentReminder:
    """It is due, or late."""

    commitment: Commitment
    step: Step
    trajectory_title: str | None
    on: date
    late: bool = False


CommitmentSaid = (
    CommitmentRecorded
    | LooksLike
    | CommitmentShown
    | CommitmentsListed
    | CommitmentDone
    | CommitmentPostponed
    | CommitmentDated
    | CommitmentOffered
    | CommitmentTaken
    | CommitmentDeclined
    | CommitmentWithdrawn
    | PromisedTold
    | CouncilRefNoted
    | CommitmentReminder
)
