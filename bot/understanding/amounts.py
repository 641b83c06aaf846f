"""Hours and money in words and figures."""

from __future__ import annotations

import re

from bot.understanding.days import NUMBERS

_BY_HALVES = {"anderhalf": 1.5, "half": 0.5, "een half": 0.5, "half an": 0.5, "one and a half": 1.5}
_COUNTED = {word: float(count) for word, count in NUMBERS.items() if len(word) > 2 or word == "a"} | {"an": 1.0}
_IN_WORDS = {**_COUNTED, **_BY_HALVES}
HOURS = "(?:\\b(?:" + "|".join(sorted(_IN_WORDS, key=len, reverse=True)) + ")(?: en een half| and a half|half)?)"
"""How a number of hours is written out."""


def amount(words: str) -> float | int | None:
    """The number in words such as '€ 1.250,50', '2,5k' or 'anderhalf uur'; None when there is none."""
    found = _figure(words)
    if found is None and (match := re.match(HOURS, words)):
        said = match[0].removesuffix(" en een half").removesuffix(" and a half")
        found = _IN_WORDS.get(said, 0.0) + (0.5 if said != match[0] else 0.0)
    if not found:
        return None if found is None else 0
    return int(found) if float(found).is_integer() else found


def _figure(words: str) -> float | None:
    match = re.search(r"\d[\d.,]*", words)
    if match is None:
        return None
    digits = match[0].rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.]\d{3})+(?:,\d{1,2})?", digits):
        digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?", digits):
        digits = digits.replace(",", "")
    else:
        digits = digits.replace(",", ".")
    try:
        return float(digits)
    except ValueError:
        return None
