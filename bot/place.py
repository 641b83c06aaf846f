"""Where a platform keeps a conversation, for platforms that must be told that to post there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A conversation of an address, with what its platform needs to find it; refreshed by what comes from there."""

    platform: str
    tenant: str
    conversation: str
    """As in `Address.conversation`: `dm:<user>`, or the platform's own id."""
    details: Mapping[str, str] = field(default_factory=dict)
    """A service URL, the platform's id of a direct conversation, …"""
    gone: str | None = None
    """Why nothing can be posted there any more: uninstalled, blocked."""
