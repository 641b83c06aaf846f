"""How people are reached by the accounts they were last seen with."""

from __future__ import annotations

from bot.address import Address
from bot.domain.person import Person


class AccountDirectory:
    """The direct conversation with the newest account of a person; platforms read the user in it."""

    def direct(self, organisation: str, person: Person) -> Address | None:
        if not person.accounts:
            return None
        account = person.accounts[-1]
        return Address(platform=account.platform, tenant=account.tenant, conversation=f"dm:{account.user}")
