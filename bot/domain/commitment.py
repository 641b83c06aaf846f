"""A commitment: what the municipality promised to the council, to residents or to itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.domain.settled import AlreadySettled


class CommitmentKind(StrEnum):
    """To whom it was promised; a council pledge is the formal 'toezegging'."""

    COUNCIL_PLEDGE = "council_pledge"
    RESIDENT_PROMISE = "resident_promise"
    INTERNAL_ACTION = "internal_action"


class CommitmentStatus(StrEnum):
    """Where a commitment stands."""

    OPEN = "open"
    POSTPONED = "postponed"
    DONE = "done"
    WITHDRAWN = "withdrawn"


_NEXT = {
    CommitmentStatus.OPEN: {CommitmentStatus.POSTPONED, CommitmentStatus.DONE, CommitmentStatus.WITHDRAWN},
    CommitmentStatus.POSTPONED: {CommitmentStatus.POSTPONED, CommitmentStatus.DONE, CommitmentStatus.WITHDRAWN},
    CommitmentStatus.DONE: set(),
    CommitmentStatus.WITHDRAWN: set(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One promise; `promised_to` is a group or function, never a private person."""

    id: str
    trajectory: str | None = None
    kind: CommitmentKind
    text: str
    promised_to: str | None = None
    promised_by: str | None = None
    owner: str | None = None
    made_on: date | None = None
    due: date | None = None
    """The day it was first promised for, in the municipality's calendar."""
    due_text: str | None = None
    """That day in the words that were said."""
    status: CommitmentStatus = CommitmentStatus.OPEN
    postponed_to: date | None = None
    postponed_on: date | None = None
    informs: str | None = None
    """Who tells those it was promised to that it was postponed."""
    promised_to_informed_on: date | None = None
    reason: str | None = None
    """Why it was last postponed or withdrawn."""
    done_on: date | None = None
    proof: str | None = None
    """A link or a note that shows that it was done."""
    withdrawn_on: date | None = None
    offered_to: str | None = None
    """Who was asked to take it over and has not answered yet; until then the owner stays responsible."""
    source: str | None = None
    council_ref: str | None = None
    """The number in the council clerk's own list."""

    @property
    def day(self) -> date | None:
        """The day that counts now: the postponed one, else the first."""
        return self.postponed_to or self.due

    @property
    def is_open(self) -> bool:
        """True until it is done or withdrawn."""
        return bool(_NEXT[self.status])

    def overdue(self, on: date) -> bool:
        """True when it is open and its day has passed."""
        return self.is_open and self.day is not None and self.day < on

    def complete(self, on: date, proof: str | None = None) -> Commitment:
        """Raises: AlreadySettled."""
        return replace(self._move(CommitmentStatus.DONE), done_on=on, proof=proof, offered_to=None)

    def postpone(self, to: date, on: date, reason: str, informs: str | None = None) -> Commitment:
        """The promised people are not told yet; `informs` is who will. Raises: AlreadySettled."""
        return replace(
            self._move(CommitmentStatus.POSTPONED),
            postponed_to=to,
            postponed_on=on,
            reason=reason,
            informs=informs,
            promised_to_informed_on=None,
        )

    def withdraw(self, on: date, reason: str) -> Commitment:
        """It stays in the record with its reason. Raises: AlreadySettled."""
        return replace(self._move(CommitmentStatus.WITHDRAWN), withdrawn_on=on, reason=reason, offered_to=None)

    def offer(self, to: str) -> Commitment:
        """Asks someone to take it over. Raises: AlreadySettled."""
        return replace(self._move(self.status), offered_to=to)

    def accept(self) -> Commitment:
        """The receiver becomes the owner. Raises: AlreadySettled."""
        return replace(self._move(self.status), owner=self.offered_to or self.owner, offered_to=None)

    def decline(self) -> Commitment:
        """The owner stays. Raises: AlreadySettled."""
        return replace(self._move(self.status), offered_to=None)

    def tell(self, on: date) -> Commitment:
        """Those it was promised to have heard of the new day."""
        return replace(self, promised_to_informed_on=on)

    def _move(self, to: CommitmentStatus) -> Commitment:
        if not self.is_open or (to not in _NEXT[self.status] and to != self.status):
            raise AlreadySettled(self.id, self.status, self.done_on or self.withdrawn_on)
        return replace(self, status=to)
