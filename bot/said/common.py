"""What any command may say."""

from __future__ import annotations

from dataclasses import dataclass

from bot.refusals import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The bot understood and says no."""

    refusal: Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class WentWrong:
    """Our own fault; the reference is in the log."""

    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormShown:
    """The questions that must be answered before the act can be done; see texts/forms.py."""

    form: FormAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class FormAsked:
    """A form without words."""

    id: str
    intent: str
    fields: tuple[FieldAsked, ...]
    prompt: object | None = None
    """What is said above it: one of the values of this package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAsked:
    """A field without words; `fault` is a code of texts/forms.py."""

    name: str
    kind: str
    options: tuple[tuple[str, str | None], ...] = ()
    """(value, label); label None when texts/forms.py knows the word for the value."""
    required: bool = False
    value: str | None = None
    fault: str | None = None
    limit: int | None = None
    """Characters that a long text may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDropped:
    """The half-said act was set aside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFailed:
    """A post that this person caused never arrived; `post` can be sent again."""

    post: str
    title: str
    to: str | None
    """The person's id, or None for a channel."""
    unknown: bool
    """True when it may have arrived."""
    begins: bool = False
    """True when it is the beginning of a text: its rest was not posted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentAgain:
    """The post is queued once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDone:
    """What is left of a form that was filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormMoved:
    """What is left of a form or a question that is asked anew below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReached:
    """These people have no known place in the chat: they were not told."""

    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReachable:
    """A reminder or request cannot reach this person on any platform; said where the trajectory's people read."""

    person: str
    what: str
    """The id of what waits: C-104."""


CommonSaid = (
    Refused
    | WentWrong
    | FormShown
    | FormDropped
    | FormDone
    | FormMoved
    | PostFailed
    | SentAgain
    | NotReached
    | NotReachable
)
