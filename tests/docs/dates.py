"""Days in words, as Lijn reads them on a Monday in Rijnveste."""

from datetime import date

import yaml

from bot.domain.calendar import Calendar
from bot.exchange import reading
from bot.understanding.dates import DayAsked, DayFound, day_of
from tests.docs.markdown import code
from tests.docs.markdown import table as drawn
from tests.house.checkout import ROOT

TODAY = date(2026, 11, 23)
SAMPLE = ROOT / "adapters" / "samples" / "rijnveste.yaml"

_SAID = (
    ("D1", "vrijdag", "Friday"),
    ("D1", "komende maandag", "coming Monday"),
    ("D2", "volgende week dinsdag", "next week Tuesday"),
    ("D3", "over 2 weken", "in 2 weeks"),
    ("D3", "over 3 werkdagen", "in 3 working days"),
    ("D3", "binnen 2 weken", "within 2 weeks"),
    ("D4", "begin december", "early December"),
    ("D4", "half januari", "mid January"),
    ("D4", "eind februari", "end of February"),
    ("D5", "eind Q1", "end of Q1"),
    ("D6", "voor de raad van 17 december", "before the council of 17 December"),
    ("D6", "voor kerst", "before Christmas"),
    ("D6", "uiterlijk 1 mei", "by 1 May"),
    ("D7", "voor de zomer", "before the summer"),
    ("D8", "zsm", "asap"),
    ("D8", "na de zomer", "after the summer"),
    ("D9", "1 mei", "1 May"),
    ("D9", "11-12-2026", "11 December 2026"),
    ("D10", "week 50", "week 50"),
)


def table() -> str:
    """What each means, said on Monday 23 November 2026."""
    calendar = rijnveste()
    rows = [(rule, code(dutch), code(english), meaning(dutch, english, calendar)) for rule, dutch, english in _SAID]
    return drawn(("Rule", "Nederlands", "English", "Read as"), rows)


def meaning(dutch: str, english: str, calendar: Calendar) -> str:
    """The day both mean. Raises: AssertionError when they mean different days."""
    found = day_of(dutch, TODAY, calendar)
    if isinstance(found, DayAsked):
        assert isinstance(day_of(english, TODAY, calendar), DayAsked), english
        return "no day: Lijn asks"
    assert isinstance(found, DayFound), dutch
    assert found == day_of(english, TODAY, calendar), (dutch, english)
    return f"{found.day:%A} {found.day.day} {found.day:%B %Y}" + (", with a warning" if found.free else "")


def rijnveste() -> Calendar:
    """The calendar of the sample."""
    read = reading.read(yaml.safe_load(SAMPLE.read_text(encoding="utf-8")))
    organisation = next(value for (kind, _), value in read.items.items() if kind == "organisation")
    calendar = organisation.calendar
    assert isinstance(calendar, Calendar)
    return calendar
