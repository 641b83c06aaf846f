"""Lessons that a trajectory leaves to others; visible in the whole organisation, without personal data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.phase import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One lesson of at most 200 characters."""

    id: str
    trajectory: str
    phase: Phase | None = None
    works: bool = True
    tags: tuple[str, ...] = ()
    text: str
    shared_on: date | None = None


LONGEST = 200
"""Characters of a lesson: one that is read."""
