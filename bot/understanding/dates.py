"""Days in words, by the conventions D1 to D10 of docs/reference/commands.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.calendar import Calendar
from bot.domain.working_days import WorkingDays
from bot.understanding.normal import plain

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "maandag monday ma mon",
            "dinsdag tuesday di tue",
            "woensdag wednesday wo wed",
            "donderdag thursday do thu",
            "vrijdag friday vr vrij fri",
            "zaterdag saturday za sat",
            "zondag sunday zo sun",
        )
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_NUMBERS = dict(
    zip(["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"], range(1, 11), strict=True)
)
_NUMBERS |= dict(
    zip(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], range(1, 11), strict=True)
) | {"a": 1}
_NUMBER = r"\d{1,3}|" + "|".join(_NUMBERS)
_VAGUE = re.compile(
    r"zsm|z\.s\.m\.?|zo snel mogelijk|zo spoedig mogelijk|binnenkort|na de zomer|voorjaar|in het voorjaar|najaar"
    r"|in het najaar|ooit|later|asap|as soon as possible|soon|after (the )?summer|(in )?(the )?(spring|autumn)"
)


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day; `free` when nobody works then or it lies in a recess."""

    day: date
    free: bool = False


class DayAsked:
    """The words name no day: ask, do not guess."""


class NoDay:
    """These words are no day."""


def day_of(words: str, today: date, calendar: Calendar) -> DayFound | DayAsked | NoDay:
    """The day that the words mean, seen from today."""
    text = " ".join(plain(words[:80]).casefold().replace(",", " ").split()).strip(" .!?")
    if _VAGUE.fullmatch(text):
        return DayAsked()
    try:
        found = _literal(text, today) or _relative(text, today, calendar) or _moved(text, today, calendar)
    except (ValueError, OverflowError):
        return NoDay()
    if found is None:
        return NoDay()
    in_recess = any(recess.from_ <= found <= recess.to for recess in calendar.recess)
    return DayFound(found, free=in_recess or not WorkingDays(calendar).is_working(found))


def _literal(text: str, today: date) -> date | None:
    """A date as written; without a year its next occurrence (D9)."""
    text = re.sub(
        rf"^(?:(?:op|on|per|uiterlijk|by|t/m|tot en met)\s+)?(?:(?:{_WEEKDAY})\.?\s+)?(?:(?:de|the)\s+)?", "", text
    )
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?", text):
        return _dated(int(match[1]), int(match[2]), match[3], today)
    if match := re.fullmatch(rf"(\d{{1,2}})(?:e|de|ste|st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})\.?(?:\s+(\d{{4}}))?", text):
        return _dated(int(match[1]), _MONTHS[match[2]], match[3], today)
    if match := re.fullmatch(rf"({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(\d{{4}}))?", text):
        return _dated(int(match[2]), _MONTHS[match[1]], match[3], today)
    return None


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for ahead in range(9):
        try:
            found = date(today.year + ahead, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    raise ValueError


def _relative(text: str, today: date, calendar: Calendar) -> date | None:
    """Today, weekdays and spans (D1, D2, D3, D10)."""
    simple = {"vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2, "day after tomorrow": 2}
    if text in simple:
        return today + timedelta(days=simple[text])
    text = re.sub(r"^(?:op|on)\s+", "", text)
    if match := re.fullmatch(
        rf"(?:(?:komende|aanstaande|a\.s\.|deze|this|coming)\s+)?({_WEEKDAY})(?:\s+a\.?s\.?)?", text
    ):
        return today + timedelta(days=(_WEEKDAYS[match[1]] - today.weekday() - 1) % 7 + 1)
    if match := re.fullmatch(
        rf"(?:volgende\s+week|next\s+week|next)\s+({_WEEKDAY})|({_WEEKDAY})\s+(?:volgende|next)\s+week", text
    ):
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=_WEEKDAYS[match[1] or match[2]])
    if text in {"volgende week", "next week", "eind volgende week", "end of next week"}:
        return today + timedelta(days=11 - today.weekday())
    if text in {"eind van de week", "eind deze week", "deze week", "end of the week", "this week"}:
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if match := re.fullmatch(rf"(?:over|binnen|in|within)\s+({_NUMBER})\s+(working\s+days?|\w+)", text):
        return _span(_NUMBERS.get(match[1]) or int(match[1]), match[2], today, calendar)
    if match := re.fullmatch(r"(?:in\s+)?(?:week|wk)\s+(\d{1,2})", text):
        friday = date.fromisocalendar(today.year, int(match[1]), 5)
        return friday if friday >= today else date.fromisocalendar(today.year + 1, int(match[1]), 5)
    return None


def _span(number: int, unit: str, today: date, calendar: Calendar) -> date | None:
    if unit in {"werkdag", "werkdagen", "wd"} or unit.startswith("working"):
        return WorkingDays(calendar).add(today, number)
    if unit in {"dag", "dagen", "day", "days"}:
        return today + timedelta(days=number)
    if unit in {"week", "weken", "weeks"}:
        return today + timedelta(weeks=number)
    if unit in {"maand", "maanden", "month", "months"}:
        month = today.month - 1 + number
        year, month = today.year + month // 12, month % 12 + 1
        return date(year, month, min(today.day, _last(year, month).day))
    return None


def _moved(text: str, today: date, calendar: Calendar) -> date | None:
    """Parts of a month or quarter, and before something: the last working day (D4 to D7)."""
    days = WorkingDays(calendar)
    if match := re.fullmatch(
        rf"(begin|half|halverwege|medio|mid|eind|einde|start of|early|end of|late)[ -]?(?:van\s+)?(?:de\s+)?({_MONTH})(?:\s+(\d{{4}}))?",
        text,
    ):
        return days.previous(_part(match[1], _MONTHS[match[2]], match[3], today))
    if match := re.fullmatch(r"(?:eind(?:e)?|end of)\s+(?:van\s+)?(?:de|deze|this|the)?\s*(?:maand|month)", text):
        return days.previous(_last(today.year, today.month))
    if match := re.fullmatch(r"(?:eind(?:e)?|end of)\s+(\d{4})", text):
        return days.previous(date(int(match[1]), 12, 31))
    if match := re.fullmatch(
        r"(?:(?:eind(?:e)?|end of)\s+)?(?:q|kwartaal\s*)([1-4])|(?:eind(?:e)?\s+)?([1-4])e\s+kwartaal", text
    ):
        month = 3 * int(match[1] or match[2])
        year = today.year if _last(today.year, month) >= today else today.year + 1
        return days.previous(_last(year, month))
    if match := re.fullmatch(r"(?:voor|vóór|voordat|before)\s+(.+)", text):
        event = _event(match[1], today, calendar)
        return None if event is None else days.previous(event - timedelta(days=1))
    return None


def _part(part: str, month: int, year: str | None, today: date) -> date:
    found = _part_of(part, month, int(year) if year else today.year)
    return found if year or found >= today else _part_of(part, month, today.year + 1)


def _part_of(part: str, month: int, year: int) -> date:
    if part in {"begin", "start of", "early"}:
        return date(year, month, 10)
    return _last(year, month) if part in {"eind", "einde", "end of", "late"} else date(year, month, 15)


def _event(words: str, today: date, calendar: Calendar) -> date | None:
    """The day of a meeting, a holiday or a recess."""
    words = re.sub(r"^(?:de|het|the)\s+", "", words)
    recess = {"zomer": "zomerreces", "zomervakantie": "zomerreces", "summer": "zomerreces", "reces": "", "recess": ""}
    if words in recess or words.endswith("reces"):
        wanted = recess.get(words, words)
        starts = [span.from_ for span in calendar.recess if span.from_ > today and (not wanted or span.name == wanted)]
        return min(starts, default=None)
    if words in {"kerst", "kerstmis", "christmas"}:
        return _dated(25, 12, None, today)
    if words in {"jaarwisseling", "nieuwjaar", "new year"}:
        return date(today.year + 1, 1, 1)
    meetings = {
        "raad": calendar.council,
        "council": calendar.council,
        "commissie": calendar.committee,
        "committee": calendar.committee,
    }
    if match := re.fullmatch(r"(raad|council|commissie|committee|college)(?:\s+(?:van|of)\s+(.+))?", words):
        if match[2]:
            return _literal(match[2], today)
        if match[1] in meetings:
            return min((day for day in meetings[match[1]].dates if day > today), default=None)
        return None
    return _literal(words, today) or _relative(words, today, calendar)


def _last(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
