"""The chat platforms that the settings name; each is imported only when it is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from aiohttp import web

from adapters.bridge import Bridge
from adapters.settings import Settings
from bot.core import Core
from bot.ports.messenger import Messenger
from bot.ports.unit_of_work import UnitOfWork


class Platform(Protocol):
    """What a process does with a platform."""

    @property
    def messenger(self) -> Messenger:
        """Posts there."""
        ...

    def listen(self, app: web.Application, core: Core, bridge: Bridge, nudge: Callable[[], None]) -> None:
        """Adds its routes to the server; they call `nudge` after they let the core queue something."""
        ...

    async def close(self) -> None:
        """Ends its connections."""
        ...


def platforms(settings: Settings, store: UnitOfWork) -> tuple[Platform, ...]:
    """The platforms of this installation. Raises: NotPossible when one is set up halfway."""
    found: list[Platform] = []
    if settings.slack_bot_token is not None or settings.slack_client_id is not None:
        from adapters.slack.start import slack

        found.append(slack(settings, store))
    if settings.teams_app_id or settings.teams_app_password or settings.teams_tenant_id or settings.teams_development:
        from adapters.teams.options import options_of

        options = options_of(settings)
        if options is not None:
            from adapters.teams.start import teams

            found.append(teams(store, options, settings.organisation))
    return tuple(found)
