"""What is said about words that were read: as what, what must be asked, and what cannot be done with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

FactKind = Literal["text", "code", "person", "day", "number", "flag", "phase"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFact:
    """One thing that was read, by the name of its slot."""

    slot: str
    kind: FactKind
    value: str
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAs:
    """What was read, to be confirmed, changed or dropped."""

    pending: str
    intent: str
    facts: tuple[ReadFact, ...]
    free: date | None = None
    """The day, when nobody works then or it lies in a recess."""
    near: tuple[date, ...] = ()
    """The working days beside it."""
    follows: bool = False
    """True when a second act in the same words comes after this one."""
    whole: bool = True
    """True when it can be changed in a form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingAsked:
    """What was read, and the one thing that is asked for now."""

    pending: str
    intent: str
    facts: tuple[ReadFact, ...]
    slot: str
    why: str | None = None
    """A fault of texts/forms.py, when something was said but cannot be it."""
    choices: tuple[tuple[str, str | None], ...] = ()
    """(value, label); label None when texts/words.py knows the word."""
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotClear:
    """It is not certain what is meant; `near` are sentences that resemble it, `waiting` requests it may be about."""

    near: tuple[str, ...] = ()
    waiting: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOurs:
    """This is not what the bot is for; `near` are the nearest things it can do."""

    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NotYet:
    """Understood, but there is no such command."""

    intent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalData:
    """The words hold personal data; `neutral` is what can be kept in their place."""

    pending: str | None
    kinds: tuple[str, ...]
    neutral: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionSet:
    """A handover was accepted on a condition: that is no acceptance."""

    trajectory: str
    title: str
    condition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """Someone took back their last act: the subject stands as it did before."""

    intent: str
    subject: str
    by: str


ReadingSaid = ReadAs | ReadingAsked | NotClear | NotOurs | NotYet | PersonalData | ConditionSet | Undone
