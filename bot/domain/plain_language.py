"""Hints for plain Dutch: long sentences, vague days and words that only officials use."""

from __future__ import annotations

import re

_LONGEST = 15
"""Words of a sentence that is read at once."""
_SENTENCE = re.compile(r"[^.!?\n]+")
_VAGUE = re.compile(
    r"binnenkort|zo spoedig mogelijk|zsm|op termijn|over \d+ (?:weken|maanden)|te zijner tijd", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:wordt|worden|werd|werden)\b", re.IGNORECASE)
_JARGON = {
    "participatietraject": "meedenken",
    "vigerend": "geldend",
    "realiseren": "maken",
    "faciliteren": "helpen",
    "kaders": "wat al vaststaat",
    "stakeholders": "betrokkenen",
    "terugkoppeling": "laten weten",
    "i.v.m.": "omdat",
}


def hints(text: str) -> tuple[tuple[str, str], ...]:
    """(what, words) for what could be plainer; a plainer word stands after '→'. No tool can promise a level."""
    found = [
        ("long_sentence", sentence.strip()) for sentence in _SENTENCE.findall(text) if len(sentence.split()) > _LONGEST
    ]
    found += [("vague_day", match[0]) for match in _VAGUE.finditer(text)]
    found += [("passive", match[0]) for match in _PASSIVE.finditer(text)]
    found += [("jargon", f"{word} → {plain}") for word, plain in _JARGON.items() if word in text.casefold()]
    return tuple(dict.fromkeys(found))
