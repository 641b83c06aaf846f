"""One act among sentences that only tell how it came about: 'net terug van vakantie, hoe staat het met de brug?'."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.understanding.fill import filled
from bot.understanding.reading import Reading
from bot.understanding.sentence import Sentence
from bot.understanding.shown import ShownKind
from bot.understanding.wanted import wanted

_PARTS = re.compile(r"(?<=[.!?;])\s+|,\s+(?:(?:dus|en|maar|so|and|but)\s+)?|\s+[-–]\s+")
_MOST = 6
_NOTHING = frozenset({"clarify", "out_of_scope"})


def in_part(sentence: Sentence, first: Reading) -> Reading | None:
    """What one part asks to see, when the whole says nothing certain or leaves something to be asked."""
    shown = sentence.known.shown
    if (not first.ask and first.intent not in _NOTHING) or (shown is not None and shown.kind is not ShownKind.STATUS):
        return None
    places = [0, *(cut.end() for cut in _PARTS.finditer(sentence.text)), len(sentence.text)]
    if not 2 < len(places) <= _MOST:
        return None
    found = []
    for start, end in pairwise(places):
        part = sentence.half(start, end)
        if len(part.text.split()) < 3 or not part.asking:
            continue
        rule = wanted(part)
        if rule is not None and rule.intent.endswith((".show", ".list", ".overview", ".search")):
            reading = filled(rule.intent, part, rule)
            if not reading.ask:
                found.append(reading)
    return found[0] if len(found) == 1 else None
