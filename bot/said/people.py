"""What is said about people, their rights and settings, help and the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.calendar import Calendar, Recess
from bot.domain.organisation import Deputy
from bot.domain.person import Person
from bot.journal import JournalRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleListed:
    """Everyone the bot knows."""

    people: tuple[Person, ...]
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAdded:
    """Someone new."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonConfirmed:
    """The accounts of this person are vouched for; `count` how many."""

    person: Person
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountToConfirm:
    """Someone who decides wrote from a new account; somebody must say whether it is theirs."""

    person: str
    platform: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLeaves:
    """The last day in service is noted, with what is still open."""

    person: Person
    open_items: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputySet:
    """Someone acts for another."""

    deputy: Deputy


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyRemoved:
    """Someone acts for another no longer; `count` how many arrangements ended."""

    for_: str
    by: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalAllowed:
    """The adviser may approve for the board member, or no longer."""

    person: str
    holder: str
    allowed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingDaySet:
    """A local closing day is in the calendar, or no longer."""

    day: date
    closed: bool
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecessSet:
    """A recess is in the calendar, or no longer."""

    recess: Recess
    removed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingSet:
    """The council or a committee meets on that day, or not."""

    body: str
    day: date
    meets: bool
    changed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarShown:
    """What is still to come in the calendar."""

    calendar: Calendar
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged:
    """What the record says of a person is another now."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsUnlinked:
    """The person's accounts are known no more; the next message links them anew."""

    person: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSet:
    """The speaker is spoken to in this language."""

    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationsShown:
    """What is kept for the speaker without asking whether it was read right; none when everything is asked."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressFormSet:
    """The role is spoken to with u or je."""

    role: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AdministratorAllowed:
    """One more functional administrator."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpShown:
    """What this person can do here."""

    examples: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """(intent, what stands in its example -> what this person has: a slug, numbers, names)."""
    on: date
    """The first day that an example names."""
    long: bool = False
    keys: tuple[int, ...] = ()
    """Numbers of the keys to choose from; then there are no examples to see."""
    key: int | None = None
    """The key that the examples are about; None when they are about everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordListed:
    """The last rows of the record, newest first."""

    rows: tuple[JournalRow, ...]
    title: str | None


PeopleSaid = (
    PeopleListed
    | PersonAdded
    | PersonConfirmed
    | AccountToConfirm
    | PersonLeaves
    | DeputySet
    | DeputyRemoved
    | ApprovalAllowed
    | ClosingDaySet
    | RecessSet
    | MeetingSet
    | CalendarShown
    | PersonChanged
    | AccountsUnlinked
    | LanguageSet
    | ConfirmationsShown
    | AddressFormSet
    | AdministratorAllowed
    | HelpShown
    | RecordListed
)
