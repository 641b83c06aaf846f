"""A Bot Framework of our own: a key, its place in botbuilder's cache, and tokens signed with it."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from typing import Any

import jwt
from botframework.connector.auth import JwtTokenExtractor
from botframework.connector.auth.jwt_token_extractor import _OpenIdMetadata
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from adapters.teams.signing_keys import URL
from tests.teams.activities import APP

ISSUER = "https://api.botframework.com"
KEY_ID = "key-of-the-test"
HANDED_ON = "LIJN_TEST_SIGNING_KEY"
"""The variable in which a child process gets the key."""


def handed_on() -> dict[str, str]:
    """The environment for a child process that must believe the same key."""
    pem = key().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return {**os.environ, HANDED_ON: pem.decode()}


@cache
def key() -> rsa.RSAPrivateKey:
    """Of this process, or the one that a parent process handed on."""
    given = os.environ.get(HANDED_ON)
    if given:
        found = serialization.load_pem_private_key(given.encode(), None)
        assert isinstance(found, rsa.RSAPrivateKey)
        return found
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def other_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def jwk() -> dict[str, Any]:
    return {**json.loads(RSAAlgorithm.to_jwk(key().public_key())), "kid": KEY_ID, "endorsements": ["msteams"]}


@contextmanager
def our_framework() -> Iterator[None]:
    """botbuilder believes our key, without a network."""
    metadata = _OpenIdMetadata(URL)
    metadata.keys = [jwk()]
    metadata.last_updated = datetime.now()  # noqa: DTZ005  # botbuilder compares it with a naive one
    before = JwtTokenExtractor.metadataCache.get(URL)
    JwtTokenExtractor.metadataCache[URL] = metadata
    try:
        yield
    finally:
        JwtTokenExtractor.metadataCache.pop(URL)
        if before is not None:
            JwtTokenExtractor.metadataCache[URL] = before


def token(
    service_url: str,
    *,
    signed_with: Any = None,
    algorithm: str = "RS256",
    headers: dict[str, Any] | None = None,
    without: str | None = None,
    **claims: Any,
) -> str:
    """A token as the Bot Framework makes them; every part of it can be made wrong."""
    now = int(time.time())
    said = {"iss": ISSUER, "aud": APP, "serviceurl": service_url, "nbf": now - 10, "iat": now - 10, "exp": now + 600}
    said |= claims
    if without:
        del said[without]
    return jwt.encode(said, signed_with or key(), algorithm=algorithm, headers={"kid": KEY_ID, **(headers or {})})
