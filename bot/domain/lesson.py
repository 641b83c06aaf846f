"""Lessons that a trajectory leaves to others; visible in the whole organisation, without personal data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

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


def of_the_month(lessons: Iterable[Lesson], on: date, count: int = 3) -> tuple[Lesson, ...]:
    """Those that were shared in the month before, the newest first, and older ones in turn to make up the number."""
    shared = [lesson for lesson in lessons if lesson.shared_on is not None and lesson.shared_on <= on]
    this = on.replace(day=1)
    last = (this - timedelta(days=1)).replace(day=1)
    fresh = [lesson for lesson in reversed(shared) if lesson.shared_on and last <= lesson.shared_on < this][:count]
    older = [lesson for lesson in shared if lesson not in fresh]
    turn = (on.year * 12 + on.month) * count
    wanted = min(count - len(fresh), len(older))
    return (*fresh, *(older[(turn + step) % len(older)] for step in range(wanted)))
