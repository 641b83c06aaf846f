"""Which paragraphs of a text are the heading of the list below them."""

from __future__ import annotations

from collections.abc import Sequence

_LONGEST = 60
"""Characters of a line that can stand above a list as its heading."""
_SENTENCE = (".", "!", "?", "…")


def headings(paragraphs: Sequence[str]) -> list[bool]:
    """For each paragraph: a short line, no sentence, with a list right below it."""
    below = [*(paragraph.startswith("- ") for paragraph in paragraphs[1:]), False]
    return [lists and _short(paragraph) for paragraph, lists in zip(paragraphs, below, strict=False)]


def _short(paragraph: str) -> bool:
    line = paragraph.strip()
    return 0 < len(line) <= _LONGEST and "\n" not in line and not line.startswith("- ") and not line.endswith(_SENTENCE)
