"""Weekdays in words: 'ma di do', 'mon, wed', 'maandag en dinsdag'."""

from __future__ import annotations

from bot.domain.calendar import Weekday
from bot.understanding.normal import folded

_WORDS = {
    word: day
    for day, words in zip(
        Weekday,
        (
            "ma maandag mon monday",
            "di dinsdag tue tuesday",
            "wo woensdag wed wednesday",
            "do donderdag thu thursday",
            "vr vrijdag fri friday",
            "za zaterdag sat saturday",
            "zo zondag sun sunday",
        ),
        strict=True,
    )
    for word in words.split()
}
_BETWEEN = {"en", "and"}


def weekdays_of(words: str) -> tuple[Weekday, ...]:
    """The days in the order of the week; empty when a word is none."""
    given = [word for word in folded(words).split() if word not in _BETWEEN]
    if not all(word in _WORDS for word in given):
        return ()
    found = {_WORDS[word] for word in given}
    return tuple(day for day in Weekday if day in found)
