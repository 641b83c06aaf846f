"""The groups a trajectory hears, and those who joined late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of residents or users, and the days it was heard."""

    id: str
    name: str
    essential: bool = False
    heard: tuple[date, ...] = ()
    how: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LateJoiner:
    """A group that asked to join after the start."""

    id: str
    group: str
    asked: date | None = None
    answered: date | None = None
