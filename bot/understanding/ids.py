"""Numbers that people can say."""

from __future__ import annotations

import re

_ITEM = re.compile(r"([cqdlri])[- ]?(\d{1,9})", re.IGNORECASE)
_MESSAGE = re.compile(r"([mr])[- ]?(\w{1,12})-(\d{1,6})", re.IGNORECASE)


def item_id(words: str) -> str | None:
    """c102, C 102 and C-102 are C-102; m-009-3 is M-009-3; anything else is None."""
    bare = words.strip().strip("#.,;:!?()[]\"'")
    if match := _ITEM.fullmatch(bare):
        return f"{match[1].upper()}-{match[2]}"
    if match := _MESSAGE.fullmatch(bare):
        return f"{match[1].upper()}-{match[2]}-{match[3]}"
    return None
