"""What a command is, what it is told, and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.act import Act
from bot.address import Address
from bot.cards import About
from bot.domain.organisation import Language, Organisation
from bot.domain.person import Person
from bot.domain.reminder import Reminder
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.said.union import Said


class SlotKind(StrEnum):
    """How a slot is read and asked for; the last ones name something of the record."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    CHOICE = "choice"
    NUMBER = "number"
    FLAG = "flag"
    WEEKDAYS = "weekdays"
    PERSON = "person"
    TRAJECTORY = "trajectory"
    LIST = "list"
    """Texts, parted by semicolons or lines."""
    ROLES = "roles"
    """The council's role in phases: 'ontwerp geinformeerd, besluitvorming beslist'."""
    GROUP = "group"
    """A group of the trajectory: its id or its name."""
    ITEM = "item"
    """An id: C-102, Q-201, D-301, M-014-1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One thing a command needs or can use.

    When a required slot is empty or faulty the door asks for it with a form; the command sees only good ones.
    A `trajectory` slot that was not said is taken from the linked conversation, or from what was shown just before.
    """

    name: str
    kind: SlotKind = SlotKind.TEXT
    required: bool = False
    options: tuple[str, ...] = ()
    limit: int = 2000
    """Most characters of a text."""
    asked: bool = True
    """False for a slot that no form shows: only buttons and clear words fill it."""
    alone: bool = False
    """True for a slot that a form shows only when the command asks for it."""


class Slots(dict[str, Any]):
    """The bound slots: texts as str, days as date, numbers as float, people and items as their id."""

    def text(self, name: str) -> str:
        """A required text or id."""
        return str(self[name])

    def maybe(self, name: str) -> str | None:
        """A text or id, or None."""
        value = self.get(name)
        return None if value is None or value == "" else str(value)

    def day(self, name: str) -> date | None:
        """A day, or None."""
        value = self.get(name)
        return value if isinstance(value, date) else None

    def number(self, name: str) -> int | None:
        """A whole number, or None."""
        value = self.get(name)
        return None if value is None else int(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Who speaks, where and when."""

    organisation: Organisation
    person: Person
    confirmed: bool = True
    """False when the account was linked by e-mail and nobody vouched for it yet."""
    language: Language
    now: datetime
    """Aware, UTC."""
    today: date
    """In the organisation's zone."""
    address: Address
    direct: bool = True
    linked: tuple[str, ...] = ()
    """Ids of the trajectories this conversation is linked to."""
    about: About | None = None
    """What the card is about that was pressed, reacted to, or shown here last."""
    about_is_explicit: bool = False
    """True when the act came from a button, form or reaction on that card."""


@dataclass(frozen=True, slots=True)
class Tell:
    """Something another person hears, directly; nobody hears what they said themselves."""

    person: str
    said: Said
    weighty: bool = False


Face = Said | Callable[[str | None], Said]
"""What a card says now, to everyone or to each reader (a person's id; None in a channel)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a command gives back; the door saves it all together with what was changed."""

    said: Said | None
    """The answer, where it was asked."""
    private: bool = False
    """In a channel, only the speaker sees the answer."""
    tell: tuple[Tell, ...] = ()
    answer_at: tuple[tuple[Address, Said], ...] = ()
    """What goes back to another place (where a question was asked)."""
    announce: tuple[tuple[str, Said], ...] = ()
    """(trajectory id, what is said) in all its linked conversations, word for word the same."""
    redraw: tuple[tuple[str, Face], ...] = ()
    """(subject, its card now): every place where a card about the subject stands is changed to it."""
    remind: tuple[Reminder, ...] = ()
    """Moments at which someone wants to be reminded."""
    on_behalf_of: str | None = None
    subject: str | None = None
    """The item the record row is about, when it is not the first that was saved."""
    then: Act | None = None
    """What comes next: its whole form is shown, filled in as far as it is known."""
    desk: bool = False
    """True when the answer is the speaker's desk: it is kept up to date where it stands."""


class Missing(Exception):
    """More is needed: (slot, fault) pairs, fault None when it is only empty. The door asks with a form."""

    def __init__(self, *faults: tuple[str, str | None], said: Said | None = None) -> None:
        super().__init__(faults)
        self.faults: Mapping[str, str | None] = dict(faults)
        self.said = said
        """What is told above the form, in place of the usual sentence."""


Handle = Callable[[Slots, Context, Municipality], Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One intent, one handler."""

    intent: str
    handle: Handle
    slots: tuple[Slot, ...] = ()
    changes: bool = True
    """True when it writes: then a refusal is a row of the record too."""
    whole_form: bool = False
    """True when all its questions are shown as soon as one is asked."""
    check: Callable[[Slots, Context, Municipality], None] | None = None
    """Refuses early: called before missing slots are asked for, with those that are there."""


def trajectory_of(slots: Slots, municipality: Municipality) -> Trajectory:
    """The trajectory in the slot of that name, which the door has bound."""
    return municipality.trajectories.get(slots.text("trajectory"))
