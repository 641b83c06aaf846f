"""Where something was said, and where an answer goes."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An opaque return address: only the adapter of its platform knows what the parts mean."""

    platform: str
    tenant: str
    conversation: str
    thread: str | None = None
    private_to: str | None = None
    """The platform's user who alone may see what is posted here, in a conversation with others."""

    def only_for(self, user: str) -> Address:
        """The same place, seen by one user."""
        return replace(self, private_to=user)
