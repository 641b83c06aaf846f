"""How the rules count working days from today, in the organisation's calendar."""

from __future__ import annotations

from datetime import date

from bot.domain.calendar import Calendar
from bot.domain.working_days import WorkingDays


class Counting:
    """Working days before and after one day; what was counted once is kept."""

    def __init__(self, calendar: Calendar, today: date) -> None:
        self.calendar = calendar
        self.today = today
        self.days = WorkingDays(calendar)
        self._beyond: dict[int, date] = {}
        self._before: dict[int, date] = {}

    def within(self, day: date | None, count: int) -> bool:
        """At most that many working days lie after today up to and including the day; a past day is within."""
        if day is None:
            return False
        if count not in self._beyond:
            self._beyond[count] = self.days.add(self.today, count + 1)
        return day < self._beyond[count]

    def longer_ago(self, day: date | None, count: int) -> bool:
        """More than that many working days lie after the day up to and including today."""
        if day is None:
            return False
        if count not in self._before:
            self._before[count] = self.days.add(self.days.previous(self.today), -count)
        return day < self._before[count]

    def passed(self, day: date | None) -> bool:
        """The day lies before today."""
        return day is not None and day < self.today

    def first_within(self, day: date, count: int) -> date:
        """The first day on which `day` was within that many working days."""
        return self.days.add(self.days.previous(day), -count)

    def first_longer(self, day: date, count: int) -> date:
        """The first day on which `day` was longer ago than that."""
        return self.days.add(day, count + 1)

    def fewer_between(self, after: date, until: date, count: int) -> bool:
        """Fewer than that many working days lie after the one day up to and including the other."""
        return count > 0 and until < self.days.add(after, count)
