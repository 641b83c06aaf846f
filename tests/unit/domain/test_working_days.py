"""Which days are worked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Calendar, HolidaySet, Weekday
from bot.domain.working_days import WorkingDays, paid_holidays

OFFICE = WorkingDays(Calendar())
DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
OWN = st.lists(st.sampled_from(Weekday), unique=True).map(tuple)


def free_weekdays(year: int) -> list[tuple[int, int]]:
    first = date(year, 1, 1)
    days = (first + timedelta(days=ahead) for ahead in range(366))
    return [
        (day.day, day.month) for day in days if day.year == year and day.weekday() < 5 and not OFFICE.is_working(day)
    ]


def test_the_work_free_weekdays_of_2027() -> None:
    assert free_weekdays(2027) == [(1, 1), (29, 3), (27, 4), (5, 5), (6, 5), (17, 5)]


def test_kings_day_moves_when_the_27th_is_a_sunday() -> None:
    assert date(2025, 4, 26) in paid_holidays(HolidaySet.CAO_GEMEENTEN, 2025)
    assert date(2025, 4, 27) not in paid_holidays(HolidaySet.CAO_GEMEENTEN, 2025)
    assert date(2026, 4, 27) in paid_holidays(HolidaySet.CAO_GEMEENTEN, 2026)


@pytest.mark.parametrize("year", range(2024, 2036))
def test_there_are_eight_paid_holidays_every_year(year: int) -> None:
    days = paid_holidays(HolidaySet.CAO_GEMEENTEN, year)
    # In 2035 and other years Ascension may fall on 5 May: then one day serves for two.
    assert len(days) in {7, 8}
    assert date(year, 5, 5) in days


def test_good_friday_is_worked() -> None:
    assert OFFICE.is_working(date(2027, 3, 26))
    assert OFFICE.is_working(date(2026, 4, 3))


def test_a_local_closing_day_is_free() -> None:
    closed = WorkingDays(Calendar(local_closing_days=(date(2026, 12, 24),)))
    assert not closed.is_working(date(2026, 12, 24))
    assert OFFICE.is_working(date(2026, 12, 24))


def test_a_person_works_on_their_own_days_only() -> None:
    part_time = WorkingDays(Calendar(), (Weekday.MON, Weekday.TUE, Weekday.THU))
    assert part_time.next(date(2026, 11, 25)) == date(2026, 11, 26)
    assert part_time.previous(date(2026, 11, 25)) == date(2026, 11, 24)
    assert part_time.add(date(2026, 11, 23), 3) == date(2026, 11, 30)


def test_someone_with_days_outside_the_office_days_gets_the_office_days() -> None:
    assert WorkingDays(Calendar(), (Weekday.SUN,)).is_working(date(2026, 11, 23))


def test_counting_goes_over_holidays_and_back() -> None:
    assert OFFICE.add(date(2026, 12, 24), 1) == date(2026, 12, 28)
    assert OFFICE.add(date(2026, 12, 28), -1) == date(2026, 12, 24)
    assert OFFICE.add(date(2026, 12, 26), 0) == date(2026, 12, 26)


def test_a_calendar_without_any_working_day_ends_the_search() -> None:
    never = WorkingDays(Calendar(office_days=()))
    assert never.next(date(2026, 1, 1)) == date(2026, 1, 1) + timedelta(days=400)


@given(DAYS, OWN, st.integers(1, 40))
def test_adding_lands_on_a_working_day_with_as_many_between(day: date, own: tuple[Weekday, ...], count: int) -> None:
    days = WorkingDays(Calendar(), own)
    found = days.add(day, count)
    between = [day + timedelta(days=ahead) for ahead in range(1, (found - day).days + 1)]
    assert days.is_working(found)
    assert sum(days.is_working(other) for other in between) == count
    assert days.add(days.next(day), count) >= found
    assert days.add(found, -count) <= day


@given(DAYS, OWN)
def test_next_and_previous_are_the_nearest(day: date, own: tuple[Weekday, ...]) -> None:
    days = WorkingDays(Calendar(), own)
    after, before = days.next(day), days.previous(day)
    assert before <= day <= after
    assert days.is_working(after)
    assert days.is_working(before)
    inside = (before + timedelta(days=ahead) for ahead in range(1, (after - before).days))
    assert not any(days.is_working(other) for other in inside)
