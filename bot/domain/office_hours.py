"""When the bot may speak."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import Calendar
from bot.domain.working_days import WorkingDays

MORNING = time(9, 0)
"""When lists and reminders come."""


def at_local(day: date, moment: time, calendar: Calendar) -> datetime:
    """That time of day in the municipality's zone, in UTC; right on days when the clock changes."""
    return datetime.combine(day, moment, ZoneInfo(calendar.timezone)).astimezone(UTC)


def local_day(at: datetime, calendar: Calendar) -> date:
    """The day it is in the municipality at that moment; one without zone is its own time."""
    return at.date() if at.tzinfo is None else at.astimezone(ZoneInfo(calendar.timezone)).date()


def opening(at: datetime, calendar: Calendar, days: WorkingDays) -> datetime:
    """The moment itself within office hours of a working day, else the next opening."""
    opens, closes = calendar.office_hours
    local = at.astimezone(ZoneInfo(calendar.timezone))
    day = local.date()
    if days.is_working(day):
        if opens <= local.time() < closes:
            return at
        if local.time() < opens:
            return at_local(day, opens, calendar)
    return at_local(days.next(day + timedelta(days=1)), opens, calendar)


def morning(day: date, calendar: Calendar) -> datetime:
    """Nine o'clock on that day, or the opening when the office opens later."""
    return at_local(day, max(MORNING, calendar.office_hours[0]), calendar)
