"""What `lijn slack check` says: whose token it is, which scope is missing, and whether an event arrives."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from adapters.settings import Settings
from adapters.slack.manifest import SCOPES, WIDE_SCOPES
from adapters.slack.start import api_url, must_be_of_its_kind
from adapters.slack.workspace import PLATFORM
from bot.errors import NotPossible
from bot.install import heard_at, installation
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Granted:
    """Whose token it is, and what it may do."""

    tenant: str
    team: str
    user: str
    scopes: frozenset[str] | None
    """None when the answer did not say."""


def check(
    settings: Settings,
    store: UnitOfWork,
    clock: Clock,
    say: Say,
    *,
    wait: int,
    sleep: Callable[[float], None] = time.sleep,
) -> bool:
    """True when everything is right. Raises: NotPossible when the token cannot be tried."""
    granted = _granted(settings)
    say(f"The token is of {granted.user} in {granted.team} ({granted.tenant}).")
    right = _scopes(granted, say, wide=settings.slack_wide)
    if settings.slack_app_token is not None:
        right = _socket(settings, say) and right
    if installation(store, PLATFORM, granted.tenant) is None:
        say("Lijn did not start with this token yet. Start it with: lijn run")
        return False
    return _event(store, clock, granted, say, wait, sleep) and right


def _granted(settings: Settings) -> Granted:
    if settings.slack_bot_token is None:
        raise NotPossible("LIJN_SLACK_BOT_TOKEN is missing; see docs/platforms/slack.md")
    must_be_of_its_kind(settings)
    client = WebClient(settings.slack_bot_token.get_secret_value(), api_url(settings), retry_handlers=[], timeout=10)
    found: Any = _asked(client.auth_test, "LIJN_SLACK_BOT_TOKEN", api_url(settings))
    header = {name.lower(): value for name, value in found.headers.items()}.get("x-oauth-scopes")
    scopes = frozenset(scope.strip() for scope in header.split(",")) if header else None
    return Granted(str(found["team_id"]), str(found.get("team") or ""), str(found.get("user") or "lijn"), scopes)


def _asked(call: Callable[[], Any], setting: str, url: str) -> Any:
    try:
        return call()
    except SlackApiError as fault:
        raise NotPossible(f"Slack refuses {setting}: {fault.response.get('error')}") from None
    except (SlackClientError, OSError, HTTPException, ValueError) as fault:
        raise NotPossible(f"{url} cannot be reached ({type(fault).__name__}); can this machine get out?") from None


def _scopes(granted: Granted, say: Say, *, wide: bool) -> bool:
    if granted.scopes is None:
        say("Slack did not say which scopes the token has.")
        return True
    wanted = {**SCOPES, **(WIDE_SCOPES if wide else {})}
    missing = [scope for scope in wanted if scope not in granted.scopes]
    for scope in missing:
        say(f"Missing: {scope} ({wanted[scope]}).")
    if missing:
        say("Add the scopes under OAuth & Permissions, install the app again, and use its new token.")
        return False
    absent = [scope for scope in WIDE_SCOPES if scope not in granted.scopes]
    say(f"All scopes are there; {'the narrow' if absent else 'the wide'} manifest.")
    if len(absent) < len(WIDE_SCOPES):
        for scope in absent:
            say(f"Of the wide manifest is not there: {scope} ({WIDE_SCOPES[scope]}).")
    return True


def _socket(settings: Settings, say: Say) -> bool:
    client = WebClient(base_url=api_url(settings), retry_handlers=[], timeout=10)
    token = settings.slack_app_token
    _asked(
        lambda: client.apps_connections_open(app_token=token.get_secret_value() if token else ""),
        "LIJN_SLACK_APP_TOKEN",
        api_url(settings),
    )
    say("Socket Mode can connect.")
    return True


def _event(
    store: UnitOfWork, clock: Clock, granted: Granted, say: Say, wait: int, sleep: Callable[[float], None]
) -> bool:
    """Waits until the running Lijn hears something: that proves events, address and signature at once."""
    began = clock.now()
    say(f"Now write a message to @{granted.user} in Slack; I wait {wait} seconds.")
    for _ in range(wait):
        at = heard_at(store, PLATFORM, granted.tenant)
        if at is not None and at >= began:
            say("Lijn heard it. Everything works.")
            return True
        sleep(1)
    say(
        "Nothing came in. Does Lijn run (lijn run)? Is the address under Event Subscriptions verified, or Socket Mode"
        " on? Is Lijn invited to the channel?"
    )
    return False
