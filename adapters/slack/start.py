"""Slack, put together from the settings."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable
from http.client import HTTPException
from typing import Any

from aiohttp import ClientSession, ClientTimeout, web
from pydantic import SecretStr
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.bridge import Bridge
from adapters.clock.system import SystemClock
from adapters.secrets import FernetSecrets
from adapters.settings import Settings
from adapters.slack.app import bolt_app
from adapters.slack.dispatch import Dispatch
from adapters.slack.errors import failure
from adapters.slack.oauth import OAuth
from adapters.slack.pace import Pace
from adapters.slack.replies import Replies
from adapters.slack.routes import add_events
from adapters.slack.send import SlackMessenger
from adapters.slack.socket import socket
from adapters.slack.workspaces import Workspaces
from bot.core import Core
from bot.errors import NotPossible
from bot.overview import resolve_organisation
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork

_TRIES = 30
"""One a second: an installation may start before its network does."""
_ANSWER_WITHIN = 3
"""Seconds; as long as Slack itself waits for an answer to an event or a press."""

log = logging.getLogger(__name__)


def slack(settings: Settings, store: UnitOfWork) -> Slack:
    """Slack as set up; notes which workspace the token in the settings is of.

    Raises: NotPossible when the settings do not fit together, or the token is refused.
    """
    _must_fit(settings)
    made = Slack(settings, store, SystemClock())
    if settings.slack_bot_token is not None:
        token = settings.slack_bot_token.get_secret_value()
        organisation = resolve_organisation(store, settings.organisation)
        made.belongs_to(organisation, _auth_test(WebClient(token, api_url(settings), retry_handlers=[], timeout=10)))
    return made


class Slack:
    """The platform, as the processes run it."""

    def __init__(self, settings: Settings, store: UnitOfWork, clock: Clock, pace: Pace | None = None) -> None:
        self._settings = settings
        self._store = store
        self._clock = clock
        self._secrets = _secrets(settings)
        self._replies = Replies()
        self.workspaces = Workspaces(store, clock, self._secrets, _secret(settings.slack_bot_token))
        self.messenger = SlackMessenger(self.workspaces, api_url(settings), self._replies, pace)

    def belongs_to(self, organisation: str, told: dict[str, str]) -> None:
        """The workspace of the token in the settings, as auth.test tells of it."""
        self.workspaces.add_own(
            organisation,
            tenant=told["team_id"],
            bot_user=told["user_id"],
            name=told["team"],
            url=told["url"] or "https://slack.com/",
        )

    async def close(self) -> None:
        """Nothing is held: the Web API is called one request at a time."""

    def listen(self, app: web.Application, core: Core, bridge: Bridge, nudge: Callable[[], None]) -> None:
        """The route for events, Socket Mode, and the pages of OAuth: each when it is set up."""
        settings = self._settings
        client = AsyncWebClient(base_url=api_url(settings), retry_handlers=[])

        async def pooled(_app: web.Application) -> AsyncIterator[None]:
            # With a session of ours the SDK passes no limit of time along, and aiohttp's own is five minutes.
            async with ClientSession(timeout=ClientTimeout(total=_ANSWER_WITHIN)) as session:
                client.session = session
                yield

        app.cleanup_ctx.append(pooled)
        dispatch = Dispatch(core, bridge, self.workspaces, self._replies, client, nudge)
        bolt = bolt_app(dispatch, client, _secret(settings.slack_signing_secret))
        if settings.slack_signing_secret is not None:
            add_events(app, bolt)
        if settings.slack_app_token is not None:
            app.cleanup_ctx.append(socket(bolt, settings.slack_app_token.get_secret_value()))
        if settings.slack_client_id is not None and self._secrets is not None:
            OAuth(settings, self._store, self._clock, self._secrets, self.workspaces, client, bridge).add_to(app)


def api_url(settings: Settings) -> str:
    """With the slash at its end that the SDK wants."""
    return settings.slack_api_url.rstrip("/") + "/"


def _must_fit(settings: Settings) -> None:
    """Raises: NotPossible."""
    if settings.slack_signing_secret is None and settings.slack_app_token is None:
        raise NotPossible(
            "Slack needs LIJN_SLACK_SIGNING_SECRET (events over HTTP) or LIJN_SLACK_APP_TOKEN (Socket Mode);"
            " see docs/platforms/slack.md"
        )
    must_be_of_its_kind(settings)
    if settings.slack_client_id is None:
        return
    for name in ("slack_client_secret", "secret_key", "slack_signing_secret"):
        if getattr(settings, name) is None:
            raise NotPossible(f"LIJN_SLACK_CLIENT_ID needs LIJN_{name.upper()} as well; see docs/platforms/slack.md")


def must_be_of_its_kind(settings: Settings) -> None:
    """With a person's token Lijn would speak in that person's name. Raises: NotPossible."""
    for name, given, begins, others in (
        ("LIJN_SLACK_BOT_TOKEN", _secret(settings.slack_bot_token), "xoxb-", ("xoxp-", "xoxe", "xapp-")),
        ("LIJN_SLACK_APP_TOKEN", _secret(settings.slack_app_token), "xapp-", ("xoxb-", "xoxp-", "xoxe")),
    ):
        if given is not None and given.startswith(others):
            raise NotPossible(
                f"{name} begins with {begins}; this is a token of another kind, see docs/platforms/slack.md"
            )


def _secrets(settings: Settings) -> FernetSecrets | None:
    """Raises: NotPossible."""
    if settings.secret_key is None:
        return None
    try:
        return FernetSecrets(settings.secret_key.get_secret_value())
    except ValueError:
        raise NotPossible("LIJN_SECRET_KEY is no key; make one with: lijn new-key") from None


def _secret(given: SecretStr | None) -> str | None:
    return given.get_secret_value() if given is not None else None


def _auth_test(client: WebClient) -> dict[str, str]:
    """Who the token is of. Raises: NotPossible."""
    reason = ""
    for attempt in range(_TRIES):
        if attempt:
            time.sleep(1)
        try:
            found: Any = client.auth_test().data
            return {name: str(found.get(name) or "") for name in ("team_id", "user_id", "team", "url")}
        except SlackApiError as fault:
            reason = str(fault.response.get("error") or "fault")
            if failure(fault).retry_after is None:
                raise NotPossible(f"Slack refuses LIJN_SLACK_BOT_TOKEN: {reason}") from None
        except (SlackClientError, OSError, HTTPException, ValueError) as fault:
            reason = type(fault).__name__
        log.warning("slack not reached", extra={"reason": reason})
    raise NotPossible(f"Slack cannot be reached with LIJN_SLACK_BOT_TOKEN: {reason}")
