"""Days with a name: feasts, recesses and meetings, as people use them to say when."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.domain.calendar import Calendar, Weekday
from bot.understanding.days import MONTHS, dated, literal, relative


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, skipped = century // 4, century % 4
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * skipped + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * shift) // 451
    month, day = divmod(moon + shift - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _kings_day(year: int) -> date:
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == 6 else day


def _third_tuesday(year: int) -> date:
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


_FEASTS: dict[str, Callable[[int], date]] = {
    **dict.fromkeys(("sinterklaas", "pakjesavond", "sint"), _on(12, 5)),
    **dict.fromkeys(
        ("kerst", "kerstmis", "kerstdagen", "eerste kerstdag", "1e kerstdag", "christmas", "xmas"), _on(12, 25)
    ),
    **dict.fromkeys(("tweede kerstdag", "2e kerstdag", "boxing day"), _on(12, 26)),
    **dict.fromkeys(("oudjaar", "oudjaarsdag", "new year's eve"), _on(12, 31)),
    **dict.fromkeys(("jaarwisseling", "nieuwjaar", "oud en nieuw", "new year", "new year's day"), _on(1, 1)),
    **dict.fromkeys(("goede vrijdag", "good friday"), _from_easter(-2)),
    **dict.fromkeys(("pasen", "easter", "paasdagen"), _from_easter(0)),
    **dict.fromkeys(("koningsdag", "king's day", "kings day"), _kings_day),
    "dodenherdenking": _on(5, 4),
    **dict.fromkeys(("bevrijdingsdag", "liberation day"), _on(5, 5)),
    **dict.fromkeys(("hemelvaart", "hemelvaartsdag", "ascension", "ascension day"), _from_easter(39)),
    **dict.fromkeys(("pinksteren", "pentecost", "whitsun"), _from_easter(49)),
    "carnaval": _from_easter(-49),
    "prinsjesdag": _third_tuesday,
}
_RECESSES = {
    **dict.fromkeys(("zomer", "zomervakantie", "summer", "summer recess", "summer break"), "zomerreces"),
    **dict.fromkeys(("kerstvakantie", "christmas recess", "christmas break"), "kerstreces"),
    **dict.fromkeys(("voorjaarsvakantie", "spring recess"), "voorjaarsreces"),
    **dict.fromkeys(("meivakantie", "may recess", "may holiday"), "meireces"),
    **dict.fromkeys(("herfstvakantie", "autumn recess"), "herfstreces"),
    **dict.fromkeys(("reces", "recess", "het reces"), ""),
}
NAMED = (*_FEASTS, *_RECESSES)
"""Feasts and recesses as people call them."""
_MEETING = re.compile(
    r"(?:(?:eerst)?volgende\s+|komende\s+|next\s+)?(raadscommissie|raadsvergadering|raadsavond|raadsdag|gemeenteraad|raad|commissievergadering|commissie|collegevergadering|college|b&w|vergadering(?=\s*(?:van|op)\s)|"
    r"council meeting|council|committee meeting|committee|college meeting|meeting(?=\s*(?:of|on)\s))(?:\s*(?:van|of|op|on|in)?\s+(.+))?"
)
_ARTICLE = re.compile(r"^(?:(?:op|on|met|at|in|tijdens)\s+)?(?:(?:de|het|the|onze)\s+)?")
_WEEKDAYS = tuple(Weekday)


def named_day(words: str, today: date, calendar: Calendar, *, past: bool = False) -> date | None:
    """The day of a feast, the first day of a recess, or the day of a meeting. Raises: ValueError."""
    words = _ARTICLE.sub("", words)
    if words in _FEASTS:
        days = (_FEASTS[words](today.year + away) for away in ((0, -1) if past else (0, 1)))
        return next((day for day in days if (day <= today if past else day > today)), None)
    if words in _RECESSES or words.endswith("reces"):
        wanted = _RECESSES.get(words, words)
        starts = [span.from_ for span in calendar.recess if span.from_ > today and (not wanted or span.name == wanted)]
        return min(starts, default=None)
    if match := _MEETING.fullmatch(words):
        return _meeting(match[1], match[2], today, calendar, past=past)
    return None


def _meeting(body: str, when: str | None, today: date, calendar: Calendar, *, past: bool) -> date | None:
    of_council = calendar.committee.dates if "commi" in body else calendar.council.dates
    if when:
        if (
            body.startswith(("college", "b&w")) is False
            and (month := re.fullmatch(r"(\w+)(?:\s+(\d{4}))?", when))
            and month[1] in MONTHS
        ):
            days = [
                day
                for day in of_council
                if day.month == MONTHS[month[1]]
                and (not month[2] or day.year == int(month[2]))
                and (day <= today) is past
            ]
            return (max if past else min)(days, default=None)
        found = literal(when, today, past=past) or relative(when, today, calendar, past=past)
        if found is None and (match := re.fullmatch(r"(\d{1,2})", when)):
            found = dated(int(match[1]), today.month, None, today, past=past)
        return found
    if body.startswith(("college", "b&w")):
        weekday = calendar.college.weekday
        if weekday is None:
            return None
        ahead = (_WEEKDAYS.index(weekday) - today.weekday() - 1) % 7 + 1
        return today + timedelta(days=ahead - 7 if past and ahead < 7 else (0 if past else ahead))
    if past:
        return max((day for day in of_council if day <= today), default=None)
    return min((day for day in of_council if day > today), default=None)
