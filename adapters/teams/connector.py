"""The Bot Connector: one session in the event loop, plain JSON, and botbuilder's credentials."""

from __future__ import annotations

import asyncio
import json
import os
import ssl
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from urllib.request import getproxies, proxy_bypass_environment  # type: ignore[attr-defined]  # typeshed lacks it

import certifi
from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from yarl import URL

from adapters.teams.failures import Answer, check, failure_of, refused
from adapters.teams.service_urls import believed, is_loopback
from adapters.teams.tokens import Credentials, NoToken
from bot.errors import DeliveryFailed, NotPossible
from bot.plain_json import written

_QUIET = timedelta(seconds=15)
"""How long nothing is sent where Teams let a call wait in vain: each post and each event behind it would wait too."""
_CONNECTED = 6.0
"""Seconds within which a connection stands, through whatever it goes: a name, a proxy, a place among the others."""
_JSON = {"Content-Type": "application/json; charset=utf-8"}
_UNASKED = ("Accept", "Accept-Encoding", "User-Agent")
"""Headers that aiohttp would add: an answer is short, and packing it costs more than sending it."""


class Connector:
    """Calls of the Bot Connector, in one event loop; each raises DeliveryFailed, and else only a fault of ours.

    botbuilder's own client turns a card into objects and back and goes through msrest and requests, which together
    cost several times what sending costs.
    """

    def __init__(
        self,
        credentials: Credentials,
        *,
        development: bool,
        proxies: dict[str, str] | None = None,
        trusted: str | None = None,
        connected: float = _CONNECTED,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Proxies by scheme, with what goes straight as `no`, and certificates: those of the environment unless given.

        Raises: NotPossible without certificates to check those of Teams by.
        """
        self._credentials = credentials
        self._development = development
        self._connected = connected
        self._clock = clock
        self._quiet: dict[tuple[str, bool], float] = {}
        """Until when nothing is asked at a service URL, or nothing is posted there."""
        self._trusted = None if development else certificates(trusted or named_certificates())
        self._session: ClientSession | None = None
        self._closed = False
        self._proxies = getproxies() if proxies is None else proxies

    async def post(self, service_url: str, conversation: str, activity: dict[str, Any]) -> str:
        """Posts and returns the id."""
        return _id(await self._send(service_url, "POST", f"{_path(conversation)}/activities", activity, seconds=15))

    async def put(self, service_url: str, conversation: str, id: str, activity: dict[str, Any]) -> str:
        """Changes a post and returns its id."""
        path = f"{_path(conversation)}/activities/{quote(id, safe='')}"
        return _id(await self._send(service_url, "PUT", path, activity, seconds=15))

    async def begin(self, service_url: str, members: dict[str, Any]) -> str:
        """Begins a direct conversation and returns its id."""
        return _id(await self._send(service_url, "POST", "v3/conversations", members, seconds=15))

    async def member(self, service_url: str, conversation: str, user: str) -> dict[str, Any]:
        """The profile of someone in a conversation; waits for 3 seconds at most, for a person waits for it."""
        path = f"{_path(conversation)}/members/{quote(user, safe='')}"
        return await self._send(service_url, "GET", path, None, seconds=3)

    async def close(self) -> None:
        """Ends the connections that are kept open; nothing is asked after that."""
        self._closed = True
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _send(
        self, url: str, method: str, path: str, body: dict[str, Any] | None, *, seconds: float
    ) -> dict[str, Any]:
        kind = (url, method == "GET")
        if self._quiet.get(kind, 0.0) > self._clock():
            raise DeliveryFailed("Teams does not answer", _QUIET)
        if not believed(url, development=self._development) or (self._development and not is_loopback(url)):
            raise DeliveryFailed("no service URL that is believed")
        at, sent = _address(url, path), None if body is None else written(body)
        try:
            token = self._credentials.kept()
            if token is None:
                token = await asyncio.to_thread(self._credentials.get_access_token)
            answer = await self._ask(url, method, at, sent, token, seconds)
            if answer.status == 401:
                fresh = await asyncio.to_thread(self._credentials.get_access_token, force_refresh=True)
                if fresh != token:
                    # It was revoked, or a key was changed: nothing was done yet, so it may be asked once more.
                    answer = await self._ask(url, method, at, sent, fresh, seconds)
        except NoToken as none:
            raise refused(f"Microsoft Entra gives no token for LIJN_TEAMS_APP_ID: {none}") from None
        except (ClientError, OSError, ValueError) as fault:
            if isinstance(fault, TimeoutError):
                self._quiet[kind] = self._clock() + _QUIET.total_seconds()
            raise failure_of(fault) from None
        return answer_of(answer)

    def _opened(self) -> ClientSession:
        connector = TCPConnector() if self._trusted is None else TCPConnector(ssl=self._trusted)
        return ClientSession(connector=connector, cookie_jar=DummyCookieJar(), skip_auto_headers=_UNASKED)

    async def _ask(self, url: str, method: str, at: URL, body: bytes | None, token: str, seconds: float) -> Answer:
        """Whether to try again is decided by the outbox, which knows what may be said twice."""
        if self._closed:
            raise DeliveryFailed("Lijn is ending", _QUIET)
        session = self._session = self._session or self._opened()
        async with session.request(
            method,
            at,
            data=body,
            headers={**({} if body is None else _JSON), **({"Authorization": f"Bearer {token}"} if token else {})},
            timeout=ClientTimeout(total=self._connected + seconds, connect=self._connected, sock_read=seconds),
            proxy=proxy_for(url, self._proxies),
            allow_redirects=False,
        ) as response:
            return Answer(response.status, response.headers, await response.read())


def answer_of(answer: Answer) -> dict[str, Any]:
    """The object in an answer. Raises: DeliveryFailed for any status but success."""
    check(answer)
    try:
        found = json.loads(answer.body or b"{}")
    except (ValueError, RecursionError):
        found = {}
    return found if isinstance(found, dict) else {}


def proxy_for(url: str, proxies: dict[str, str]) -> str | None:
    """The proxy on the way there; what is on this machine needs none."""
    address = urlsplit(url)
    proxy = proxies.get(address.scheme)
    if not proxy or is_loopback(url) or proxy_bypass_environment(address.hostname or "", proxies):
        return None
    return proxy if "://" in proxy else f"http://{proxy}"


def named_certificates() -> str:
    """The file or folder that the environment names, as for requests, which botbuilder uses; else certifi's."""
    return os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or certifi.where()


def certificates(trusted: str) -> ssl.SSLContext:
    """Whose word counts for that of Teams. Raises: NotPossible."""
    try:
        if Path(trusted).is_dir():
            return ssl.create_default_context(capath=trusted)
        return ssl.create_default_context(cafile=trusted)
    except (OSError, ValueError):
        raise NotPossible(
            f"no certificates can be read from {trusted}; see REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE"
        ) from None


def _address(url: str, path: str) -> URL:
    """As it is written: a conversation's id is quoted already."""
    service = urlsplit(url)
    return URL(f"{service.scheme}://{service.netloc}{service.path.rstrip('/')}/{path}", encoded=True)


def _path(conversation: str) -> str:
    return f"v3/conversations/{quote(conversation, safe='')}"


def _id(answer: dict[str, Any]) -> str:
    found = answer.get("id")
    return found if isinstance(found, str) else ""
