"""Lessons, found by the stems of their words."""

from __future__ import annotations

from sqlalchemy import Table, func, select

from bot.domain.lesson import Lesson
from bot.domain.stems import stems
from storage.repositories.session import Session
from storage.repositories.things import SqlInTrajectory, counted
from storage.statements import new_row, rows_gone
from storage.tables.lesson_row import LessonRow
from storage.tables.lesson_word_row import LessonWordRow

_LESSONS: Table = LessonRow.__table__  # type: ignore[attr-defined]
_WORDS: Table = LessonWordRow.__table__  # type: ignore[attr-defined]


class SqlLessons(SqlInTrajectory[Lesson]):
    """Lessons of one organisation, with an index of their words."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, Lesson, _LESSONS, "lessons", "L")

    def save(self, value: Lesson) -> None:
        super().save(value)
        mine = {"organisation": self._session.organisation, "lesson": value.id}
        rows_gone(_WORDS, *mine).run(self.connection, mine)
        for word in sorted(stems(" ".join((value.text, *value.tags)))):
            new_row(_WORDS).run(self.connection, {**mine, "word": word})

    def search(self, text: str, limit: int = 10) -> tuple[Lesson, ...]:
        wanted = sorted(stems(text))
        if not wanted:
            return ()
        statement = (
            select(_WORDS.c.lesson, func.count().label("shared"))
            .where(_WORDS.c.organisation == self._session.organisation, _WORDS.c.word.in_(wanted))
            .group_by(_WORDS.c.lesson)
        )
        shared: dict[str, int] = {row.lesson: row.shared for row in self._run(statement)}
        newest = sorted(shared, key=counted, reverse=True)
        best = sorted(newest, key=lambda id: -shared[id])[:limit]
        found = {lesson.id: lesson for lesson in self._select(("best", *best), _LESSONS.c.id.in_(best))}
        return tuple(found[id] for id in best if id in found)
