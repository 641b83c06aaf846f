"""Everything of one organisation, as commands see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from bot.address import Address
from bot.domain.commitment import Commitment
from bot.domain.decision import Decision
from bot.domain.input_round import Input
from bot.domain.lesson import Lesson
from bot.domain.message import Message
from bot.domain.notice import Notice
from bot.domain.organisation import Organisation
from bot.domain.person import Person
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory
from bot.journal import Entry, JournalRow
from bot.pending import Pending
from bot.ports.imports import Imports

T = TypeVar("T")


class Unknown(Exception):
    """There is no `kind` by the name of `id` in this organisation."""

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(kind, id)
        self.kind = kind
        self.id = id


class Things(Protocol[T]):
    """All values of one kind."""

    def get(self, id: str) -> T:
        """Raises: Unknown."""
        ...

    def find(self, id: str) -> T | None:
        """The value, or None."""
        ...

    def all(self) -> tuple[T, ...]:
        """Every value, in the order of their ids as people count them (C-9 before C-10)."""
        ...

    def save(self, value: T) -> None:
        """Adds it, or replaces what was loaded in this transaction. Raises: Conflict when another saved it since."""
        ...

    def remove(self, id: str) -> None:
        """Takes one away that was entered by mistake; its number does not come back. Raises: Unknown, Conflict."""
        ...


class InTrajectory(Things[T], Protocol[T]):
    """Values that belong to a trajectory."""

    def of(self, trajectory: str) -> tuple[T, ...]:
        """Those of one trajectory, in the order of `all`."""
        ...

    def new_id(self, trajectory: Trajectory | None) -> str:
        """The next number: C-153, Q-242, D-352, L-09 per organisation; M-014-2 and R-014-3 within a trajectory."""
        ...


class Commitments(InTrajectory[Commitment], Protocol):
    """Commitments."""

    def open_of(self, owner: str) -> tuple[Commitment, ...]:
        """The open and postponed ones of an owner."""
        ...

    def offered_to(self, person: str) -> tuple[Commitment, ...]:
        """The open ones this person was asked to take over."""
        ...


class Questions(InTrajectory[Question], Protocol):
    """Questions."""

    def open_for(self, person: str) -> tuple[Question, ...]:
        """The open ones to this person, or via this person."""
        ...


class Messages(InTrajectory[Message], Protocol):
    """Messages for residents, with their versions."""

    def submitted(self) -> tuple[Message, ...]:
        """Those that wait for approval."""
        ...


class Lessons(InTrajectory[Lesson], Protocol):
    """Lessons of the whole organisation."""

    def search(self, text: str, limit: int = 10) -> tuple[Lesson, ...]:
        """Those that share most stems with the text first, the newest first among equals; see domain/stems.py."""
        ...


class Notices(Protocol):
    """Who is told of which signal."""

    def of(self, trajectory: str) -> tuple[Notice, ...]:
        """All of one trajectory."""
        ...

    def waiting(self, person: str) -> tuple[Notice, ...]:
        """Those that were not told yet, and those that were solved since they were told."""
        ...

    def save(self, notice: Notice) -> None:
        """Adds it, or replaces the one of this person about this signal."""
        ...

    def drop(self, notice: Notice) -> None:
        """It has ended."""
        ...


class People(Things[Person], Protocol):
    """People of the organisation."""

    def by_account(self, platform: str, tenant: str, user: str) -> Person | None:
        """Whose account this is, if it was linked."""
        ...

    def by_email(self, email: str) -> tuple[Person, ...]:
        """Those with this address, compared without regard to case."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """What a trajectory is called."""

    id: str
    slug: str
    title: str
    aliases: tuple[str, ...]


class Trajectories(Things[Trajectory], Protocol):
    """Trajectories; `get` and `find` take an id or a slug."""

    def edition(self) -> int:
        """Another number whenever a trajectory was saved; nought when none ever was."""
        ...

    def names(self) -> tuple[Name, ...]:
        """What all are called, cheaply."""
        ...

    def linked(self, address: Address) -> tuple[str, ...]:
        """The ids of those linked to this conversation; a link of the thread goes before one of its conversation."""
        ...


class PendingActs(Protocol):
    """Half-said acts."""

    def keep(self, pending: Pending) -> None:
        """Keeps it, in place of an earlier one of this person in this conversation with a slot for free text."""
        ...

    def get(self, id: str) -> Pending | None:
        """One by its id, also after its time: the caller looks at `until`."""
        ...

    def waiting(self, person: str, address: Address) -> Pending | None:
        """The newest of this person in this conversation that free text would fill."""
        ...

    def drop(self, id: str) -> None:
        """It was completed or set aside."""
        ...

    def forget_before(self, moment: datetime) -> int:
        """Drops those whose time was over before this moment, and returns how many those were."""
        ...


class Journal(Protocol):
    """The append-only record of what was done and refused."""

    def note(self, entry: Entry) -> None:
        """Adds a row; it is numbered and chained when the transaction commits."""
        ...

    def rows(self, after: int = 0, limit: int = 1000) -> tuple[JournalRow, ...]:
        """Rows in order of their number."""
        ...

    def newest(self, limit: int, trajectory: str | None = None) -> tuple[JournalRow, ...]:
        """The last rows, of one trajectory or of all, newest first."""
        ...

    def last_number(self) -> int:
        """The number that was given out last, also when its row is gone; nought when there was none."""
        ...


class Municipality(Protocol):
    """One organisation's record."""

    @property
    def key(self) -> str:
        """The organisation's short name."""
        ...

    @property
    def organisation(self) -> Organisation:
        """Its settings."""
        ...

    def save_organisation(self, organisation: Organisation) -> None:
        """Replaces its settings. Raises: Conflict."""
        ...

    @property
    def people(self) -> People:
        """People."""
        ...

    @property
    def trajectories(self) -> Trajectories:
        """Trajectories."""
        ...

    @property
    def commitments(self) -> Commitments:
        """Commitments."""
        ...

    @property
    def questions(self) -> Questions:
        """Questions."""
        ...

    @property
    def decisions(self) -> InTrajectory[Decision]:
        """Decisions and steers."""
        ...

    @property
    def messages(self) -> Messages:
        """Messages for residents, with their versions."""
        ...

    @property
    def inputs(self) -> InTrajectory[Input]:
        """Single inputs."""
        ...

    @property
    def lessons(self) -> Lessons:
        """Lessons."""
        ...

    @property
    def notices(self) -> Notices:
        """Who is told of which signal."""
        ...

    @property
    def pending(self) -> PendingActs:
        """Half-said acts."""
        ...

    @property
    def journal(self) -> Journal:
        """The record."""
        ...

    @property
    def imports(self) -> Imports:
        """The traces of imports."""
        ...

    def before(self, kind: str, id: str) -> object | None:
        """The value as it was before it was first saved in this transaction; None for a new one."""
        ...

    @property
    def changed(self) -> tuple[tuple[str, str], ...]:
        """What was saved in this transaction: (kind, id) pairs in order, kind being the name of a property above."""
        ...
