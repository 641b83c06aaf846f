"""Reads fields of a raw activity, whatever was sent in their place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from adapters.storable import storable

Raw = Mapping[str, Any]
"""An activity, or a part of one, as its JSON says."""

_LONGEST_ID = 500


class Malformed(ValueError):
    """This is no activity; the answer is 400."""


def parse(body: bytes) -> Raw:
    """The activity in a request. Raises: Malformed."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        raise Malformed from None
    if not isinstance(given, dict):
        raise Malformed
    return given


def part(raw: Any, *names: str) -> Raw:
    """The object at this path; empty when there is none."""
    for name in names:
        raw = raw.get(name) if isinstance(raw, dict) else None
    return raw if isinstance(raw, dict) else {}


def parts(raw: Any, name: str) -> tuple[Raw, ...]:
    """The objects of a list; empty when there is none."""
    found = raw.get(name) if isinstance(raw, dict) else None
    return tuple(entry for entry in found if isinstance(entry, dict)) if isinstance(found, list) else ()


def text(raw: Any, *path: str) -> str:
    """The text at this path, storable; empty when there is none."""
    for name in path:
        raw = raw.get(name) if isinstance(raw, dict) else None
    return storable(raw) if isinstance(raw, str) else ""


def ident(raw: Any, *path: str) -> str:
    """The id at this path; one that is too long to be real is none."""
    found = text(raw, *path).strip()
    return found if len(found) <= _LONGEST_ID else ""


def moment(raw: Raw, otherwise: datetime) -> datetime:
    """When it was said."""
    try:
        found = datetime.fromisoformat(text(raw, "timestamp"))
        return found.astimezone(UTC) if found.tzinfo else otherwise
    except (ValueError, OverflowError):
        return otherwise


def tenant_of(raw: Raw) -> str:
    """The tenant it was said in; empty when it names none, or two."""
    given = (ident(raw, "channelData", "tenant", "id"), ident(raw, "conversation", "tenantId"))
    named = {tenant.casefold() for tenant in given} - {""}
    return named.pop() if len(named) == 1 else ""
