"""Puts Teams together: what posts, and what listens."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from aiohttp import web

from adapters.bridge import Bridge
from adapters.teams.connector import Connector
from adapters.teams.options import Options
from adapters.teams.pace import Pace
from adapters.teams.places import PLATFORM
from adapters.teams.profiles import Profiles
from adapters.teams.routes import PATIENCE, Routes
from adapters.teams.send import TeamsMessenger
from adapters.teams.tenants import Tenants
from adapters.teams.tokens import Tokens, credentials_of
from bot.core import Core
from bot.install import install, installation, is_removed
from bot.installation import Installation
from bot.overview import resolve_organisation
from bot.ports.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Teams:
    """Teams in this process; botbuilder's expensive parts are built here, once."""

    options: Options
    organisation: str
    connector: Connector
    messenger: TeamsMessenger
    patience: float = PATIENCE
    """Seconds that an event waits for a profile."""

    def listen(self, app: web.Application, core: Core, bridge: Bridge, nudge: Callable[[], None]) -> None:
        """Adds the route to the server."""
        any_tenant = self.options.development and not self.options.tenant
        Routes(
            core,
            bridge,
            tokens=Tokens(self.options),
            tenants=Tenants(core.store, bridge, otherwise=self.organisation if any_tenant else None),
            profiles=Profiles(self.connector, core.store),
            development=self.options.development,
            nudge=nudge,
            patience=self.patience,
        ).add_to(app)

    async def close(self) -> None:
        """Ends the connections with the Bot Connector."""
        await self.connector.close()


def teams(store: UnitOfWork, options: Options, organisation: str | None, pace: Pace | None = None) -> Teams:
    """Teams for the tenant of the settings, which belongs to the named or only organisation. Raises: NotPossible.

    Unless that tenant was unlinked: who was refused on purpose is not let in by a restart.
    """
    key = resolve_organisation(store, organisation)
    if options.tenant and is_removed(store, PLATFORM, options.tenant):
        log.warning("the tenant of the settings was unlinked; `lijn teams link` lets it in again")
    elif options.tenant and installation(store, PLATFORM, options.tenant) is None:
        link(store, options.tenant, key)
    connector = Connector(credentials_of(options), development=options.development)
    any_tenant = options.development and not options.tenant
    messenger = TeamsMessenger(store, connector, pace or Pace(), any_tenant=any_tenant)
    return Teams(options, key, connector, messenger)


def link(store: UnitOfWork, tenant: str, organisation: str) -> None:
    """From now on the tenant belongs to the organisation."""
    install(
        store,
        Installation(
            platform=PLATFORM,
            tenant=tenant.strip().casefold(),
            organisation=organisation,
            installed_at=datetime.now(UTC),
        ),
    )
