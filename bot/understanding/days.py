"""Single days in words: dates as written, weekdays, and spans from today (D1, D2, D3, D9, D10)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.domain.calendar import Calendar
from bot.domain.working_days import WorkingDays

_MONTH_NAMES = (
    "januari january jan",
    "februari february febr feb",
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
)
_WEEKDAY_NAMES = (
    "maandag monday ma mon",
    "dinsdag tuesday di tue",
    "woensdag wednesday wo wed",
    "donderdag thursday do thu",
    "vrijdag friday vr vrij fri",
    "zaterdag saturday za sat",
    "zondag sunday zo sun",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()}
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
_DUTCH = tuple(re.findall(r"\w+", "een twee drie vier vijf zes zeven acht negen tien elf twaalf"))
_ENGLISH = tuple(re.findall(r"\w+", "one two three four five six seven eight nine ten eleven twelve"))
NUMBERS = {word: count for words in (_DUTCH, _ENGLISH) for count, word in enumerate(words, start=1)} | {
    "a": 1,
    "an": 1,
    "één": 1,
    "een": 1,
}
NUMBER = r"\d{1,3}|" + "|".join(sorted(NUMBERS, key=len, reverse=True))
SIMPLE = {
    "vandaag": 0, "today": 0, "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "vanavond": 0, "this morning": 0,
    "this afternoon": 0, "morgen": 1, "tomorrow": 1, "morgenochtend": 1, "morgenmiddag": 1, "tomorrow morning": 1,
    "tomorrow afternoon": 1, "overmorgen": 2, "day after tomorrow": 2, "the day after tomorrow": 2, "gisteren": -1,
    "gister": -1, "yesterday": -1, "gisteravond": -1, "gistermiddag": -1, "gisterochtend": -1, "eergisteren": -2,
    "yesterday morning": -1, "yesterday afternoon": -1, "yesterday evening": -1, "last night": -1,
}  # fmt: skip
"""Words that name a day by themselves, and how far from today it is."""
_PART = r"(?:\s*(?:ochtend|middag|avond|morning|afternoon|evening))?"
_LEADING = re.compile(rf"^(?:(?:op|on|per)\s+)?(?:({WEEKDAY})\.?,?\s+)?(?:(?:de|the)\s+)?")
_DAY_FIRST = re.compile(
    rf"(\d{{1,2}})(?:e|de|ste|st|nd|rd|th)?\s+(?:of\s+)?({MONTH})\.?(?:,?\s+'?(\d{{4}}|(?<=')\d\d))?"
)
_MONTH_FIRST = re.compile(rf"({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{4}}))?")
_DAY_ALONE = re.compile(r"(\d{1,2})(?:e|de|ste|st|nd|rd|th)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?")


class Contradiction(ValueError):
    """A weekday and a date that do not go together."""


def last_of(year: int, month: int) -> date:
    """The last day of that month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def dated(day: int, month: int, year: str | None, today: date, *, past: bool = False) -> date:
    """A date; without a year its next occurrence, or its last one where the past is meant. Raises: ValueError."""
    if year is not None:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for away in range(9):
        try:
            found = date(today.year - away if past else today.year + away, month, day)
        except ValueError:
            continue
        if (found <= today) if past else (found >= today):
            return found
    raise ValueError


def literal(text: str, today: date, *, past: bool = False) -> date | None:
    """A date as written (D9). Raises: ValueError for one that does not exist, Contradiction for 'monday 1 december'.

    A weekday that fits the last such date and not the next says that the last is meant.
    """
    leading = _LEADING.match(text)
    weekday, text = (leading[1], text[leading.end() :]) if leading else (None, text)
    if weekday is None:
        return _dated_as_written(text, today, past=past)
    for back in (past, not past):
        found = _dated_as_written(text, today, past=back) or _day_alone(text, today, past=back)
        if found is None or found.weekday() == WEEKDAYS[weekday]:
            return found
    raise Contradiction(text)


def _day_alone(text: str, today: date, *, past: bool) -> date | None:
    """'the 4th' after a weekday: the next month that has such a day to come, or the last that had. Raises: ValueError."""
    match = _DAY_ALONE.fullmatch(text)
    if match is None:
        return None
    day, step = int(match[1]), -1 if past else 1
    for months in range(3):
        month = today.month - 1 + months * step
        year, month = today.year + month // 12, month % 12 + 1
        if day <= last_of(year, month).day and (date(year, month, day) - today).days * step >= 0:
            return date(year, month, day)
    raise ValueError


def _dated_as_written(text: str, today: date, *, past: bool) -> date | None:
    if match := _ISO.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMERIC.fullmatch(text):
        return dated(int(match[1]), int(match[2]), match[3], today, past=past)
    if match := _DAY_FIRST.fullmatch(text):
        return dated(int(match[1]), MONTHS[match[2]], match[3], today, past=past)
    if match := _MONTH_FIRST.fullmatch(text):
        return dated(int(match[2]), MONTHS[match[1]], match[3], today, past=past)
    return None


_COMING = re.compile(
    rf"(?:(?:komende|aankomende|aanstaande|a\.s\.?|as|deze|dit|this|coming)\s+)?({WEEKDAY}){_PART}(?:\s+(?:a\.?s\.?|aanstaande|aankomende))?"
)
_NEXT_WEEK = re.compile(
    rf"(?:(?:op\s+)?volgende\s+week|next\s+week|next)\s+(?:op\s+|on\s+)?({WEEKDAY}){_PART}|({WEEKDAY}){_PART}\s+(?:in\s+)?(?:volgende|next)\s+week"
)
_THIS_WEEK = re.compile(rf"(?:deze|this)\s+week\s+(?:op\s+)?({WEEKDAY}){_PART}")
_WEEK_ON = re.compile(rf"({WEEKDAY})\s+over\s+(een|1|twee|2|drie|3)\s+we(?:ek|ken)")
_PAST_WEEKDAY = re.compile(
    rf"(?:(?:afgelopen|vorige|voorbije|last|past|this past)\s+)({WEEKDAY}){_PART}|({WEEKDAY}){_PART}\s+(?:jl|j\.l)\.?"
)
_PAST_WEEK = re.compile(
    rf"(?:vorige|last|afgelopen)\s+week\s+(?:op\s+)?({WEEKDAY}){_PART}|({WEEKDAY}){_PART}\s+(?:van\s+)?(?:vorige|last|afgelopen)\s+week"
)
_SPAN = re.compile(
    rf"(?:over|binnen|in|within|na|after)\s+({NUMBER})\s+(werkdag(?:en)?|wd|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|working days?|business days?|days?|weeks?|months?)"
)
_WEEKS_AGO = re.compile(rf"({NUMBER})\s+(dag(?:en)?|we(?:ek|ken)|days?|weeks?)\s+(?:geleden|terug|ago)")
_WEEK_NUMBER = re.compile(r"(?:in\s+)?(?:week|wk)\s*(\d{1,2})")


def relative(text: str, today: date, calendar: Calendar, *, past: bool = False) -> date | None:
    """Today, weekdays and spans (D1, D2, D3, D10)."""
    text = re.sub(r"^(?:op|on)\s+", "", text)
    if text in SIMPLE:
        return today + timedelta(days=SIMPLE[text])
    monday = today - timedelta(days=today.weekday())
    if match := _PAST_WEEKDAY.fullmatch(text):
        return _before(WEEKDAYS[match[1] or match[2]], today)
    if match := _PAST_WEEK.fullmatch(text):
        return monday + timedelta(days=WEEKDAYS[match[1] or match[2]] - 7)
    if match := _COMING.fullmatch(text):
        weekday = WEEKDAYS[match[1]]
        bare = text.startswith(match[1]) and not re.search(r"a\.?s|aanstaande|aankomende", text)
        if past and bare:
            return _before(weekday, today)
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    if match := _WEEK_ON.fullmatch(text):
        weeks = NUMBERS.get(match[2]) or int(match[2])
        return today + timedelta(days=(WEEKDAYS[match[1]] - today.weekday() - 1) % 7 + 1 + 7 * weeks)
    if match := _NEXT_WEEK.fullmatch(text):
        return monday + timedelta(days=7 + WEEKDAYS[match[1] or match[2]])
    if match := _THIS_WEEK.fullmatch(text):
        return monday + timedelta(days=WEEKDAYS[match[1]])
    if text in {"eind volgende week", "einde volgende week", "end of next week"}:
        return monday + timedelta(days=11)
    if text in {"eind van de week", "eind deze week", "einde van de week", "end of the week", "end of this week"}:
        return today + timedelta(days=(4 - today.weekday()) % 7)
    if match := _SPAN.fullmatch(text):
        return _span(NUMBERS.get(match[1]) or int(match[1]), match[2], today, calendar)
    if match := _WEEKS_AGO.fullmatch(text):
        count = NUMBERS.get(match[1]) or int(match[1])
        return today - timedelta(days=count * (7 if match[2].startswith("we") else 1))
    if match := _WEEK_NUMBER.fullmatch(text):
        return _week(int(match[1]), today, past=past)
    return None


def _before(weekday: int, today: date) -> date:
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def _week(number: int, today: date, *, past: bool) -> date:
    friday = date.fromisocalendar(today.year, number, 5)
    if past:
        return friday if friday <= today else date.fromisocalendar(today.year - 1, number, 5)
    return friday if friday >= today else date.fromisocalendar(today.year + 1, number, 5)


def _span(number: int, unit: str, today: date, calendar: Calendar) -> date:
    if unit == "wd" or unit.startswith(("werkdag", "working", "business")):
        return WorkingDays(calendar).add(today, number)
    if unit.startswith(("dag", "day")):
        return today + timedelta(days=number)
    if unit.startswith("we"):
        return today + timedelta(weeks=number)
    month = today.month - 1 + number
    year, month = today.year + month // 12, month % 12 + 1
    return date(year, month, min(today.day, last_of(year, month).day))
