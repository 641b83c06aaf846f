"""Lessons: record, share and find them, over all trajectories."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.commands.allowed import require
from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots, trajectory_of
from bot.domain.lesson import LONGEST, Lesson
from bot.domain.phase import Phase
from bot.domain.rights import Right
from bot.domain.stems import stems
from bot.domain.trajectory import Trajectory
from bot.ports.municipality import Municipality
from bot.said.lessons import LessonRecorded, LessonsFound, LessonShared

_PERSONAL = re.compile(r"\S+@\S+\.\S+|(?<!\d)(?:\+31|0)[\s-]?(?:\d[\s-]?){8,9}(?!\d)|(?<!\d)\d{9}(?!\d)")
"""An e-mail address, a telephone number or a citizen service number."""
_MANY = 8
_NEAREST = 3


def _record(slots: Slots, context: Context, municipality: Municipality) -> Result:
    trajectory = trajectory_of(slots, municipality)
    require(context, municipality, Right.RECORD_LESSON, trajectory)
    text = slots.text("text")
    if _PERSONAL.search(text):
        raise Missing(("text", "personal"))
    phase = Phase(slots.text("phase")) if slots.maybe("phase") else _phase(trajectory)
    tags = tuple(dict.fromkeys(tag.strip().casefold() for tag in (slots.maybe("tags") or "").split(",") if tag.strip()))
    lesson = Lesson(
        id=municipality.lessons.new_id(trajectory),
        trajectory=trajectory.id,
        phase=phase,
        works=slots.maybe("works") != "does_not_work",
        tags=tags,
        text=text,
        shared_on=context.today,
    )
    municipality.lessons.save(lesson)
    municipality.trajectories.save(_with_lesson(trajectory, lesson))
    return Result(said=LessonRecorded(lesson=lesson, title=trajectory.title))


def _phase(trajectory: Trajectory) -> Phase:
    """The phase that ended last without a lesson, else the current one."""
    ended = [span for span in trajectory.phases if span.end is not None and not span.lesson_ids]
    return ended[-1].phase if ended else trajectory.phase


def _with_lesson(trajectory: Trajectory, lesson: Lesson) -> Trajectory:
    spans = list(trajectory.phases)
    for index in reversed(range(len(spans))):
        if spans[index].phase is lesson.phase:
            spans[index] = replace(spans[index], lesson_ids=(*spans[index].lesson_ids, lesson.id))
            break
    return replace(trajectory, phases=tuple(spans))


def _share(slots: Slots, context: Context, municipality: Municipality) -> Result:
    lesson = municipality.lessons.get(slots.text("lesson_id"))
    trajectory = municipality.trajectories.get(lesson.trajectory)
    require(context, municipality, Right.RECORD_LESSON, trajectory)
    shared = replace(lesson, shared_on=lesson.shared_on or context.today)
    municipality.lessons.save(shared)
    return Result(said=LessonShared(lesson=shared))


def _search(slots: Slots, context: Context, municipality: Municipality) -> Result:
    query = slots.text("query")
    lessons = municipality.lessons.search(query, _MANY)
    return Result(said=LessonsFound(query=query, lessons=titled(lessons, municipality)))


def _alike(slots: Slots, context: Context, municipality: Municipality) -> Result:
    """Lessons of other trajectories whose words resemble what this one is about."""
    trajectory = trajectory_of(slots, municipality)
    return Result(
        said=LessonsFound(
            query=None, title=trajectory.title, lessons=titled(alike(trajectory, municipality), municipality)
        )
    )


def alike(trajectory: Trajectory, municipality: Municipality) -> tuple[Lesson, ...]:
    """The lessons of others whose names resemble this one, then those that share words with what it is about."""
    mine = stems(" ".join((trajectory.title, *trajectory.aliases)))
    shared = {
        name.id: len(mine & stems(" ".join((name.title, *name.aliases))))
        for name in municipality.trajectories.names()
        if name.id != trajectory.id
    }
    nearest = sorted((id for id in shared if shared[id]), key=lambda id: -shared[id])[:_NEAREST]
    groups = (group.name for group in trajectory.groups)
    words = " ".join((trajectory.title, *trajectory.aliases, trajectory.summary or "", *groups))
    found = [lesson for id in nearest for lesson in municipality.lessons.of(id)]
    found += [lesson for lesson in municipality.lessons.search(words, _MANY * 2) if lesson.trajectory != trajectory.id]
    return tuple({lesson.id: lesson for lesson in found if lesson.shared_on is not None}.values())[:_MANY]


def titled(lessons: tuple[Lesson, ...], municipality: Municipality) -> tuple[tuple[Lesson, str], ...]:
    """Each with the title of its trajectory."""
    titles = {name.id: name.title for name in municipality.trajectories.names()}
    return tuple((lesson, titles.get(lesson.trajectory, lesson.trajectory)) for lesson in lessons)


_TRAJECTORY = Slot(name="trajectory", kind=SlotKind.TRAJECTORY, required=True)

COMMANDS = (
    Command(
        intent="lesson.record",
        handle=_record,
        slots=(
            _TRAJECTORY,
            Slot(name="text", kind=SlotKind.LONG, required=True, limit=LONGEST),
            Slot(name="works", kind=SlotKind.CHOICE, options=("works", "does_not_work")),
            Slot(name="phase", kind=SlotKind.CHOICE, options=tuple(Phase)),
            Slot(name="tags", limit=120),
        ),
    ),
    Command(intent="lesson.share", handle=_share, slots=(Slot(name="lesson_id", kind=SlotKind.ITEM, required=True),)),
    Command(
        intent="lesson.search",
        handle=_search,
        slots=(Slot(name="query", required=True, limit=200),),
        changes=False,
    ),
    Command(intent="lesson.alike", handle=_alike, slots=(_TRAJECTORY,), changes=False),
)
