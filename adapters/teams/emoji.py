"""The reactions of Teams as characters; those that mean nothing to Lijn are None."""

from __future__ import annotations

import re

_CHARACTERS = {
    "like": "👍",
    "yes": "👍",
    "1f44d_thumbsup": "👍",
    "2705_whiteheavycheckmark": "✅",
    "no": "👎",
    "1f44e_thumbsdown": "👎",
    "274c_crossmark": "❌",
}
"""Source: the Teams reactions reference of Microsoft, read on 24 November 2026; `like` is the classic one."""
_TONE = re.compile(r"-tone[1-5]$")


def character(kind: str) -> str | None:
    """The character of a reaction type, without its skin tone; None for all others, an organisation's own included."""
    return _CHARACTERS.get(_TONE.sub("", kind.strip().casefold()))
