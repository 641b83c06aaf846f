"""What is about to be posted, and what was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.address import Address
from bot.cards import Card
from bot.pending import FORM


class PostState(StrEnum):
    """Where a post stands."""

    QUEUED = "queued"
    SENDING = "sending"
    """Given to the platform under a lease; when the lease ends without a mark, its fate is unknown."""
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    """It may have arrived; the person who asked decides about 'Opnieuw sturen'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One outgoing card: a new post, or the new face of an earlier one."""

    id: str
    """A UUID, in hex; also the key by which a platform can be asked whether it arrived."""
    number: int = 0
    """Given by the outbox: posts of one conversation leave in this order."""
    organisation: str
    address: Address
    person: str | None = None
    """To whom, when it goes to one person."""
    card: Card
    updates: str | None = None
    """The id of the post it changes."""
    follows: str | None = None
    """The id of the post whose text it continues; that of the first, also for the third part."""
    asked_by: str | None = None
    """Who hears when it fails."""
    weighty: bool = False
    """A reminder or a request for approval: worse lost than said twice."""
    at: datetime
    state: PostState = PostState.QUEUED
    attempts: int = 0
    next_at: datetime
    """Not tried before this moment; while it is being sent, the end of the lease."""
    reference: str | None = None
    """The platform's own id of the post, once sent."""
    reason: str | None = None
    """Why the last attempt failed."""

    @property
    def begins_talk(self) -> bool:
        """True when what is typed next may be about it: something new, or a form that asks on where it stands.

        A desk or an older card that changes because of somebody else is not what this person just read.
        """
        about = self.card.about
        return about is not None and (self.updates is None or about.subject.startswith(FORM))
