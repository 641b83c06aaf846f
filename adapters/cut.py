"""Cuts long texts where a paragraph or a sentence ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

_ENDS = (re.compile(r"\n\n"), re.compile(r"\n"), re.compile(r"[.!?…][\"”’')]*\s"), re.compile(r"\s"))
"""Where a text is rather cut than elsewhere, best first."""


def pieces(text: str, longest: int, size: Callable[[str], int] = len) -> list[str]:
    """The text in pieces of at most `longest` characters; nothing but blanks at the cuts is lost.

    `size` says how many characters a piece takes where it goes: never fewer than it has, nor fewer when it is longer.
    """
    found = []
    rest = text
    while _is_longer(rest, longest, size):
        at = _end(rest, _fitting(rest, longest, size))
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*found, rest] if rest else found


def shortened(text: str, longest: int, size: Callable[[str], int] = len) -> str:
    """At most `longest` characters, by `size`; what is left out shows as an ellipsis."""
    if not _is_longer(text, longest, size):
        return text
    return text[: _end(text, _fitting(text, longest - 2, size))].rstrip() + " …"


def _is_longer(text: str, longest: int, size: Callable[[str], int]) -> bool:
    """Measures only what may fit: a text takes at least the characters that it has."""
    return len(text) > longest or size(text) > longest


def _fitting(text: str, longest: int, size: Callable[[str], int]) -> int:
    """How many characters of the text take no more than `longest`; at least one, or there would be no end."""
    if size(text[:longest]) <= longest:
        return longest
    return max(bisect_right(range(longest + 1), longest, key=lambda many: size(text[:many])) - 1, 1)


def _end(text: str, longest: int) -> int:
    for end in _ENDS:
        # A cut in the first half would leave a stump; then the next best is better.
        cuts = [found.end() for found in end.finditer(text, 0, longest) if found.end() > longest // 2]
        if cuts:
            return cuts[-1]
    return longest
