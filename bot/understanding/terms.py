"""Terms in words: parts of a month or quarter, and before something (D4 to D8)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.domain.calendar import Calendar
from bot.domain.working_days import WorkingDays
from bot.understanding.days import MONTH, MONTHS, NUMBER, WEEKDAY, last_of, literal, relative
from bot.understanding.feasts import named_day

_PART = re.compile(
    rf"(begin|half|halverwege|medio|midden|mid|eind|einde|het eind van|het einde van|start of|beginning of|early|end of|the end of|late|halfway)[ -]?(?:van\s+)?(?:de\s+)?({MONTH})\.?(?:\s+(\d{{4}}))?"
)
_END_OF_MONTH = re.compile(
    r"(?:het\s+|the\s+)?(?:eind(?:e)?|end(?: of)?)\s+(?:van\s+)?(?:de|deze|this|the)?\s*(?:maand|month)"
)
_END_OF_NEXT_MONTH = re.compile(
    r"(?:het\s+|the\s+)?(?:eind(?:e)?|end of)\s+(?:van\s+)?(?:volgende|next)\s+(?:maand|month)"
)
_END_OF_YEAR = re.compile(
    r"(?:het\s+|the\s+)?(?:eind(?:e)?|end of)\s+(?:van\s+)?(?:het|dit|this|the)?\s*(?:jaar|year|(\d{4}))|jaareinde"
)
_ORDINAL = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_QUARTER = re.compile(
    r"(?:in\s+|uiterlijk\s+)?(?:(?:het\s+|the\s+)?(?:eind(?:e)?|end of)\s+(?:van\s+)?)?(?:het\s+|the\s+)?"
    r"(?:q\s?([1-4])|kwartaal\s*([1-4])|([1-4])(?:e|de|ste|st|nd|rd|th)?\s+(?:kwartaal|kw|quarter)|(eerste|tweede|derde|vierde|first|second|third|fourth)\s+(?:kwartaal|quarter))(?:\s+(?:van\s+|of\s+)?(\d{4}))?"
)
_BEFORE = re.compile(r"(?:voor|vóór|voordat|before|ahead of|prior to)\s+(.+)")
_ON_IT = re.compile(
    r"(?:uiterlijk|ten laatste|t/m|tm|tot en met|per|by|tot|until|till|through|no later than|latest|vanaf|sinds|from|since|tegen)\s+(.+)"
)
_VAGUE = re.compile(
    r"(?:zo\s+|ergens\s+|sometime\s+|somewhere\s+)?(?:zsm|z\.s\.m\.?|snel mogelijk|spoedig mogelijk|binnenkort|na de (?:zomer|vakantie|kerst|feestdagen)|(?:in )?(?:het )?(?:voorjaar|najaar|lente|herfst|winter)(?: van)?(?: \d{4})?"
    r"|ooit|later|t\.?z\.?t\.?|op korte termijn|op termijn|asap|as soon as possible|soon(?:ish)?|after (?:the )?(?:summer|holidays|christmas)|(?:in )?(?:the )?(?:spring|autumn|fall|winter)(?: of)?(?: \d{4})?|at some point|sometime|snel)"
)
_RANGE = re.compile(
    rf"(?:tussen|between)\s+.+\s+(?:en|and)\s+.+|\d{{1,2}}\s*(?:-|t/m|tot(?: en met)?|of|or|to|–)\s*\d{{1,2}}\s+(?:{MONTH})"
    rf"|(?:ergens\s+|somewhere\s+|sometime\s+)?(?:(?:in|begin|early)\s+)?(?:(?:de\s+loop\s+van\s+)?(?:{MONTH})(?:\s+\d{{4}})?|(?:volgende|komende|deze|next|this|de komende|the coming)\s+(?:week|weken|maand|maanden|weeks?|months?)|(?:volgend|dit|next|this)\s+(?:jaar|year))"
    r"|(?:over|binnen|in|within)\s+(?:een|a)\s+(?:paar|aantal|few|couple of)\s+(?:dagen|weken|maanden|days|weeks|months)"
    rf"|(?:{WEEKDAY})\s+(?:of|or)\s+(?:{WEEKDAY})|(?:begin|halverwege|in de loop van|early|mid)\s+(?:van\s+)?(?:volgende|next|de|deze|this)\s+(?:week|maand|month)|(?:de\s+)?(?:eerste|tweede|laatste|first|last) week (?:van|of) (?:{MONTH}|volgende maand)"
    rf"|(?:vorige|afgelopen|last)\s+(?:week|maand|month)|(?:na|after)\s+.+"
)


def is_vague(text: str) -> bool:
    """True for words that name no day at all (D8)."""
    return _VAGUE.fullmatch(text) is not None


def is_range(text: str) -> bool:
    """True for words that name more days than one."""
    return _RANGE.fullmatch(text) is not None


def moved(text: str, today: date, calendar: Calendar) -> date | None:
    """Parts of a month or quarter, and before something: the last working day (D4 to D7). Raises: ValueError."""
    days = WorkingDays(calendar)
    if match := _PART.fullmatch(text):
        return days.previous(_part(match[1], MONTHS[match[2]], match[3], today))
    if _END_OF_MONTH.fullmatch(text):
        return days.previous(last_of(today.year, today.month))
    if _END_OF_NEXT_MONTH.fullmatch(text):
        following = last_of(today.year, today.month) + timedelta(days=1)
        return days.previous(last_of(following.year, following.month))
    if match := _END_OF_YEAR.fullmatch(text):
        return days.previous(date(int(match[1] or today.year), 12, 31))
    if match := _QUARTER.fullmatch(text):
        month = 3 * int(match[1] or match[2] or match[3] or _ORDINAL[match[4]])
        year = int(match[5]) if match[5] else today.year + (last_of(today.year, month) < today)
        return days.previous(last_of(year, month))
    if match := _BEFORE.fullmatch(text):
        return _day_before(match[1], today, calendar)
    return None


def _day_before(words: str, today: date, calendar: Calendar) -> date | None:
    days = WorkingDays(calendar)
    words = re.sub(r"^(?:de|het|the)\s+(?=eind|end)", "", words)
    if ended := moved(words, today, calendar):
        return ended
    if re.fullmatch(r"(?:het |dit |the |this )?weekend", words):
        return days.previous(today + timedelta(days=(4 - today.weekday() - 1) % 7 + 1))
    if match := re.fullmatch(rf"(?:de\s+maand\s+)?({MONTH})(?:\s+(\d{{4}}))?", words):
        first = date(int(match[2]) if match[2] else today.year, MONTHS[match[1]], 1)
        if not match[2] and first <= today:
            first = first.replace(year=today.year + 1)
        return days.previous(first - timedelta(days=1))
    event = (
        named_day(words, today, calendar)
        or literal(words, today)
        or (relative(words, today, calendar) if not re.match(NUMBER, words) else None)
    )
    if event is not None and re.fullmatch(r"(?:week|wk)\s*\d{1,2}", words):
        event -= timedelta(days=4)
    return None if event is None else days.previous(event - timedelta(days=1))


def named(text: str) -> str:
    """The words without 'by', 'until' and the like: X itself (D6)."""
    match = _ON_IT.fullmatch(text)
    return match[1] if match else text


def _part(part: str, month: int, year: str | None, today: date) -> date:
    found = _part_of(part, month, int(year) if year else today.year)
    return found if year or found >= today else _part_of(part, month, today.year + 1)


def _part_of(part: str, month: int, year: int) -> date:
    if part in {"begin", "start of", "beginning of", "early"}:
        return date(year, month, 10)
    return last_of(year, month) if part.endswith(("eind", "einde", "end of", "late", "van")) else date(year, month, 15)
