"""Days in words by the conventions D1 to D10, at three reference days, and what always holds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.amounts import amount
from bot.understanding.dates import DayAsked, DayFound, NoDay, Why, day_of, is_free
from bot.understanding.sentence import Sentence
from bot.understanding.spelling import mend
from tests.unit.understanding.rijnveste import rijnveste

CALENDAR = rijnveste().calendar
MONDAY, FRIDAY, NEW_YEAR = date(2026, 11, 23), date(2026, 12, 18), date(2027, 1, 4)
TABLE = [
    ("D1", "vrijdag", "2026-11-27", "2026-12-25", "2027-01-08"),
    ("D1", "komende donderdag", "2026-11-26", "2026-12-24", "2027-01-07"),
    ("D1", "this monday", "2026-11-30", "2026-12-21", "2027-01-11"),
    ("D1", "donderdag over een week", "2026-12-03", "2026-12-31", "2027-01-14"),
    ("D2", "volgende week vrijdag", "2026-12-04", "2026-12-25", "2027-01-15"),
    ("D2", "next week tuesday", "2026-12-01", "2026-12-22", "2027-01-12"),
    ("D3", "over 2 weken", "2026-12-07", "2027-01-01", "2027-01-18"),
    ("D3", "over 10 werkdagen", "2026-12-07", "2027-01-06", "2027-01-18"),
    ("D3", "binnen drie weken", "2026-12-14", "2027-01-08", "2027-01-25"),
    ("D4", "begin januari", "2027-01-08", "2027-01-08", "2027-01-08"),
    ("D4", "half februari", "2027-02-15", "2027-02-15", "2027-02-15"),
    ("D4", "eind januari", "2027-01-29", "2027-01-29", "2027-01-29"),
    ("D5", "eind Q4", "2026-12-31", "2026-12-31", "2027-12-31"),
    ("D5", "1e kwartaal", "2027-03-31", "2027-03-31", "2027-03-31"),
    ("D6", "vóór de raad van 28 januari", "2027-01-27", "2027-01-27", "2027-01-27"),
    ("D6", "before christmas", "2026-12-23", "2026-12-23", "2027-12-24"),
    ("D6", "voor het weekend", "2026-11-27", "2026-12-23", "2027-01-08"),
    ("D6", "vóór de vergadering van 28 januari", "2027-01-27", "2027-01-27", "2027-01-27"),
    ("D6", "voor sinterklaas", "2026-12-04", "2027-12-03", "2027-12-03"),
    ("D6", "uiterlijk 15 januari", "2027-01-15", "2027-01-15", "2027-01-15"),
    ("D7", "vóór de zomer", "2027-07-09", "2027-07-09", "2027-07-09"),
    ("D9", "1 mei", "2027-05-01", "2027-05-01", "2027-05-01"),
    ("D9", "5 januari", "2027-01-05", "2027-01-05", "2027-01-05"),
    ("D9", "vrijdag 15 januari", "2027-01-15", "2027-01-15", "2027-01-15"),
    ("D10", "week 2", "2027-01-15", "2027-01-15", "2027-01-15"),
]


@pytest.mark.parametrize(("rule", "words", "monday", "friday", "january"), TABLE)
def test_every_rule_holds_at_three_reference_days(
    rule: str, words: str, monday: str, friday: str, january: str
) -> None:
    found = [day_of(words, today, CALENDAR) for today in (MONDAY, FRIDAY, NEW_YEAR)]
    assert [day.day.isoformat() for day in found if isinstance(day, DayFound)] == [monday, friday, january]


@pytest.mark.parametrize(
    "words", ["vrijdag 1 december", "vr 1 dec", "Monday 1 December 2026", "friday the 5th", "zo. 2 dec"]
)
def test_a_weekday_and_a_date_that_contradict_each_other_are_asked_about(words: str) -> None:
    assert day_of(words, MONDAY, CALENDAR) == DayAsked(Why.CONTRADICTION)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("dinsdag 1 december", "2026-12-01"),
        ("vrijdag de 4e", "2026-12-04"),
        ("on friday the 4th", "2026-12-04"),
        ("maandag de 23ste", "2026-11-23"),
        ("vrijdag 20 november", "2026-11-20"),
        ("tweede kerstdag", "2026-12-26"),
        ("2e kerstdag", "2026-12-26"),
    ],
)
def test_a_weekday_tells_which_of_two_dates_is_meant(words: str, day: str) -> None:
    found = day_of(words, MONDAY, CALENDAR)
    assert isinstance(found, DayFound)
    assert found.day.isoformat() == day


@pytest.mark.parametrize(
    "words",
    ["zsm", "binnenkort", "ergens in het voorjaar", "na de zomer", "voorjaar", "asap", "soon", "tussen 10 en 20 januari", "in januari", "volgende week", "30 februari", "31 april", "1 mei 2099", "over een paar weken"],
)  # fmt: skip
def test_what_names_no_one_day_is_asked_about(words: str) -> None:
    assert isinstance(day_of(words, MONDAY, CALENDAR), DayAsked)


@pytest.mark.parametrize("words", ["voor 10 uur", "voor het DO", "bomen", "in de straat", "2 avonden", ""])
def test_other_words_are_no_day(words: str) -> None:
    assert isinstance(day_of(words, MONDAY, CALENDAR), NoDay)


@pytest.mark.parametrize(
    ("words", "day"),
    [("vrijdag jl", "2026-11-20"), ("last wednesday", "2026-11-18"), ("gisteren", "2026-11-22"), ("vorige week dinsdag", "2026-11-17"), ("19 november", "2026-11-19"), ("donderdag", "2026-11-19")],
)  # fmt: skip
def test_where_the_past_is_meant_a_day_lies_behind(words: str, day: str) -> None:
    found = day_of(words, MONDAY, CALENDAR, past=True)
    assert isinstance(found, DayFound)
    assert found.day.isoformat() == day


MONTHS: list[tuple[str, str]] = [
    ("januari", "january"), ("februari", "february"), ("maart", "march"), ("april", "april"), ("mei", "may"), ("juni", "june"),
    ("juli", "july"), ("augustus", "august"), ("september", "september"), ("oktober", "october"), ("november", "november"), ("december", "december"),
]  # fmt: skip
DAYS = st.dates(date(2026, 11, 23), date(2027, 8, 1))
SAID = [
    (lambda n: f"over {n} weken", lambda n: f"in {n} weeks"),
    (lambda n: f"over {n} werkdagen", lambda n: f"in {n} working days"),
    (lambda n: f"half {MONTHS[n % 12][0]}", lambda n: f"mid {MONTHS[n % 12][1]}"),
    (lambda n: f"eind {MONTHS[n % 12][0]}", lambda n: f"end of {MONTHS[n % 12][1]}"),
    (lambda n: f"{n} {MONTHS[n % 12][0]}", lambda n: f"{n} {MONTHS[n % 12][1]}"),
    (lambda n: f"week {n}", lambda n: f"week {n}"),
]


@given(DAYS, st.sampled_from(SAID), st.integers(2, 28))
def test_a_day_is_never_past_never_silently_free_and_the_same_in_both_languages(today, said, number) -> None:
    dutch, english = (day_of(say(number), today, CALENDAR) for say in said)
    assert isinstance(dutch, DayFound)
    assert isinstance(english, DayFound)
    assert dutch == english
    # The 15th or the last day may move back to a working day just before today.
    assert dutch.day >= today - timedelta(days=5)
    assert dutch.free == is_free(dutch.day, CALENDAR)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("eind jan. een schets", "eind januari een schets"),
        ("eind jan. Noor regelt dat", "eind januari. Noor regelt dat"),
        ("in feb. een rekensheet", "in februari een rekensheet"),
        ("klaar op vr jl", "klaar op vrijdag jl"),
        ("is vr jl verstuurd", "is vrijdag jl verstuurd"),
        ("vr bewoners", "voor bewoners"),
        ("voor t kerstreces", "voor het kerstreces"),
        ("by mid-January", "by mid january"),
        ("the end of Jan.", "the end of January"),
        ("voor Jan van de balie", "voor Jan van de balie"),
    ],
)
def test_days_and_months_written_short_are_written_out(typed: str, mended: str) -> None:
    assert mend(typed) == mended


@pytest.mark.parametrize(
    ("words", "number"),
    [("€ 1.240", 1240), ("1,250.50 euro", 1250.5), ("6,5 uur", 6.5), ("drie uur", 3), ("anderhalf uur", 1.5), ("twee en een half uur", 2.5), ("half an hour", 0.5), ("an hour", 1), ("uur", None), ("€ 1.2.3", None)],
)  # fmt: skip
def test_amounts_are_read_in_figures_and_words(words: str, number: float | None) -> None:
    assert amount(words) == number


def test_a_time_of_day_is_no_number_of_hours() -> None:
    sums = [Sentence(text, rijnveste().known("p05")).sums for text in ("tot 22 uur", "om drie uur", "vanaf 9 uur")]
    assert sums == [(), (), ()]
