"""The keys with which the Bot Framework signs, fetched without holding up the loop and kept parsed."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import requests
from botframework.connector.auth import AuthenticationConstants, JwtTokenExtractor
from jwt.algorithms import RSAAlgorithm

URL = AuthenticationConstants.TO_BOT_FROM_CHANNEL_OPENID_METADATA_URL
_FRESH = timedelta(days=1)
_RARELY = timedelta(hours=1)
"""A key that is not known is looked for once in this time, so that forged tokens cause no traffic."""
_AFTER_FAILURE = timedelta(minutes=1)
_TIMEOUT = 5
_PATIENCE = 8.0
"""Seconds that an event waits for an unknown key at most: Teams itself waits 15."""

log = logging.getLogger(__name__)


class OutOfReach(PermissionError):
    """Nobody knows whether the key is right: the Bot Framework does not give its keys now."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key, and the channels that may sign with it; the names are those botbuilder reads."""

    public_key: Any
    endorsements: list[str]


class SigningKeys:
    """Stands in the place of botbuilder's own cache, of which the three defects are mended here.

    botbuilder 4.17.1 fetches within the event loop and without a time-out, parses the key for every token, and raises
    IndexError for an unknown key before it would look for a new one. To be removed with botbuilder.
    """

    def __init__(self, url: str = URL, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._url = url
        self._clock = clock
        self._keys: dict[str, Key] = {}
        self._fetched_at: datetime | None = None
        self._failed_at: datetime | None = None
        self._fetching: asyncio.Task[None] | None = None

    async def get(self, key_id: str | None) -> Key:
        """The key of this id; one that we know is never waited for, also when it is looked for anew.

        Raises: PermissionError when there is none, OutOfReach when that cannot be said.
        """
        key = self._keys.get(key_id or "")
        old = self._since(self._fetched_at) > (_RARELY if key is None else _FRESH)
        if old and self._since(self._failed_at) > _AFTER_FAILURE:
            if self._fetching is None or self._fetching.done():
                self._fetching = asyncio.ensure_future(self._fetch())
            if key is None:
                # Shielded: others wait for the same answer.
                await asyncio.shield(self._fetching)
                key = self._keys.get(key_id or "")
        if key is not None:
            return key
        if self._failed_at is not None:
            raise OutOfReach("the keys of the Bot Framework cannot be fetched")
        raise PermissionError("the token is signed with a key we do not know")

    async def _fetch(self) -> None:
        try:
            found = await asyncio.wait_for(asyncio.to_thread(_download, self._url), _PATIENCE)
        except (requests.RequestException, TimeoutError, ValueError, KeyError, TypeError, AttributeError) as fault:
            log.error("the keys of the Bot Framework cannot be fetched", extra={"reason": type(fault).__name__})  # noqa: TRY400
            self._failed_at = self._clock()
            return
        self._keys, self._fetched_at, self._failed_at = found, self._clock(), None

    def _since(self, moment: datetime | None) -> timedelta:
        return timedelta.max if moment is None else self._clock() - moment


def use(keys: SigningKeys) -> None:
    """Lets botbuilder verify with these keys, unless others were put there."""
    JwtTokenExtractor.metadataCache.setdefault(URL, keys)


def _download(url: str) -> dict[str, Key]:
    about = requests.get(url, timeout=_TIMEOUT)
    about.raise_for_status()
    answer = requests.get(about.json()["jwks_uri"], timeout=_TIMEOUT)
    answer.raise_for_status()
    return {
        key["kid"]: Key(RSAAlgorithm.from_jwk(json.dumps(key)), key.get("endorsements", []))
        for key in answer.json()["keys"]
        if key.get("kty") == "RSA"
    }
