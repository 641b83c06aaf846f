"""The keys with which the Bot Framework signs, fetched without holding up the loop and kept parsed."""

from __future__ import annotations

import asyncio
import json
import logging
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
_TIMEOUT = 10

log = logging.getLogger(__name__)


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

    def __init__(self, url: str = URL) -> None:
        self._url = url
        self._keys: dict[str, Key] = {}
        self._fetched_at: datetime | None = None
        self._fetching = asyncio.Lock()

    async def get(self, key_id: str | None) -> Key:
        """The key of this id. Raises: PermissionError when there is none."""
        if self._age() > _FRESH or (key_id not in self._keys and self._age() > _RARELY):
            async with self._fetching:
                if self._age() > _RARELY:
                    await self._fetch()
        try:
            return self._keys[key_id or ""]
        except KeyError:
            raise PermissionError("the token is signed with a key we do not know") from None

    async def _fetch(self) -> None:
        try:
            found = await asyncio.to_thread(_download, self._url)
        except (requests.RequestException, ValueError, KeyError, TypeError, AttributeError) as fault:
            log.error("the keys of the Bot Framework cannot be fetched", extra={"reason": type(fault).__name__})  # noqa: TRY400
            return
        self._keys, self._fetched_at = found, datetime.now(UTC)

    def _age(self) -> timedelta:
        return timedelta.max if self._fetched_at is None else datetime.now(UTC) - self._fetched_at


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
