"""What is said about messages for residents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.message import Message, MessageVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft is in the record."""

    message: Message
    approvers: tuple[str, ...]
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """There is a new version; an approval or request that stood is void."""

    message: Message
    before: str
    """The status of the version before: draft, submitted, approved or published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilInformed:
    """The day on which the council heard of it is in the record."""

    message: Message
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted:
    """The request for approval is on its way."""

    message: Message
    approvers: tuple[str, ...]
    away: str | None = None
    """The portfolio holder, when a deputy decides instead now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalAsked:
    """The card with the exact text, and its outcome once there is one."""

    message: Message
    slug: str
    title: str
    """Of the trajectory."""
    asked_by: str | None
    late: bool = False
    reminder: bool = False
    """True when it is said again because its term ends."""
    retracted_by: str | None = None
    superseded: bool = False
    """True when this card shows a version that is no longer the working one."""
    expired: bool = False
    """True when the term passed and nobody decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """A statement, with the way back."""

    message: Message
    may_publish: bool = False
    """True when the reader may publish it."""
    own: bool = False
    """True when the reader approved it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack:
    """Not approved, and why."""

    message: Message
    reader_is_author: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRetracted:
    """The approval no longer holds; the request is open again."""

    message: Message
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RetractTooLate:
    """The emoji was taken away after publication: that changes nothing."""

    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Residents can read it from now on."""

    message: Message
    version: MessageVersion
    title: str
    """Of the trajectory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageWithdrawn:
    """It no longer holds."""

    message: Message
    was_published: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidShown:
    """The one text that everyone may tell residents."""

    trajectory: str
    slug: str
    title: str
    """Of the trajectory."""
    message: Message
    version: MessageVersion
    deviating: Message | None = None
    """A newer publication that differs from what was approved: do not use it."""
    newer: Message | None = None
    """A newer message that is being prepared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NothingValid:
    """There is no approved and published text yet."""

    trajectory: str
    slug: str
    title: str
    communications: str | None
    """Whom to ask for one."""
    deviating: Message | None = None
    drafts: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageViewed:
    """A version of a message with its status."""

    message: Message
    version: MessageVersion
    on: date
    slug: str
    may_submit: bool = False
    may_publish: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagesListed:
    """All messages of a trajectory."""

    slug: str
    title: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRequested:
    """Communications was asked for a message; `to` None in what the speaker hears when nobody can be asked."""

    slug: str
    title: str
    trajectory: str
    to: str | None
    by: str
    own: bool = True
    """True in what the asker hears."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermOver:
    """Nobody decided in time."""

    message: Message
    reader_is_approver: bool


MessageSaid = (
    Drafted
    | Changed
    | CouncilInformed
    | Submitted
    | ApprovalAsked
    | Approved
    | SentBack
    | ApprovalRetracted
    | RetractTooLate
    | Published
    | MessageWithdrawn
    | ValidShown
    | NothingValid
    | MessageViewed
    | MessagesListed
    | MessageRequested
    | TermOver
)
