"""Everyone is in the terminal."""

from __future__ import annotations

from adapters.console.read import PLATFORM, TENANT
from bot.address import Address
from bot.domain.person import Person


class ConsoleDirectory:
    """The direct conversation with each person."""

    def ways(self, organisation: str, person: Person) -> tuple[Address, ...]:
        return (direct_to(person.id),)


def direct_to(user: str) -> Address:
    """The direct conversation with who is called so."""
    return Address(platform=PLATFORM, tenant=TENANT, conversation=f"dm:{user}")
