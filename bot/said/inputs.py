"""What is said about residents' input and the rounds in which it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.input_round import Input, InputRound
from bot.domain.trajectory import Trajectory


@dataclass(frozen=True, slots=True, kw_only=True)
class InputRecorded:
    """It is in the record; `group` is a name."""

    input: Input
    group: str | None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InputAnswered:
    """What was done with it is in the record."""

    inputs: tuple[Input, ...]
    group: str | None
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InputsListed:
    """The inputs of a trajectory, and the rounds that got no answer yet."""

    trajectory: Trajectory
    inputs: tuple[Input, ...]
    on: date
    only_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened:
    """A round is planned or open; `soon` when it is too late to announce it in time."""

    round: InputRound
    title: str
    slug: str
    soon: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundChanged:
    """The round was announced, moved, closed or answered; `moved_untold` when residents were told other days."""

    round: InputRound
    title: str
    slug: str
    what: str


InputSaid = InputRecorded | InputAnswered | InputsListed | RoundOpened | RoundChanged
