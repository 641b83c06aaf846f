"""How a person is reached directly."""

from __future__ import annotations

from typing import Protocol

from bot.address import Address
from bot.domain.person import Person


class Directory(Protocol):
    """Knows the direct conversations between the bot and a person."""

    def ways(self, organisation: str, person: Person) -> tuple[Address, ...]:
        """Where a post reaches this person alone, the best way first; empty when no platform knows them.

        Called within a transaction: it answers from what it holds or from the person's accounts, not the network.
        """
        ...
