"""Lessons are found and notices are kept in the same way by both databases."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.lesson import Lesson
from bot.domain.notice import Notice
from bot.domain.organisation import Organisation
from storage.unit_of_work import SqlUnitOfWork

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
TOLD = Notice(person="p05", trajectory="T-1", code="NO_GROUPS", told_at=AT)


def test_lessons_are_found_by_stem_in_their_own_organisation(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        here, there = work.found(Organisation(key="a", name="A")), work.found(Organisation(key="b", name="B"))
        here.lessons.save(Lesson(id="L-9", trajectory="T-1", text="Vraag scholen vroeg", tags=("planning",)))
        here.lessons.save(Lesson(id="L-10", trajectory="T-1", text="Een school met café"))
        there.lessons.save(Lesson(id="L-1", trajectory="T-1", text="Scholen"))
    with store.read() as work:
        lessons = work.municipality("a").lessons
        assert [lesson.id for lesson in lessons.search("de school")] == ["L-10", "L-9"]
        assert [lesson.id for lesson in lessons.search("school en planning")] == ["L-9", "L-10"]
        assert [lesson.id for lesson in lessons.search("school", limit=1)] == ["L-10"]
        assert [lesson.id for lesson in lessons.search("CAFE")] == ["L-10"]
        assert lessons.search("de het een") == ()
        assert lessons.search("' OR 1=1 --") == ()


def test_a_lesson_that_changed_is_no_longer_found_by_its_old_words(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        lessons = work.found(Organisation(key="a", name="A")).lessons
        lessons.save(Lesson(id="L-1", trajectory="T-1", text="Bomen"))
    with store.write() as work:
        lessons = work.municipality("a").lessons
        lessons.save(replace(lessons.get("L-1"), text="Stenen"))
    with store.read() as work:
        lessons = work.municipality("a").lessons
        assert lessons.search("boom") == ()
        assert [lesson.id for lesson in lessons.search("steen")] == ["L-1"]


def test_a_notice_waits_until_it_is_told_and_again_when_it_is_solved(store: SqlUnitOfWork) -> None:
    with store.write() as work:
        notices = work.found(Organisation(key="a", name="A")).notices
        notices.save(replace(TOLD, told_at=None))
        notices.save(replace(TOLD, person="p06"))
        assert [notice.person for notice in notices.of("T-1")] == ["p05", "p06"]
        assert notices.of("T-2") == ()
        assert notices.waiting("p05") == (replace(TOLD, told_at=None),)
        notices.save(TOLD)
        assert notices.waiting("p05") == ()
        notices.save(replace(TOLD, solved_at=AT))
        assert notices.waiting("p05") == (replace(TOLD, solved_at=AT),)
        notices.drop(TOLD)
        assert [notice.person for notice in notices.of("T-1")] == ["p06"]
