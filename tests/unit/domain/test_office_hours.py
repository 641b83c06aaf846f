"""When the bot may speak, also when the clock changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, Weekday
from bot.domain.office_hours import at_local, local_day, morning, opening
from bot.domain.working_days import WorkingDays

CALENDAR = Calendar()
DAYS = WorkingDays(CALENDAR)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        (date(2027, 3, 26), 8),
        (date(2027, 3, 28), 7),
        (date(2027, 3, 30), 7),
        (date(2027, 10, 29), 7),
        (date(2027, 10, 31), 8),
        (date(2027, 11, 1), 8),
    ],
)
def test_nine_in_the_morning_is_nine_before_and_after_the_clock_changes(day: date, hour: int) -> None:
    assert morning(day, CALENDAR) == utc(day.year, day.month, day.day, hour)


def test_the_hour_that_does_not_exist_and_the_one_that_comes_twice_are_single_moments() -> None:
    assert at_local(date(2027, 3, 28), time(2, 30), CALENDAR) == utc(2027, 3, 28, 1, 30)
    assert at_local(date(2027, 10, 31), time(2, 30), CALENDAR) == utc(2027, 10, 31, 0, 30)


def test_the_day_is_that_of_the_municipality() -> None:
    assert local_day(utc(2026, 11, 23, 23, 30), CALENDAR) == date(2026, 11, 24)
    assert local_day(utc(2026, 6, 23, 21, 59), CALENDAR) == date(2026, 6, 23)


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        (utc(2026, 11, 23, 7, 29), utc(2026, 11, 23, 7, 30)),
        (utc(2026, 11, 23, 7, 30), utc(2026, 11, 23, 7, 30)),
        (utc(2026, 11, 23, 15, 59), utc(2026, 11, 23, 15, 59)),
        (utc(2026, 11, 23, 16, 0), utc(2026, 11, 24, 7, 30)),
        (utc(2026, 11, 27, 18, 0), utc(2026, 11, 30, 7, 30)),
        (utc(2026, 12, 24, 18, 0), utc(2026, 12, 28, 7, 30)),
        (utc(2027, 3, 26, 17, 0), utc(2027, 3, 30, 6, 30)),
        (utc(2027, 10, 29, 16, 0), utc(2027, 11, 1, 7, 30)),
    ],
)
def test_outside_office_hours_it_waits_for_the_next_opening(at: datetime, opens: datetime) -> None:
    assert opening(at, CALENDAR, DAYS) == opens


def test_an_office_that_opens_late_gets_its_morning_at_the_opening() -> None:
    late = replace(CALENDAR, office_hours=(time(10, 0), time(16, 0)))
    assert morning(date(2026, 11, 23), late) == utc(2026, 11, 23, 9)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_an_opening_is_never_earlier_and_always_in_office_hours(at: datetime) -> None:
    days = WorkingDays(CALENDAR, (Weekday.MON, Weekday.WED))
    opens = opening(at, CALENDAR, days)
    assert opens >= at
    assert days.is_working(local_day(opens, CALENDAR))
    assert opening(opens, CALENDAR, days) == opens
