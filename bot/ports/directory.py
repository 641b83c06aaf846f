"""How a person is reached directly."""

from __future__ import annotations

from typing import Protocol

from bot.address import Address
from bot.domain.person import Person


class Directory(Protocol):
    """Knows the direct conversation between the bot and a person."""

    def direct(self, organisation: str, person: Person) -> Address | None:
        """Where a post reaches this person alone; None when no platform of this installation knows them.

        Called within a transaction: it answers from what it holds or from the person's accounts, not the network.
        """
        ...
