"""All that a platform must be able to draw; every text is plain text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A label with its value."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Pressing it is saying its act; labels are unique on a card."""

    label: str
    act: Act
    primary: bool = False


class FieldKind(StrEnum):
    """How a field is drawn."""

    TEXT = "text"
    LONG = "long"
    DATE = "date"
    CHOICE = "choice"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the answers of a choice: what is stored and what is read."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form."""

    name: str
    label: str
    kind: FieldKind
    options: tuple[Option, ...] = ()
    required: bool = False
    value: str | None = None
    error: str | None = None
    limit: int | None = None
    """Characters that a long text may have, when a platform's field may hold fewer."""
    longer: str | None = None
    """How to give a text that does not fit in such a field: a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Questions asked together; `id` is that of the pending act it completes."""

    id: str
    title: str
    fields: tuple[Field, ...]
    submit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a card is about, so that a reaction or 'akkoord' on it can be understood and the card kept up to date."""

    subject: str
    """The id of an item: M-014-1, C-102, Q-201, D-301, T-2026-014."""
    version: int | None = None
    digest: str | None = None
    """Of the exact text shown, on a request for approval."""
    asks_approval: bool = False
    live: bool = True
    """False on a card that keeps saying what it said, whatever happens to the subject."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One post."""

    text: str
    """Paragraphs, parted by empty lines; lines that start with '- ' are a list."""
    title: str | None = None
    facts: tuple[Fact, ...] = ()
    buttons: tuple[Button, ...] = ()
    form: Form | None = None
    about: About | None = None

    def plain(self) -> str:
        """All a person reads but the buttons and the form."""
        facts = "\n".join(f"{fact.label}: {fact.value}" for fact in self.facts)
        return "\n\n".join(part for part in (self.title, self.text, facts) if part)
