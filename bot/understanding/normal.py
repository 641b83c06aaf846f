"""Words as they are compared: one form of Unicode, plain quotes and spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_QUOTES = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00a0": " "})
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffe\uffff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """Readable text: NFC, without control and invisible characters, lines and tabs kept."""
    text = _SURROGATES.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _CONTROL.sub("", text))).strip()


def plain(text: str) -> str:
    """Clean text with plain quotes and spaces, for matching; as long as what it was made from."""
    return clean(text).translate(_QUOTES)


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """For comparing names: without case, accents and signs."""
    if text.isascii() and text.isalpha():
        return text.lower()
    bare = "".join(part for part in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(part))
    return " ".join(re.sub(r"[^\w]+", " ", bare).split())


def vocabulary(words: str) -> frozenset[str]:
    """A list of words as it is read best: on lines, with spaces between."""
    return frozenset(words.split())
