"""How people are reached by the accounts they were last seen with."""

from __future__ import annotations

from collections.abc import Collection

from bot.address import Address
from bot.domain.person import Person


class AccountDirectory:
    """The direct conversations with a person's accounts, the newest first; platforms read the user in them.

    An account that nobody vouched for takes nothing over from one that somebody did: a profile's e-mail can be changed.
    """

    def __init__(self, platforms: Collection[str]) -> None:
        self._platforms = frozenset(platforms)

    def ways(self, organisation: str, person: Person) -> tuple[Address, ...]:
        here = [account for account in reversed(person.accounts) if account.platform in self._platforms]
        vouched = [account for account in here if account.confirmed]
        return tuple(
            Address(platform=account.platform, tenant=account.tenant, conversation=f"dm:{account.user}")
            for account in vouched or here
        )
