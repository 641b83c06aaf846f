"""What the bot understood and says no to; each holds the facts, and texts/ has the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(unsafe_hash=True)
class Refusal(Exception):
    """Nothing was changed. A dataclass with the facts, not a sentence."""

    def __str__(self) -> str:
        return type(self).__name__


@dataclass(unsafe_hash=True)
class NotKnown(Refusal):
    """This account belongs to nobody we know, or e-mail does not point at exactly one person."""

    email: str | None = None


@dataclass(unsafe_hash=True)
class NotLookedUp(Refusal):
    """The platform does not tell now whose account this is."""


@dataclass(unsafe_hash=True)
class EditNotRead(Refusal):
    """What was said counts as it was said; a later change of the words changes nothing."""


@dataclass(unsafe_hash=True)
class Guest(Refusal):
    """A guest account reads nothing and decides nothing."""


@dataclass(unsafe_hash=True)
class NotConfirmed(Refusal):
    """This account was linked by e-mail and nobody vouched for it yet; `who` may (ids of people)."""

    who: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class LeftService(Refusal):
    """This person no longer works here."""


@dataclass(unsafe_hash=True)
class NotAllowed(Refusal):
    """The person's roles do not give this right; `who` may do it instead (names of people)."""

    right: str
    who: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class NoSuch(Refusal):
    """There is no item by that id; `kind` is the name of its repository."""

    kind: str
    id: str


@dataclass(unsafe_hash=True)
class Settled(Refusal):
    """The item can change no more; `by` is a name."""

    id: str
    status: str
    on: date | None = None
    by: str | None = None


@dataclass(unsafe_hash=True)
class NotApprover(Refusal):
    """Someone else decides about this message now (names)."""

    id: str
    approvers: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class OwnText(Refusal):
    """The author or last editor never approves."""

    id: str
    approvers: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class Stale(Refusal):
    """The card shows an older version or text than the one that is there now."""

    id: str
    shown: int
    current: int


@dataclass(unsafe_hash=True)
class NotShown(Refusal):
    """The whole text has not reached who wants to decide about it."""

    id: str
    version: int


@dataclass(unsafe_hash=True)
class TermPassed(Refusal):
    """The request for approval is over; it must be submitted again."""

    id: str
    term_at: datetime


@dataclass(unsafe_hash=True)
class NotSubmitted(Refusal):
    """Nobody asked for approval of this version."""

    id: str
    version: int


@dataclass(unsafe_hash=True)
class NotApproved(Refusal):
    """It cannot be published: this version was not approved."""

    id: str
    version: int


@dataclass(unsafe_hash=True)
class Embargo(Refusal):
    """Not before this day."""

    id: str
    until: date


@dataclass(unsafe_hash=True)
class NoBody(Refusal):
    """The record holds no text of this message."""

    id: str


@dataclass(unsafe_hash=True)
class StaleButton(Refusal):
    """The button or form is no longer there to be used."""


@dataclass(unsafe_hash=True)
class OnlyInChannel(Refusal):
    """A conversation of two cannot be linked to a trajectory."""


@dataclass(unsafe_hash=True)
class GateClosed(Refusal):
    """This step would do harm now: `missing` are the names of what must be there first.

    Someone may go on anyway, with a reason: `again` are the slots of that act, in JSON.
    """

    gate: str
    subject: str | None
    missing: tuple[str, ...]
    again: tuple[tuple[str, str], ...] = ()


@dataclass(unsafe_hash=True)
class NoHandover(Refusal):
    """Nobody offered this trajectory (its title) to anyone."""

    title: str


@dataclass(unsafe_hash=True)
class AlwaysConfirmed(Refusal):
    """What binds others is never recorded unasked; `kinds` may be."""

    kinds: tuple[str, ...] = ()


@dataclass(unsafe_hash=True)
class CannotUndo(Refusal):
    """There is "nothing" to take back, something was "built_on" it, or it is of a kind that cannot be.

    These are: an "approval", which has a way of its own; a "message" that others read; a "person_added", who may have
    a part in something by now; a "conversation"; and any other "kind".
    """

    why: str
    id: str = ""
