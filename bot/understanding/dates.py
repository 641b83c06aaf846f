"""Days in words, by the conventions D1 to D10 of docs/explanation/understanding.md."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.calendar import Calendar
from bot.domain.working_days import WorkingDays
from bot.understanding.days import Contradiction, literal, relative
from bot.understanding.feasts import named_day
from bot.understanding.normal import plain
from bot.understanding.terms import is_range, is_vague, moved, named

_FURTHEST = 10
"""Years ahead, or back, that a day may lie; further off, people have mistyped."""


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day; `free` when nobody works then or it lies in a recess."""

    day: date
    free: bool = False


class Why(StrEnum):
    """Why words about a day must be asked about."""

    VAGUE = "vague"
    RANGE = "range"
    FAR = "far"
    IMPOSSIBLE = "impossible"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class DayAsked:
    """The words name no one day: ask, do not guess."""

    why: Why = Why.VAGUE


class NoDay:
    """These words are no day."""


def is_free(day: date, calendar: Calendar) -> bool:
    """True when nobody works that day, or it lies in a recess."""
    return not WorkingDays(calendar).is_working(day) or any(span.from_ <= day <= span.to for span in calendar.recess)


_GATHERING = re.compile(
    r"^(voor|tegen|before) (?:(?:het|de|ons|onze|mijn|the|our|my|that|dat|die) )?(?:\w*(?:overleg|avond|bijeenkomst|gesprek|bespreking|sessie|stuurgroep|debat|staf|afspraak|meeting|session|evening|talk))(?: (?:van|op|of|on))? "
)
"""'Before the meeting of Thursday' is before Thursday."""


def day_of(words: str, today: date, calendar: Calendar, *, past: bool = False) -> DayFound | DayAsked | NoDay:
    """The day that the words mean, seen from today; `past` where what happened is meant, not what is due."""
    text = " ".join(plain(words[:80]).casefold().replace(",", " ").split()).strip(" .!?;:")
    text = _GATHERING.sub(r"\1 ", text)
    if is_vague(text):
        return DayAsked(Why.VAGUE)
    bare = named(text)
    try:
        found = (
            literal(bare, today, past=past)
            or relative(bare, today, calendar, past=past)
            or moved(bare, today, calendar)
            or named_day(bare, today, calendar, past=past)
        )
        if found is not None:
            return _near(found, today, calendar)
    except Contradiction:
        return DayAsked(Why.CONTRADICTION)
    except (ValueError, OverflowError):
        return DayAsked(Why.IMPOSSIBLE)
    if is_vague(bare):
        return DayAsked(Why.VAGUE)
    return DayAsked(Why.RANGE) if is_range(bare) else NoDay()


def _near(found: date, today: date, calendar: Calendar) -> DayFound | DayAsked:
    if abs(found.year - today.year) > _FURTHEST:
        return DayAsked(Why.FAR)
    return DayFound(found, free=is_free(found, calendar))
