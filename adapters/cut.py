"""Cuts long texts where a paragraph or a sentence ends."""

from __future__ import annotations

import re

_ENDS = (re.compile(r"\n\n"), re.compile(r"\n"), re.compile(r"[.!?…][\"”’')]*\s"), re.compile(r"\s"))
"""Where a text is rather cut than elsewhere, best first."""


def pieces(text: str, longest: int) -> list[str]:
    """The text in pieces of at most `longest` characters; nothing but blanks at the cuts is lost."""
    found = []
    rest = text
    while len(rest) > longest:
        at = _end(rest, longest)
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*found, rest] if rest else found


def shortened(text: str, longest: int) -> str:
    """At most `longest` characters; what is left out shows as an ellipsis."""
    if len(text) <= longest:
        return text
    return pieces(text, longest - 2)[0].rstrip() + " …"


def _end(text: str, longest: int) -> int:
    for end in _ENDS:
        # A cut in the first half would leave a stump; then the next best is better.
        cuts = [found.end() for found in end.finditer(text, 0, longest) if found.end() > longest // 2]
        if cuts:
            return cuts[-1]
    return longest
