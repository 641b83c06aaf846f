"""Looks into a payload that may have any shape."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from adapters.storable import storable

Payload = dict[str, Any]

_TENANTS: tuple[tuple[str | int, ...], ...] = (
    ("view", "app_installed_team_id"),
    ("authorizations", 0, "team_id"),
    ("team_id",),
    ("team", "id"),
    ("event", "team"),
    ("user", "team_id"),
    ("view", "team_id"),
)


def at(payload: Any, *path: str | int) -> Any:
    """What stands there, or None."""
    for step in path:
        if isinstance(payload, dict) and isinstance(step, str):
            payload = payload.get(step)
        elif isinstance(payload, list) and isinstance(step, int) and step < len(payload):
            payload = payload[step]
        else:
            return None
    return payload


def text(payload: Any, *path: str | int) -> str:
    """The text that stands there, storable, or an empty one."""
    found = at(payload, *path)
    return storable(found) if isinstance(found, str) else ""


def moment(ts: str, otherwise: datetime) -> datetime:
    """The moment in a message's ts, as in 1606810819.000800."""
    try:
        return datetime.fromtimestamp(float(ts), UTC)
    except (ValueError, OverflowError, OSError):
        return otherwise


def happened(payload: Payload, otherwise: datetime) -> datetime:
    """When it happened of which an event tells."""
    return moment(str(at(payload, "event_time")), otherwise)


def tenant_of(payload: Payload) -> str | None:
    """The workspace in which Lijn got this: the installed one, not a stranger's in a shared channel."""
    return next((found for path in _TENANTS if (found := text(payload, *path))), None)


def kind_of(payload: Payload) -> str:
    """The type of an event, `command` for a slash command, or the type of an interaction."""
    if "command" in payload:
        return "command"
    outer = text(payload, "type")
    return text(payload, "event", "type") if outer == "event_callback" else outer
