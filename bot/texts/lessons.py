"""Sentences about lessons."""

from __future__ import annotations

from typing import assert_never

from bot.cards import About, Card
from bot.domain.lesson import Lesson
from bot.said.lessons import (
    LessonRecorded,
    LessonSaid,
    LessonsChannelSet,
    LessonsFound,
    LessonShared,
    LessonsOfMonth,
)
from bot.texts import words
from bot.texts.translator import Translator


def card(said: LessonSaid, _: Translator) -> Card:
    """The card about these."""
    match said:
        case LessonRecorded():
            text = _(
                "Recorded as {id} with the {phase} of {title}: “{text}”. Everyone here can find it.",
                id=said.lesson.id,
                phase=words.phase(said.lesson.phase, _) if said.lesson.phase else "",
                title=said.title,
                text=said.lesson.text,
            )
            return Card(text=text, about=About(subject=said.lesson.id, live=False))
        case LessonShared():
            return Card(text=_("{id} is shared. Everyone here can find it.", id=said.lesson.id))
        case LessonsFound():
            return _found(said, _)
        case LessonsOfMonth():
            title = _("Lessons of {month}", month=_.month(said.on))
            lines = "\n".join(f"- {line(lesson, of, _)}" for lesson, of in said.lessons)
            return Card(title=title, text=lines + "\n\n" + _("Ask me for more: “@Lijn lessons about trees”."))
        case LessonsChannelSet():
            return _channel(said, _)
        case unreachable:
            assert_never(unreachable)


def _found(said: LessonsFound, _: Translator) -> Card:
    if said.query is not None:
        title = _("Lessons about “{query}”", query=said.query)
        nothing = _("No lesson was found. Try another word.")
    else:
        title = _("Lessons of others for {title}", title=said.title)
        nothing = _("No trajectory that resembles this one has left a lesson yet.")
    lines = [f"- {line(lesson, of, _)}" for lesson, of in said.lessons]
    text = "\n".join(lines) or nothing
    if said.new:
        text = _("This trajectory resembles earlier ones. This is what they learnt.") + "\n\n" + text
    return Card(title=title, text=text)


def _channel(said: LessonsChannelSet, _: Translator) -> Card:
    if not said.here or said.first_on is None:
        return Card(text=_("This channel gets no lessons of the month any more."))
    return Card(
        text=_("This channel gets three lessons every month. The first come on {day}.", day=_.day(said.first_on))
    )


def line(lesson: Lesson, title: str, _: Translator) -> str:
    """L-05 · works · what (which trajectory)."""
    mark = _("works") if lesson.works else _("does not work")
    return f"{lesson.id} · {mark} · {lesson.text} ({title})"
