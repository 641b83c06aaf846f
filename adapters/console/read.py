"""A line of JSON -> what was asked, or what is wrong with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from adapters.storable import storable
from bot.incoming import Filled, Pressed, Reacted, Text, Unreacted

PLATFORM = TENANT = "console"
_LONGEST = 1_000_000
_SAYS = ("text", "react", "unreact", "press", "fill")
_KNOWN = {"as", "where", "thread", "on", "event", *_SAYS}


class BadLine(ValueError):
    """What is wrong with a line, in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The clock moves to a moment; `outage` when the bot was down until then."""

    now: datetime
    outage: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Someone said something somewhere."""

    speaker: str
    where: str
    thread: str | None
    event: str | None
    said: Text | Reacted | Unreacted | Pressed | Filled

    @property
    def on(self) -> str | None:
        """The post it is about."""
        return None if isinstance(self.said, Text) else self.said.post


def read(line: str) -> Line | Moved:
    """One line of input. Raises: BadLine."""
    if len(line) > _LONGEST:
        raise BadLine(f"a line is at most {_LONGEST} characters")
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine("this is not JSON") from None
    if not isinstance(given, dict):
        raise BadLine("a line is one JSON object")
    if "now" in given:
        return _moved(given)
    if unknown := sorted(set(given) - _KNOWN):
        raise BadLine(f"unknown key: {unknown[0][:40]!r}")
    kinds = [name for name in _SAYS if name in given]
    if len(kinds) != 1:
        raise BadLine(f"exactly one of {', '.join(_SAYS)} is needed")
    said = _said(kinds[0], given)
    return Line(
        speaker=_text(given, "as"),
        where=_text(given, "where"),
        thread=_text(given, "thread") if given.get("thread") is not None else None,
        event=_text(given, "event") if given.get("event") is not None else None,
        said=said,
    )


def _moved(given: dict[str, Any]) -> Moved:
    if set(given) - {"now", "outage"}:
        raise BadLine("beside now only outage may stand")
    outage = given.get("outage", False)
    if not isinstance(outage, bool):
        raise BadLine("outage is true or false")
    return Moved(now=moment(given["now"]), outage=outage)


def moment(given: Any) -> datetime:
    """An aware moment, in UTC. Raises: BadLine."""
    try:
        found = datetime.fromisoformat(given)
        if found.tzinfo is None:
            raise BadLine("now needs a time zone, as in 2026-11-24T09:00:00+01:00")
        return found.astimezone(UTC)
    except (TypeError, ValueError, OverflowError) as fault:
        if isinstance(fault, BadLine):
            raise
        raise BadLine("now is a moment like 2026-11-24T09:00:00+01:00") from None


def _said(kind: str, given: dict[str, Any]) -> Text | Reacted | Unreacted | Pressed | Filled:
    if kind == "text":
        if "on" in given:
            raise BadLine("text stands without on")
        return Text(_text(given, "text", empty=True))
    post = _text(given, "on")
    if kind == "react":
        return Reacted(_text(given, "react"), post)
    if kind == "unreact":
        return Unreacted(_text(given, "unreact"), post)
    if kind == "press":
        return Pressed(_text(given, "press"), post)
    values = given["fill"]
    if not isinstance(values, dict) or not all(isinstance(value, str | int | float) for value in values.values()):
        raise BadLine("fill is an object of texts")
    return Filled({storable(name): storable(str(value)) for name, value in values.items()}, post)


def _text(given: dict[str, Any], name: str, *, empty: bool = False) -> str:
    value = given.get(name)
    if not isinstance(value, str) or (not value and not empty):
        raise BadLine(f"{name} is a text" if name in given else f"{name} is missing")
    return storable(value)
