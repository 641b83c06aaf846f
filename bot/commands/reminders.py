"""Reminders that people set themselves, and 'later' on a reminder they got."""

from __future__ import annotations

from datetime import time, timedelta

from bot.commands.command import Command, Context, Missing, Result, Slot, SlotKind, Slots
from bot.domain.office_hours import at_local, local_day, morning, opening
from bot.domain.reminder import Reminder, Step
from bot.domain.working_days import WorkingDays
from bot.ports.municipality import Municipality, Unknown
from bot.said.reminders import ReminderSet

_AFTERNOON = time(13, 0)


def _set(slots: Slots, context: Context, municipality: Municipality) -> Result:
    subject, name = _subject(slots, municipality)
    calendar = context.organisation.calendar
    day = slots.day("date")
    if day is None or day < context.today:
        raise Missing(("date", "past_day"))
    days = WorkingDays(calendar, context.person.working_days)
    working = days.next(day)
    afternoon = slots.maybe("part_of_day") == "afternoon"
    at = at_local(working, _AFTERNOON, calendar) if afternoon else morning(working, calendar)
    if at <= context.now:
        at = opening(context.now + timedelta(hours=1), calendar, days)
    reminder = Reminder(subject=subject, step=Step.SNOOZED, recipient=context.person.id, at=at, planned_at=at)
    return Result(
        said=ReminderSet(subject=name, at=at, moved=local_day(at, calendar) != day),
        private=True,
        remind=(reminder,),
        subject=subject,
    )


def _subject(slots: Slots, municipality: Municipality) -> tuple[str, str]:
    item = slots.maybe("item")
    if item:
        for things in (municipality.commitments, municipality.questions, municipality.messages):
            if things.find(item) is not None:
                return item, item
        raise Unknown("items", item)
    if slots.maybe("trajectory"):
        trajectory = municipality.trajectories.get(slots.text("trajectory"))
        return trajectory.id, trajectory.title
    raise Missing(("item", "required"))


COMMANDS = (
    Command(
        intent="reminder.set",
        handle=_set,
        slots=(
            Slot(name="item", kind=SlotKind.ITEM),
            Slot(name="trajectory", kind=SlotKind.TRAJECTORY),
            Slot(name="date", kind=SlotKind.DATE, required=True),
            Slot(name="part_of_day", kind=SlotKind.CHOICE, options=("morning", "afternoon")),
        ),
    ),
)
