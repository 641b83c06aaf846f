"""Whose tenant it is; a tenant that nobody installed belongs to nobody."""

from __future__ import annotations

import time
from collections.abc import Callable

from adapters.bridge import Bridge
from adapters.teams.places import PLATFORM
from bot.install import installation
from bot.ports.unit_of_work import UnitOfWork

LASTS = 2.0
"""Seconds that an answer of the database is kept: who is unlinked is refused after that, and who is linked let in."""
_REMEMBERED = 1000


class Tenants:
    """Looks tenants up in the record."""

    def __init__(
        self,
        store: UnitOfWork,
        bridge: Bridge,
        *,
        otherwise: str | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._bridge = bridge
        self._otherwise = otherwise
        """Whose every other tenant is: in development only."""
        self._clock = clock
        self._known: dict[str, tuple[float, str | None]] = {}

    async def organisation_of(self, tenant: str) -> str | None:
        """The organisation, or None for an unknown tenant and for one that was removed."""
        if not tenant:
            return None
        until, organisation = self._known.get(tenant, (0.0, None))
        if until > self._clock():
            return organisation
        found = await self._bridge.call(lambda: installation(self._store, PLATFORM, tenant))
        organisation = found.organisation if found else self._otherwise
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[tenant] = (self._clock() + LASTS, organisation)
        return organisation
