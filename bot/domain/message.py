"""A message for residents: its exact text, who approved it, and what was published."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from bot.domain.settled import AlreadySettled


class MessageKind(StrEnum):
    """What a message is about."""

    START = "start"
    PLANNING = "planning"
    FEEDBACK = "feedback"
    DECISION = "decision"
    DELAY = "delay"
    CONTACT = "contact"


class MessageStatus(StrEnum):
    """Where the working version stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


def digest_of(title: str, body: str | None) -> str:
    """SHA-256, in hex, of the UTF-8 of title, newline and body in Unicode form NFC."""
    return hashlib.sha256(unicodedata.normalize("NFC", f"{title}\n{body or ''}").encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageVersion:
    """An earlier version as it was, with its approval and publication."""

    version: int
    title: str
    body: str | None = None
    edited_by: str | None = None
    approved_by: str | None = None
    on_behalf_of: str | None = None
    approved_on: date | None = None
    approved_hash: str | None = None
    published_on: date | None = None
    published_where: tuple[str, ...] = ()
    published_hash: str | None = None
    withdrawn_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseSentence:
    """A sentence of an approved text that promises something, and what became of it."""

    sentence: str
    commitment: str | None = None
    """The commitment it was recorded as."""
    not_needed: str | None = None
    """Why it is none."""

    @property
    def settled(self) -> bool:
        """True when it was recorded, or somebody said why it need not be."""
        return self.commitment is not None or self.not_needed is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The working version of a message, and the versions before it, oldest first."""

    id: str
    trajectory: str
    kind: MessageKind
    title: str
    body: str | None = None
    """None when the text is kept elsewhere."""
    version: int = 1
    drafted_by: str | None = None
    edited_by: str | None = None
    """Who wrote this version, when that was not the drafter."""
    advice_by: str | None = None
    submitted_by: str | None = None
    submitted_at: datetime | None = None
    term_at: datetime | None = None
    """Until when the approver may decide on this request."""
    returned_by: str | None = None
    returned_reason: str | None = None
    approved_by: str | None = None
    on_behalf_of: str | None = None
    """The board member in whose name was approved."""
    approved_on: date | None = None
    approved_hash: str | None = None
    """Of the exact text that was shown; opaque when it came with imported data."""
    approved_with: str | None = None
    """The reaction that gave the approval: its name, '@' and the id of the post; None by button or words."""
    published_on: date | None = None
    published_where: tuple[str, ...] = ()
    published_hash: str | None = None
    supersedes: str | None = None
    embargo_until: date | None = None
    regarding: str | None = None
    """What it is about: the round, the decision or the promise."""
    council_informed_on: date | None = None
    """When the council heard of it, by its information letter."""
    promises: tuple[PromiseSentence, ...] = ()
    """The sentences with a promise, noted when this version was approved."""
    withdrawn_on: date | None = None
    reason: str | None = None
    versions: tuple[MessageVersion, ...] = ()

    @property
    def digest(self) -> str:
        """Of the working version's exact text."""
        return digest_of(self.title, self.body)

    @property
    def status(self) -> MessageStatus:
        """A message without approval is a draft, also when its file says it was published."""
        if self.withdrawn_on is not None:
            return MessageStatus.WITHDRAWN
        if self.approved_by is None or self.approved_hash is None:
            return MessageStatus.DRAFT if self.submitted_at is None else MessageStatus.SUBMITTED
        return MessageStatus.APPROVED if self.published_on is None else MessageStatus.PUBLISHED

    @property
    def authors(self) -> frozenset[str]:
        """The author and the last editor: they never approve."""
        return frozenset(person for person in (self.drafted_by, self.edited_by) if person)

    @property
    def residents_first(self) -> bool:
        """True when residents could read what is published before the council had heard of it."""
        newest, informed = self.newest_publication(), self.council_informed_on
        return bool(newest and newest.published_on and informed and newest.published_on < informed)

    def at_version(self, number: int) -> MessageVersion | None:
        """The working version or an earlier one by its number."""
        return next((version for version in (*self.versions, self._as_version()) if version.version == number), None)

    def published(self) -> MessageVersion | None:
        """The version residents may be told: approved, published as approved, and not withdrawn."""
        newest_first = (self._as_version(), *reversed(self.versions))
        return next((version for version in newest_first if _valid(version)), None)

    def newest_publication(self) -> MessageVersion | None:
        """The version that was published last, approved or not; None when it was withdrawn or never published."""
        newest_first = (self._as_version(), *reversed(self.versions))
        newest = next((version for version in newest_first if version.published_on), None)
        return None if newest is None or self.withdrawn_on or newest.withdrawn_on else newest

    def deviates(self) -> bool:
        """True when the newest publication differs from what was approved, or was never approved."""
        newest_first = (self._as_version(), *reversed(self.versions))
        newest = next((version for version in newest_first if version.published_on), None)
        return newest is not None and newest.withdrawn_on is None and not _valid(newest)

    def change(self, by: str, title: str | None = None, body: str | None = None) -> Message:
        """A new version without approval; the one before is kept. Raises: AlreadySettled."""
        if self.status is MessageStatus.WITHDRAWN:
            raise AlreadySettled(self.id, self.status, self.withdrawn_on)
        return replace(
            self,
            versions=(*self.versions, self._as_version()),
            version=self.version + 1,
            title=self.title if title is None else title,
            body=self.body if body is None else body,
            edited_by=by,
            submitted_by=None,
            submitted_at=None,
            term_at=None,
            approved_by=None,
            on_behalf_of=None,
            approved_on=None,
            approved_hash=None,
            approved_with=None,
            promises=(),
            published_on=None,
            published_where=(),
            published_hash=None,
        )

    def submit(self, by: str, at: datetime, term_at: datetime) -> Message:
        """Asks for approval of exactly this text, until `term_at`. Raises: AlreadySettled."""
        if self.status not in {MessageStatus.DRAFT, MessageStatus.SUBMITTED}:
            raise AlreadySettled(self.id, self.status, self.approved_on, self.approved_by)
        return replace(self, submitted_by=by, submitted_at=at, term_at=term_at, returned_by=None, returned_reason=None)

    def approve(self, by: str, on: date, on_behalf_of: str | None = None, with_: str | None = None) -> Message:
        """Binds the approval to the text as it stands. Raises: AlreadySettled."""
        if self.status is not MessageStatus.SUBMITTED:
            raise AlreadySettled(self.id, self.status, self.approved_on or self.withdrawn_on, self.approved_by)
        return replace(
            self,
            approved_by=by,
            approved_on=on,
            on_behalf_of=on_behalf_of,
            approved_hash=self.digest,
            approved_with=with_,
        )

    def send_back(self, by: str, reason: str) -> Message:
        """The author hears why; the request is over. Raises: AlreadySettled."""
        if self.status is not MessageStatus.SUBMITTED:
            raise AlreadySettled(self.id, self.status, self.approved_on or self.withdrawn_on, self.approved_by)
        return replace(self, submitted_by=None, submitted_at=None, term_at=None, returned_by=by, returned_reason=reason)

    def recall(self) -> Message:
        """The author takes the request back, before anything was decided. Raises: AlreadySettled."""
        if self.status is not MessageStatus.SUBMITTED:
            raise AlreadySettled(self.id, self.status, self.approved_on or self.withdrawn_on, self.approved_by)
        return replace(self, submitted_by=None, submitted_at=None, term_at=None)

    def retract_approval(self) -> Message:
        """Back to the request, before publication. Raises: AlreadySettled."""
        if self.status is not MessageStatus.APPROVED:
            raise AlreadySettled(self.id, self.status, self.published_on or self.withdrawn_on, self.approved_by)
        return replace(
            self, approved_by=None, approved_on=None, on_behalf_of=None, approved_hash=None, approved_with=None
        )

    def publish(self, on: date, where: tuple[str, ...]) -> Message:
        """Only what was approved, unchanged. Raises: AlreadySettled."""
        if self.status is not MessageStatus.APPROVED:
            raise AlreadySettled(self.id, self.status, self.published_on or self.withdrawn_on)
        return replace(self, published_on=on, published_where=where, published_hash=self.digest)

    def withdraw(self, on: date, reason: str) -> Message:
        """After publication too: residents are told it no longer holds. Raises: AlreadySettled."""
        if self.status is MessageStatus.WITHDRAWN:
            raise AlreadySettled(self.id, self.status, self.withdrawn_on)
        versions = tuple(
            replace(version, withdrawn_on=on) if version.published_on else version for version in self.versions
        )
        return replace(self, withdrawn_on=on, reason=reason, versions=versions)

    def _as_version(self) -> MessageVersion:
        return MessageVersion(
            version=self.version,
            title=self.title,
            body=self.body,
            edited_by=self.edited_by or self.drafted_by,
            approved_by=self.approved_by,
            on_behalf_of=self.on_behalf_of,
            approved_on=self.approved_on,
            approved_hash=self.approved_hash,
            published_on=self.published_on,
            published_where=self.published_where,
            published_hash=self.published_hash,
            withdrawn_on=self.withdrawn_on,
        )


def _valid(version: MessageVersion) -> bool:
    return (
        version.published_on is not None
        and version.withdrawn_on is None
        and version.approved_by is not None
        and version.approved_hash is not None
        and version.approved_hash == version.published_hash
    )
