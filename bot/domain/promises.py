"""Sentences in a text for residents that promise something."""

from __future__ import annotations

import re
from datetime import date

from bot.domain.message import PromiseSentence

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
_MARKUP = re.compile(r"^[\s*#>-]+|[*#]+$")
_PROMISES = re.compile(
    r"\bu (?:krijgt|leest|hoort|ontvangt)\b|\b(?:krijgt|leest|hoort|ontvangt) u\b"
    r"|\b(?:wij|we)\b[^.]*\b(?:laten\b.*\bweten|koppelen\b.*\bterug|komen\b.*\bterug|bespreken|beantwoorden|informeren)"
    r"|\b(?:laten|bespreken|beantwoorden|informeren|sturen|vertellen|geven|meten|leggen) (?:wij|we) u?\b"
    r"|\bmeten (?:wij|we)\b|\b(?:wij|we) meten\b|\bkoppelen (?:wij|we)\b"
    r"|\b(?:leggen we|we leggen) u?\s*(?:\w+ )*uit\b"
    r"|\byou will (?:hear|get|read|receive)\b|\bwe will (?:tell|answer|discuss|send|measure|explain)\b",
    re.IGNORECASE,
)
_LONGEST = 500
_MONTHS = (
    ("januari", "january"),
    ("februari", "february"),
    ("maart", "march"),
    ("april", "april"),
    ("mei", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("augustus", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_NUMBER_OF)})(?: (\d{{4}}))?\b", re.IGNORECASE)


def promises_in(body: str | None) -> tuple[PromiseSentence, ...]:
    """The sentences with a promise, in their order, each once; a question promises nothing."""
    found: dict[str, PromiseSentence] = {}
    for match in _SENTENCE.finditer(body or ""):
        sentence = _MARKUP.sub("", match[0]).strip()
        if sentence and not sentence.endswith("?") and _PROMISES.search(sentence):
            found.setdefault(sentence[:_LONGEST], PromiseSentence(sentence=sentence[:_LONGEST]))
    return tuple(found.values())


def day_in(sentence: str, today: date) -> date | None:
    """The first day that stands in the sentence; without a year the next such day."""
    match = _DAY.search(sentence)
    if match is None:
        return None
    years = (int(match[3]),) if match[3] else (today.year, today.year + 1)
    for year in years:
        try:
            day = date(year, _NUMBER_OF[match[2].casefold()], int(match[1]))
        except ValueError:
            continue
        if match[3] or day >= today:
            return day
    return None
