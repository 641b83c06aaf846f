"""One table: what the Bot Connector says -> whether and when a post is tried again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from aiohttp import (
    ClientConnectorError,
    ClientConnectorSSLError,
    ClientError,
    ClientHttpProxyError,
    ClientSSLError,
    ConnectionTimeoutError,
    InvalidURL,
)

from bot.errors import DeliveryFailed

GONE = {
    "MessageWritesBlocked": "the person blocked Lijn",
    "ConversationBlockedByUser": "the person blocked Lijn",
    "BotNotInConversationRoster": "Lijn is not in that conversation",
    "BotDisabledByAdmin": "an administrator of Teams disabled Lijn",
    "ForbiddenOperationException": "Teams does not allow Lijn there",
}
"""Codes of a 403 after which nothing is posted there until Lijn is installed again; with our words for them."""

_MINUTE = timedelta(minutes=1)
_SECOND = timedelta(seconds=1)
_LONGEST = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the Bot Connector answered."""

    status: int
    headers: Mapping[str, str]
    """Their names in any case."""
    body: bytes


class PlaceGone(DeliveryFailed):
    """Nothing can be posted in that conversation any more."""


def check(answer: Answer) -> None:
    """Returns for a success. Raises: DeliveryFailed, PlaceGone.

    Source: rate-limit and proactive pages of the Teams documentation, read on 24 November 2026: 412 and 429 may be sent
    again after Retry-After; 5xx and 408 are ambiguous, for the post may have been made; a 401, also with a fresh token,
    is a registration that an administrator may mend within the day; the rest is final.
    """
    status, code = answer.status, _code(answer)
    if status < 300:
        return
    if status in {412, 429}:
        raise DeliveryFailed(f"Teams asks for patience ({status})", _wait(answer.headers.get("Retry-After")))
    if status == 408 or status >= 500:
        raise DeliveryFailed(f"Teams failed ({status})", fate_unknown=True)
    if status == 401:
        raise refused("Teams does not accept the token of LIJN_TEAMS_APP_ID: look at its registration in Azure")
    if status == 403:
        raise PlaceGone(GONE.get(code, f"Teams does not allow Lijn there ({code})" if code else GONE[_OTHERWISE]))
    if status == 404:
        raise DeliveryFailed("the conversation or the post is not there any more")
    if status == 413:
        raise DeliveryFailed("Teams finds the post too large")
    raise DeliveryFailed(f"Teams refused the post ({status})")


def failure_of(fault: BaseException) -> DeliveryFailed:
    """What to make of a call that got no answer: surely not sent, or nobody knows."""
    if isinstance(fault, ClientSSLError | ClientConnectorSSLError):
        return DeliveryFailed("the certificate of Teams cannot be verified", _MINUTE)
    # A proxy that fails, fails before anything is sent.
    if isinstance(fault, ClientConnectorError | ClientHttpProxyError | ConnectionTimeoutError):
        return DeliveryFailed("Teams cannot be reached", _SECOND)
    if isinstance(fault, InvalidURL):
        return DeliveryFailed("the address of Teams, or of the proxy, is none", _MINUTE)
    if isinstance(fault, TimeoutError):
        return DeliveryFailed("Teams did not answer in time", fate_unknown=True)
    if isinstance(fault, ClientError | OSError):
        return DeliveryFailed("the connection with Teams was cut", fate_unknown=True)
    return DeliveryFailed(type(fault).__name__, fate_unknown=True)


def refused(reason: str) -> DeliveryFailed:
    """Nothing was sent, for we have no token that counts: it may be mended meanwhile."""
    return DeliveryFailed(reason, _MINUTE)


_OTHERWISE = "ForbiddenOperationException"


def _code(answer: Answer) -> str:
    """The code of an error, or nothing; people's words never stand there."""
    try:
        found = json.loads(answer.body)["error"]["code"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""
    return found[:60] if isinstance(found, str) and found.isidentifier() else ""


def _wait(header: str | None) -> timedelta:
    """What Retry-After says, in seconds or as a moment; within bounds, whatever it says."""
    try:
        asked = timedelta(seconds=float(header or "1"))
    except (ValueError, OverflowError):
        try:
            asked = parsedate_to_datetime(header or "") - datetime.now(UTC)
        except (ValueError, TypeError, IndexError):
            asked = _SECOND
    return min(max(asked, _SECOND), _LONGEST)
