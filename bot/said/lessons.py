"""What is said about lessons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.domain.lesson import Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonRecorded:
    """Everyone in the organisation can find it."""

    lesson: Lesson
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonShared:
    """One that was kept before is visible now."""

    lesson: Lesson


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonsFound:
    """(lesson, title of its trajectory) pairs; without `query` those that may be of use to the trajectory `title`."""

    query: str | None
    lessons: tuple[tuple[Lesson, str], ...]
    title: str | None = None
    new: bool = False
    """True when nobody asked: the trajectory is new, and resembles older ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonsOfMonth:
    """What an open channel gets every month: (lesson, title of its trajectory) pairs."""

    lessons: tuple[tuple[Lesson, str], ...]
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonsChannelSet:
    """This channel gets the lessons of the month from now on, or no longer."""

    here: bool
    first_on: date | None = None


LessonSaid = LessonRecorded | LessonShared | LessonsFound | LessonsOfMonth | LessonsChannelSet
