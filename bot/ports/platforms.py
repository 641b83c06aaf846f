"""Where Lijn is installed, and where its conversations are; of all organisations."""

from __future__ import annotations

from typing import Protocol

from bot.installation import Installation
from bot.place import Place


class Installations(Protocol):
    """Tenants of platforms; one that is not here belongs to nobody."""

    def get(self, platform: str, tenant: str) -> Installation | None:
        """The installation, also when it was removed."""
        ...

    def all(self, platform: str) -> tuple[Installation, ...]:
        """Every installation on a platform, by tenant."""
        ...

    def save(self, installation: Installation) -> None:
        """Adds it, or replaces the one of the same platform and tenant."""
        ...


class Places(Protocol):
    """Conversations, as their platforms know them."""

    def get(self, platform: str, tenant: str, conversation: str) -> Place | None:
        """What was last heard of the conversation."""
        ...

    def save(self, place: Place) -> None:
        """Adds it, or replaces the one of the same conversation; writes nothing when it is the same."""
        ...
