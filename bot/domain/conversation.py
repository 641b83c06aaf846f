"""A channel or chat on a platform that is linked to something of the record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """A channel or chat that is linked, so that people there need not name what it is about."""

    platform: str
    tenant: str
    conversation: str
    thread: str | None = None
