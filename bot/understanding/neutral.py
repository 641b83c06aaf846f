"""What people typed, without the personal data in it."""

from __future__ import annotations

import re

from bot.understanding.clauses import tidy
from bot.understanding.known import Known
from bot.understanding.privacy import found_in
from bot.understanding.spelling import is_english

_TITLES = re.compile(r"\b(?:dhr|mw|mevr|mevrouw|meneer|mijnheer|de heer|mr|mrs|ms|familie|fam)\b\.?\s*", re.IGNORECASE)
_NUMBERS = re.compile(
    r"\s*\(?\b(?:op|via|bij|met|aan de|van de|van|uit de|uit|in de|tel\.?|telefoon(?:nummer)?|nummer|mail|e-mail|mailadres|bsn|number is|number|phone|email|at|his|her|zijn|haar)\W*(?=[,.;)]|$)",
    re.IGNORECASE,
)


_REASONS = (
    (re.compile(r"\been een persoonlijke reden (\w+)"), r"een \1 met een persoonlijke reden"),
    (re.compile(r"\ba a personal reason (\w+)"), r"a \1 with a personal reason"),
    (re.compile(r"\bis een persoonlijke reden"), "heeft een persoonlijke reden"),
    (re.compile(r"\bis a personal reason"), "has a personal reason"),
)
"""A word about health stands in other places than the words that replace it."""


def neutral_words(text: str, known: Known) -> str | None:
    """The same words with 'een bewoner' for a name and without the rest; None when nothing sensible is left."""
    english = is_english(text)
    parts, at = [], 0
    named = False
    for kind, start, end in sorted(found_in(text, known), key=lambda one: (one[1], -one[2])):
        if start < at:
            continue
        parts.append(text[at:start])
        if (
            kind == "name"
            and not named
            and not re.search(
                r"\b(?:bewoner|inwoner|huurder|resident|tenant|bewoonster|buurman|buurvrouw|inwoonster|huurster|neighbour)\s*$",
                text[:start],
                re.IGNORECASE,
            )
        ):
            parts.append("a resident" if english else "een bewoner")
            named = True
        elif kind == "health":
            parts.append("a personal reason" if english else "een persoonlijke reden")
        at = end
    parts.append(text[at:])
    left = "".join(parts)
    for pattern, instead in _REASONS:
        left = pattern.sub(instead, left)
    left = _NUMBERS.sub("", _TITLES.sub("", left))
    left = tidy(re.sub(r"\s+,", ",", left))
    return left if len(re.findall(r"\w+", left)) >= 3 and not found_in(left, known) else None
