"""Stems of Dutch and English words, so that 'scholen' finds 'school'; light, and the same everywhere."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 40
_SHORTEST = 3
"""A stem is not cut shorter than this."""
_COMMON = frozenset(
    [
        "aan",
        "als",
        "al",
        "bij",
        "dan",
        "dat",
        "de",
        "den",
        "der",
        "des",
        "deze",
        "die",
        "dit",
        "door",
        "een",
        "en",
        "er",
        "geen",
        "had",
        "heb",
        "hebben",
        "heeft",
        "het",
        "hij",
        "hoe",
        "hun",
        "ik",
        "in",
        "is",
        "je",
        "jij",
        "jullie",
        "kan",
        "kon",
        "maar",
        "me",
        "meer",
        "men",
        "met",
        "mijn",
        "moet",
        "na",
        "naar",
        "niet",
        "nog",
        "nu",
        "of",
        "om",
        "omdat",
        "ons",
        "onze",
        "ook",
        "op",
        "over",
        "te",
        "tegen",
        "tot",
        "u",
        "uit",
        "uw",
        "van",
        "veel",
        "voor",
        "was",
        "wat",
        "we",
        "wel",
        "werd",
        "wie",
        "wij",
        "wil",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zonder",
        "zou",
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "but",
        "by",
        "for",
        "from",
        "has",
        "have",
        "in",
        "is",
        "it",
        "its",
        "no",
        "not",
        "of",
        "on",
        "or",
        "so",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "was",
        "we",
        "were",
        "what",
        "which",
        "who",
        "will",
        "with",
        "you",
        "your",
        "les",
        "lesson",
        "lessons",
    ]
)
_ENDINGS = ("heden", "heid", "tjes", "en", "je", "e", "s")
_HARD = {"v": "f", "z": "s"}
_DOUBLED = re.compile(r"([aeou])\1")


def stems(text: str) -> frozenset[str]:
    """The stems of all words of the text but the commonest; case and accents do not count."""
    return frozenset(_stem(word) for word in _WORD.findall(_folded(text)) if word not in _COMMON)


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _stem(word: str) -> str:
    word = _DOUBLED.sub(r"\1", word)
    while ending := next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST), None):
        word = word[: -len(ending)]
        word = word[:-1] + _HARD.get(word[-1], word[-1])
    if len(word) > _SHORTEST and word[-1] == word[-2]:
        word = word[:-1]
    return word[:_LONGEST]
