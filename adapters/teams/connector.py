"""The Bot Connector of botbuilder, one client for each service URL, built once; it speaks plain JSON with it."""

from __future__ import annotations

import os
from threading import Lock
from typing import Any
from urllib.parse import quote

from botframework.connector import ConnectorClient
from botframework.connector.auth import AppCredentials
from msrest.exceptions import ClientException
from requests import RequestException, Response
from requests.utils import get_environ_proxies
from urllib3.exceptions import HTTPError

from adapters.teams.failures import check, failure_of, refused
from adapters.teams.service_urls import believed, is_loopback
from adapters.teams.tokens import NoToken
from bot.errors import DeliveryFailed

_JSON = {"Content-Type": "application/json; charset=utf-8"}


class Connector:
    """Calls of the Bot Connector; each raises DeliveryFailed and nothing else.

    botbuilder's own operations turn a card into objects and back, which costs more than sending it; so the client's
    pipeline (credentials, pooled connections) is used with the JSON as it is.
    """

    def __init__(self, credentials: AppCredentials, *, development: bool) -> None:
        self._credentials = credentials
        self._development = development
        self._clients: dict[str, ConnectorClient] = {}
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
        for client in self._clients.values():
            client.close()

    def _send(self, url: str, method: str, path: str, body: dict[str, Any] | None, *, seconds: float) -> dict[str, Any]:
        client = self._client(url)
        pipeline = client._client  # noqa: SLF001  # the operations on top of it are what is passed by
        # The path is joined by hand: msrest would take the braces in it for holes.
        request = pipeline.post("", None, _JSON if body is not None else {}, body)
        request.method, request.url = method, f"{client.config.base_url.rstrip('/')}/{path}"
        try:
            response: Response = pipeline.send(request, stream=False, timeout=(3, seconds))
        except NoToken:
            raise refused("Microsoft Entra gives no token for LIJN_TEAMS_APP_ID") from None
        except (ClientException, RequestException, HTTPError, OSError, ValueError) as fault:
            raise failure_of(fault) from None
        return answer_of(response)

    def _client(self, url: str) -> ConnectorClient:
        if not believed(url, development=self._development) or (self._development and not is_loopback(url)):
            raise DeliveryFailed("no service URL that is believed")
        with self._building:
            client = self._clients.get(url)
            if client is None:
                client = ConnectorClient(self._credentials, base_url=url)
                # Whether to try again is decided by the outbox, which knows what may be said twice.
                client.config.retry_policy.retries = 0
                client.config.retry_policy.policy.status_forcelist = ()
                client.config.retry_policy.policy.respect_retry_after_header = False
                client.config.redirect_policy.allow = False
                _read_environment_once(client, url)
                self._clients[url] = client
        return client


def _read_environment_once(client: ConnectorClient, url: str) -> None:
    """Proxies and certificates of the environment; requests would read them at each call, which costs more than it."""
    client.config.proxies.use_env_settings = False
    for scheme, proxy in get_environ_proxies(url).items():
        client.config.proxies.add(scheme, proxy)
    client.config.connection.verify = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True


def answer_of(response: Response) -> dict[str, Any]:
    """The object in an answer. Raises: DeliveryFailed for any status but success."""
    check(response)
    try:
        found = response.json() if response.content else {}
    except ValueError:
        found = {}
    return found if isinstance(found, dict) else {}


def _path(conversation: str) -> str:
    return f"v3/conversations/{quote(conversation, safe='')}"


def _id(answer: dict[str, Any]) -> str:
    found = answer.get("id")
    return found if isinstance(found, str) else ""
