"""Rows of the record and the chain that shows that none was changed or left out."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

FIRST = "0" * 64
"""What the first row of an organisation names as its predecessor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was done or refused, before it has a number."""

    at: datetime
    intent: str
    subject: str | None
    """The first item that was changed, or the one that was refused."""
    trajectory: str | None = None
    refused: str | None = None
    """The name of the refusal, when nothing was changed."""
    actor: str
    """A person's id, or an account 'platform:user' that nobody is known by."""
    on_behalf_of: str | None = None
    place: str | None = None
    """Where it was said: a link, or the address in JSON."""
    words: str = ""
    """The act's slots in canonical JSON; may hold people's words and names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow:
    """A numbered row; `entry` None when its words were erased."""

    number: int
    at: datetime
    intent: str
    subject: str | None
    trajectory: str | None
    refused: str | None
    content_digest: str
    previous: str
    digest: str
    salt: str | None
    entry: Entry | None


def content_digest(salt: str, entry: Entry) -> str:
    """SHA-256 over salt and what may be erased: who, for whom, where and the words."""
    return _sha([salt, entry.actor, entry.on_behalf_of, entry.place, entry.words])


def row_digest(number: int, entry: Entry | JournalRow, content: str, previous: str) -> str:
    """SHA-256 over the predecessor's digest, the number, what stays, and the digest of what may be erased."""
    return _sha([
        previous,
        number,
        entry.at.isoformat(),
        entry.intent,
        entry.subject,
        entry.trajectory,
        entry.refused,
        content,
    ])  # fmt: skip


def broken(row: JournalRow, number: int, previous: str) -> str | None:
    """What is wrong with a row that should have this number and predecessor; None when all is well."""
    if row.number != number:
        return f"row {number} is missing"
    if row.previous != previous:
        return f"row {number} does not follow the row before it"
    if row_digest(number, row, row.content_digest, row.previous) != row.digest:
        return f"row {number} was changed"
    if row.entry is not None and content_digest(row.salt or "", row.entry) != row.content_digest:
        return f"the words of row {number} were changed"
    return None


def _sha(parts: list[str | int | None]) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
