"""Who an account is, as Teams itself tells it: e-mail, name, and whether it is a guest; looked up once a day."""

from __future__ import annotations

import time
from collections.abc import Callable

from adapters.teams.beginning import begin
from adapters.teams.connector import Connector
from adapters.teams.read import Profile
from bot.errors import DeliveryFailed
from bot.place import Place
from bot.ports.unit_of_work import UnitOfWork

_DAY = 86_400.0
_SOON = 20.0
_REMEMBERED = 10_000
_OURS = "user"
"""The role of someone who is no guest."""


class Profiles:
    """Remembers profiles by tenant and user; what could not be looked up is tried again soon."""

    def __init__(self, connector: Connector, store: UnitOfWork, clock: Callable[[], float] = time.monotonic) -> None:
        self._connector = connector
        self._store = store
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[float, Profile]] = {}

    def remembered(self, tenant: str, user: str) -> Profile | None:
        """Without asking Teams; None when it must be asked."""
        until, profile = self._known.get((tenant, user), (0.0, Profile()))
        return profile if until > self._clock() else None

    async def look_up(self, tenant: str, user: str, id: str, where: Place | None) -> Profile:
        """Asks Teams; an empty profile when it does not tell, so that only a linked account is known.

        A direct conversation that is not there yet is begun first: only in one are both members.
        """
        found, lasts = Profile(), _SOON
        if where and id:
            try:
                here = where if where.details.get("conversation") else await begin(self._store, self._connector, where)
                member = await self._connector.member(here.details["service_url"], here.details["conversation"], id)
                found, lasts = profile_of(member, tenant, user), _DAY
            except DeliveryFailed as failed:
                # A no is final: they are not in that conversation. Anything else says nothing about them.
                found = Profile(unsure=failed.fate_unknown or failed.retry_after is not None)
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[tenant, user] = (self._clock() + lasts, found)
        return found


def profile_of(member: dict[str, object], tenant: str, user: str) -> Profile:
    """What a member's profile says; one of another tenant, or of nobody we asked for, is a guest."""

    def said(name: str) -> str:
        value = member.get(name)
        return value.strip() if isinstance(value, str) else ""

    upn = said("userPrincipalName")
    other_tenant = said("tenantId").casefold() not in {"", tenant}
    someone_else = (said("aadObjectId") or said("objectId")).casefold() not in {"", user}
    guest = "#ext#" in upn.casefold() or said("userRole").casefold() not in {"", _OURS} or other_tenant or someone_else
    email = said("email") or (upn if "@" in upn else "")
    return Profile(email=None if guest else email or None, name=said("name") or None, guest=guest)
