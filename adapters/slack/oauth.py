"""Installs Lijn in a workspace by OAuth: an invitation, Slack's page, and the token it gives."""

from __future__ import annotations

import json
import logging
import secrets as random
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from adapters.bridge import Bridge
from adapters.settings import Settings
from adapters.slack.errors import NO_ANSWER
from adapters.slack.manifest import scopes
from adapters.slack.workspace import PLATFORM
from adapters.slack.workspaces import Workspaces
from bot.install import once
from bot.ports.clock import Clock
from bot.ports.secrets import NotOurs, Secrets
from bot.ports.unit_of_work import UnitOfWork

_INVITED = timedelta(days=7)
_BUSY = timedelta(minutes=10)
_COOKIE = "lijn_slack_install"
_AUTHORIZE = "https://slack.com/oauth/v2/authorize"

log = logging.getLogger(__name__)


def invitation(secrets: Secrets, clock: Clock, organisation: str) -> str:
    """With it a workspace is installed for this organisation, within a week.

    Without one anybody could bring a workspace of their own, and with it accounts of any e-mail address they like.
    """
    return _sealed(secrets, "invitation", organisation, clock.now() + _INVITED)


class OAuth:
    """GET /slack/install and GET /slack/oauth_redirect."""

    def __init__(
        self,
        settings: Settings,
        store: UnitOfWork,
        clock: Clock,
        secrets: Secrets,
        workspaces: Workspaces,
        client: AsyncWebClient,
        bridge: Bridge,
    ) -> None:
        self._client_id = settings.slack_client_id or ""
        self._client_secret = settings.slack_client_secret
        self._scopes = scopes(wide=settings.slack_wide)
        self._redirect = f"{settings.public_url.rstrip('/')}/slack/oauth_redirect" if settings.public_url else None
        own = settings.slack_api_url.rstrip("/") == "https://slack.com/api"
        # An emulator has its page beside its API.
        self._authorize = (
            _AUTHORIZE if own else f"{settings.slack_api_url.rstrip('/').removesuffix('/api')}/oauth/v2/authorize"
        )
        self._store = store
        self._clock = clock
        self._secrets = secrets
        self._workspaces = workspaces
        self._client = client
        self._bridge = bridge

    def add_to(self, app: web.Application) -> None:
        """Adds the pages to the server."""
        app.router.add_get("/slack/install", self.install)
        app.router.add_get("/slack/oauth_redirect", self.redirected)

    async def install(self, request: web.Request) -> web.Response:
        """To Slack's page, for who was invited."""
        invited = self._opened("invitation", request.query.get("invitation", ""))
        if invited is None:
            return _page(403, "This link does not work, or no longer. Make a new one with: lijn slack invite")
        nonce = random.token_urlsafe(16)
        state = _sealed(self._secrets, nonce, str(invited["organisation"]), self._clock.now() + _BUSY)
        asked = {"client_id": self._client_id, "scope": ",".join(self._scopes), "state": state}
        if self._redirect:
            asked["redirect_uri"] = self._redirect
        answer = web.Response(status=302, headers={"Location": f"{self._authorize}?{urlencode(asked)}"})
        answer.set_cookie(
            _COOKIE,
            nonce,
            max_age=int(_BUSY.total_seconds()),
            path="/slack",
            httponly=True,
            samesite="Lax",
            secure=bool(self._redirect and self._redirect.startswith("https:")),
        )
        return answer

    async def redirected(self, request: web.Request) -> web.Response:
        """Back from Slack's page, in the browser that went there, once."""
        nonce = request.cookies.get(_COOKIE, "")
        state = self._opened(nonce, request.query.get("state", "")) if nonce else None
        code = request.query.get("code", "")
        if state is None:
            return _page(400, "This page was not opened from our link, or too late. Open the link once more.")
        if not code:
            return _page(400, "Slack did not give permission. Nothing was installed.")
        if not await self._bridge.call(lambda: once(self._store, PLATFORM, "oauth", nonce, self._clock.now())):
            return _page(400, "This page was used before. Open the link once more.")
        try:
            installed = await self._installed(code)
        except NO_ANSWER as fault:
            log.warning("oauth failed", extra={"reason": type(fault).__name__})
            return _page(502, "Slack did not accept the installation. Open the link once more.")
        await self._bridge.call(lambda: self._workspaces.add(str(state["organisation"]), **installed))
        log.info("workspace installed")
        answer = _page(200, "Lijn is installed in this workspace. You can close this page, and write to Lijn in Slack.")
        answer.del_cookie(_COOKIE, path="/slack")
        return answer

    async def _installed(self, code: str) -> dict[str, str]:
        secret = self._client_secret.get_secret_value() if self._client_secret else ""
        asked = {"client_id": self._client_id, "client_secret": secret, "code": code}
        asked |= {"redirect_uri": self._redirect} if self._redirect else {}
        # Not by oauth_v2_access: it uses what aiohttp has declared deprecated (slack-sdk 3.47.0).
        given: Any = await self._client.api_call("oauth.v2.access", data=asked)
        token = str(given["access_token"])
        told: Any = await self._client.auth_test(token=token)
        return {
            "tenant": str(told["team_id"]),
            "bot_user": str(given.get("bot_user_id") or told["user_id"]),
            "name": str(told.get("team") or ""),
            "url": str(told.get("url") or "https://slack.com/"),
            "token": token,
        }

    def _opened(self, purpose: str, sealed: str) -> dict[str, Any] | None:
        """What was sealed for this purpose and is not over."""
        try:
            found: dict[str, Any] = json.loads(self._secrets.open(sealed))
        except NotOurs:
            return None
        fresh = found["for"] == purpose and datetime.fromisoformat(found["until"]) > self._clock.now()
        return found if fresh else None


def _sealed(secrets: Secrets, purpose: str, organisation: str, until: datetime) -> str:
    return secrets.seal(json.dumps({"for": purpose, "organisation": organisation, "until": until.isoformat()}))


def _page(status: int, sentence: str) -> web.Response:
    """One sentence for the administrator, as on the command line."""
    return web.Response(status=status, text=f"{sentence}\n", headers={"Cache-Control": "no-store"})
