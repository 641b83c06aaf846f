"""The Bot Connector: one pool of connections for each service URL, plain JSON, and botbuilder's credentials."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from datetime import timedelta
from threading import Lock
from typing import Any
from urllib.parse import quote, unquote, urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
from botframework.connector.auth import AppCredentials
from urllib3 import BaseHTTPResponse, HTTPConnectionPool, PoolManager, ProxyManager, Timeout, make_headers
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError, ReadTimeoutError

from adapters.teams.failures import check, failure_of, refused
from adapters.teams.service_urls import believed, is_loopback
from adapters.teams.tokens import NoToken
from bot.errors import DeliveryFailed
from bot.plain_json import written

_QUIET = timedelta(seconds=15)
"""How long nothing is sent where Teams let a call wait in vain: each post and each event behind it would wait too."""
_AT_ONCE = 8
"""Connections to a host that are kept open: as many as threads post and ask at the same time."""
_JSON = {"Content-Type": "application/json; charset=utf-8"}


class Connector:
    """Calls of the Bot Connector; each raises DeliveryFailed and nothing else.

    botbuilder's own client turns a card into objects and back and goes through msrest and requests, which together
    cost several times what sending costs.
    """

    def __init__(
        self, credentials: AppCredentials, *, development: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._credentials = credentials
        self._development = development
        self._clock = clock
        self._quiet: dict[tuple[str, bool], float] = {}
        """Until when nothing is asked at a service URL, or nothing is posted there."""
        self._pools: dict[str, HTTPConnectionPool] = {}
        self._building = Lock()

    def post(self, service_url: str, conversation: str, activity: dict[str, Any]) -> str:
        """Posts and returns the id."""
        return _id(self._send(service_url, "POST", f"{_path(conversation)}/activities", activity, seconds=15))

    def put(self, service_url: str, conversation: str, id: str, activity: dict[str, Any]) -> str:
        """Changes a post and returns its id."""
        path = f"{_path(conversation)}/activities/{quote(id, safe='')}"
        return _id(self._send(service_url, "PUT", path, activity, seconds=15))

    def begin(self, service_url: str, members: dict[str, Any]) -> str:
        """Begins a direct conversation and returns its id."""
        return _id(self._send(service_url, "POST", "v3/conversations", members, seconds=15))

    def member(self, service_url: str, conversation: str, user: str) -> dict[str, Any]:
        """The profile of someone in a conversation; waits for 3 seconds at most, for a person waits for it."""
        path = f"{_path(conversation)}/members/{quote(user, safe='')}"
        return self._send(service_url, "GET", path, None, seconds=3)

    def close(self) -> None:
        """Ends the connections that are kept open."""
        for pool in self._pools.values():
            pool.close()

    def _send(self, url: str, method: str, path: str, body: dict[str, Any] | None, *, seconds: float) -> dict[str, Any]:
        kind = (url, method == "GET")
        if self._quiet.get(kind, 0.0) > self._clock():
            raise DeliveryFailed("Teams does not answer", _QUIET)
        try:
            pool = self._pool(url)
            token = self._credentials.get_access_token()
            at, sent = f"{urlsplit(url).path.rstrip('/')}/{path}", None if body is None else written(body)
            response = _ask(pool, method, at, sent, token, seconds)
            if response.status == 401 and (fresh := self._credentials.get_access_token(force_refresh=True)) != token:
                # It was revoked, or a key was changed: nothing was done yet, so it may be asked once more.
                response = _ask(pool, method, at, sent, fresh, seconds)
        except NoToken as none:
            raise refused(f"Microsoft Entra gives no token for LIJN_TEAMS_APP_ID: {none}") from None
        except (HTTPError, OSError, ValueError) as fault:
            if isinstance(fault, ConnectTimeoutError | ReadTimeoutError) and not isinstance(fault, NewConnectionError):
                self._quiet[kind] = self._clock() + _QUIET.total_seconds()
            raise failure_of(fault) from None
        return answer_of(response)

    def _pool(self, url: str) -> HTTPConnectionPool:
        if not believed(url, development=self._development) or (self._development and not is_loopback(url)):
            raise DeliveryFailed("no service URL that is believed")
        with self._building:
            if url not in self._pools:
                self._pools[url] = _pools_for(url).connection_from_url(url)
        return self._pools[url]


def _ask(
    pool: HTTPConnectionPool, method: str, path: str, body: bytes | None, token: str, seconds: float
) -> BaseHTTPResponse:
    # Whether to try again is decided by the outbox, which knows what may be said twice.
    return pool.urlopen(
        method,
        path,
        body=body,
        headers={**({} if body is None else _JSON), **({"Authorization": f"Bearer {token}"} if token else {})},
        timeout=Timeout(connect=3, read=seconds),
        retries=False,
        redirect=False,
    )


def answer_of(response: BaseHTTPResponse) -> dict[str, Any]:
    """The object in an answer. Raises: DeliveryFailed for any status but success."""
    check(response)
    try:
        found = json.loads(response.data or b"{}")
    except (ValueError, RecursionError):
        found = {}
    return found if isinstance(found, dict) else {}


def _pools_for(url: str) -> PoolManager:
    """With the proxy and the certificates of the environment, read once; what is on this machine needs no proxy."""
    trusted = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or certifi.where()
    address = urlsplit(url)
    proxy = None if is_loopback(url) or proxy_bypass(address.hostname or "") else getproxies().get(address.scheme)
    if not proxy:
        return PoolManager(maxsize=_AT_ONCE, ca_certs=trusted)
    at = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    who = f"{unquote(at.username)}:{unquote(at.password or '')}" if at.username else None
    return ProxyManager(
        at._replace(netloc=at.netloc.rpartition("@")[2]).geturl(),
        proxy_headers=make_headers(proxy_basic_auth=who) if who else None,
        maxsize=_AT_ONCE,
        ca_certs=trusted,
    )


def _path(conversation: str) -> str:
    return f"v3/conversations/{quote(conversation, safe='')}"


def _id(answer: dict[str, Any]) -> str:
    found = answer.get("id")
    return found if isinstance(found, str) else ""
