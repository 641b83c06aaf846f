"""A municipality as a document: what its parts are called and in which order they stand."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, cast

from bot.codec import key_of, to_plain
from bot.domain.commitment import Commitment
from bot.domain.decision import Decision
from bot.domain.input_round import Input
from bot.domain.lesson import Lesson
from bot.domain.message import Message
from bot.domain.organisation import Organisation
from bot.domain.person import Person
from bot.domain.question import Question
from bot.domain.trajectory import Trajectory

SCHEMA = "participation-sample/1"

KINDS: dict[str, Any] = {
    "organisation": Organisation,
    "people": Person,
    "trajectories": Trajectory,
    "commitments": Commitment,
    "questions": Question,
    "decisions": Decision,
    "messages": Message,
    "inputs": Input,
    "lessons": Lesson,
}
NESTED = ("commitments", "questions", "decisions", "messages", "inputs")
"""Lists that stand under their trajectory."""
LOOSE = ("commitments", "questions", "decisions")
"""Kinds that may also stand apart from any trajectory."""
APART = ("calendar", "language_default", "reference_now")
"""Fields of the organisation that stand at the top of the document."""

_LOCAL = "console"
"""The platform of the terminal: its conversations and accounts belong to one computer, not to the record."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a document that cannot be stored."""

    path: str
    """trajectories[0].commitments[2].due"""
    reason: str


@dataclass(slots=True)
class Reading:
    """What was read of a document: items by kind and id, and what is wrong or odd."""

    items: dict[tuple[str, str], Any] = field(default_factory=dict)
    """(kind, id) -> value, in the order of the document."""
    original: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    """(kind, id) -> the plain data it was read from."""
    paths: dict[tuple[str, str], str] = field(default_factory=dict)
    empty_lists: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    """(kind, id) of a trajectory, or of the document, -> lists of items that stood there empty or null."""
    top: dict[str, Any] = field(default_factory=dict)
    """What stands at the top beside the items."""
    named: set[tuple[str, str]] = field(default_factory=set)
    """(kind, id) of every item that stands in the document, also of those that cannot be stored."""
    halves: list[tuple[str, str, Any]] = field(default_factory=list)
    """(kind, path, value) of items with faults; what could not be read is left out of the value."""
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)


def digest_of(value: Any) -> str:
    """Of all that people change; accounts link themselves, and the terminal's conversations come and go."""
    return hashlib.sha256(
        json.dumps(to_plain(comparable(value)), ensure_ascii=False, sort_keys=True).encode()
    ).hexdigest()


def comparable(value: Any) -> Any:
    """The value without what changes by itself."""
    if isinstance(value, Person):
        return replace(value, accounts=())
    if isinstance(value, Organisation) and value.lessons_at and value.lessons_at.platform == _LOCAL:
        return replace(value, lessons_at=None)
    if isinstance(value, Trajectory):
        return replace(value, conversations=tuple(c for c in value.conversations if c.platform != _LOCAL))
    return value


def exported(value: Any) -> Any:
    """The value without what belongs to one computer."""
    if isinstance(value, Person):
        return replace(value, accounts=tuple(a for a in value.accounts if a.platform != _LOCAL))
    return comparable(value)


def kept_by_itself(new: Any, current: Any) -> Any:
    """The new value with what changed by itself in the current one."""
    if isinstance(new, Person):
        return replace(new, accounts=tuple(dict.fromkeys((*new.accounts, *current.accounts))))
    if isinstance(new, Trajectory):
        local = tuple(c for c in current.conversations if c.platform == _LOCAL)
        return replace(new, conversations=tuple(dict.fromkeys((*new.conversations, *local))))
    if isinstance(new, Organisation) and new.lessons_at is None and comparable(current).lessons_at is None:
        return replace(new, lessons_at=current.lessons_at)
    return new


def lean(value: Any) -> Any:
    """Plain data with only what differs from the defaults."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        found = {}
        for name, key, default in _defaults(cast("Hashable", type(value))):
            item = getattr(value, name)
            if item != default:
                found[key] = lean(item)
        return found
    if isinstance(value, tuple | list):
        return [lean(item) for item in value]
    if isinstance(value, Mapping):
        return {to_plain(key): lean(item) for key, item in value.items()}
    return to_plain(value)


@cache
def _defaults(kind: Hashable) -> tuple[tuple[str, str, Any], ...]:
    found = []
    for entry in dataclasses.fields(cast("Any", kind)):
        default = entry.default_factory() if callable(entry.default_factory) else entry.default
        found.append((entry.name, key_of(entry.name), default))
    return tuple(found)
