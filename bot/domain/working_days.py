"""Which days are working days: of the municipality, and of one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import holidays

from bot.domain.calendar import Calendar, HolidaySet, Weekday

_FURTHEST = 400
"""Days after which looking for a working day ends: a calendar without any is a fault of its file."""

_WEEKDAYS = tuple(Weekday)


@cache
def paid_holidays(holiday_set: HolidaySet, year: int) -> frozenset[date]:
    """The eight paid days of the collective agreement of municipalities, also where they fall in a weekend.

    Source: cao gemeenten art. 6.6 as described by gemeente.nu (2024): 5 May every year; Good Friday is a working day.
    `holidays` 0.109 has Good Friday as public and 5 May only every fifth year; both are corrected here.
    """
    public = holidays.country_holidays("NL", years=year, language="en_US")
    dropped = {"Good Friday", "Liberation Day", "Easter Sunday", "Pentecost"}
    wanted = {day for day, name in public.items() if name not in dropped}
    return frozenset({*wanted, date(year, 5, 5)})


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of a municipality, or of a person who works on some weekdays only."""

    calendar: Calendar
    own: tuple[Weekday, ...] | None = None

    def is_working(self, day: date) -> bool:
        """False on weekends, paid holidays, local closing days and the person's days off."""
        weekday = _WEEKDAYS[day.weekday()]
        return (
            weekday in self.calendar.office_days
            and (not self._own_days() or weekday in self._own_days())
            and day not in self.calendar.local_closing_days
            and day not in paid_holidays(self.calendar.holiday_set, day.year)
        )

    def next(self, day: date) -> date:
        """The first working day on or after this one."""
        return self._seek(day, 1)

    def previous(self, day: date) -> date:
        """The last working day on or before this one."""
        return self._seek(day, -1)

    def add(self, day: date, count: int) -> date:
        """That many working days after this day, or before it when negative; nought gives the day itself."""
        step = 1 if count > 0 else -1
        for _ in range(abs(count)):
            day = self._seek(day + timedelta(days=step), step)
        return day

    def _seek(self, day: date, step: int) -> date:
        for _ in range(_FURTHEST):
            if self.is_working(day):
                return day
            day += timedelta(days=step)
        return day

    def _own_days(self) -> frozenset[Weekday]:
        # Someone whose days all fall outside the office days would never be reached: then the office days count.
        return frozenset(self.own or ()) & frozenset(self.calendar.office_days)
