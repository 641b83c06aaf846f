"""What went wrong between us and Slack, in the core's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPException
from urllib.error import URLError

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.errors import DeliveryFailed

_SOON = timedelta(seconds=5)

_LATER = {
    "ratelimited": _SOON,
    "rate_limited": _SOON,
    "request_timeout": _SOON,
    "service_unavailable": _SOON,
    "team_added_to_org": timedelta(minutes=5),
    "accesslimited": timedelta(minutes=5),
}
"""Certainly not posted, and it may go better later. Source: docs.slack.dev/reference/methods, read 2026-11."""

_UNKNOWN = {"fatal_error", "internal_error", "unknown_error"}
"""Slack says itself that some of it may have been done."""

NO_ANSWER = (SlackClientError, ClientError, OSError, TimeoutError)
"""What a call of the asynchronous Web API raises when Slack refused it, or was not reached."""

REVOKED = frozenset({"account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"})
"""The token opens nothing any more."""


def failure(fault: SlackApiError) -> DeliveryFailed:
    """Slack's answer as the core's failure; every code that is not known is final, and keeps its name."""
    response = fault.response
    status = int(getattr(response, "status_code", 200) or 200)
    code = str(response.get("error") or f"http_{status}") if hasattr(response, "get") else "unknown_error"
    if status == 429:
        return DeliveryFailed("ratelimited", _retry_after(response) or _SOON)
    if status >= 500 or code in _UNKNOWN:
        return DeliveryFailed(f"http_{status}" if status >= 500 else code, _SOON, fate_unknown=True)
    return DeliveryFailed(code, _LATER.get(code))


@contextmanager
def translated() -> Iterator[None]:
    """Within it only DeliveryFailed is raised."""
    try:
        yield
    except SlackApiError as fault:
        raise failure(fault) from None
    except URLError as fault:
        raise _unreached(fault) from None
    except (SlackClientError, HTTPException, OSError, ValueError) as fault:
        # The line was cut, or the answer was none: Slack may have done it.
        raise DeliveryFailed(type(fault).__name__, _SOON, fate_unknown=True) from None


def _unreached(fault: URLError) -> DeliveryFailed:
    """A connection that was never made carried nothing; any other may have."""
    reason = fault.reason
    never = isinstance(reason, ConnectionRefusedError) or "getaddrinfo" in str(reason) or "Name or" in str(reason)
    name = type(reason).__name__ if isinstance(reason, Exception) else "URLError"
    return DeliveryFailed(name, _SOON, fate_unknown=not never)


def _retry_after(response: object) -> timedelta | None:
    headers = getattr(response, "headers", None) or {}
    found = next((value for name, value in headers.items() if name.lower() == "retry-after"), None)
    try:
        return timedelta(seconds=min(max(float(found), 1), 3600)) if found is not None else None
    except ValueError:
        return None
