"""Which emoji mean yes and no; every other means nothing."""

from __future__ import annotations

from enum import Enum, auto


class Verdict(Enum):
    """What an emoji on a request for approval says."""

    APPROVE = auto()
    REJECT = auto()


_CANONICAL = {
    "+1": "👍",
    "thumbsup": "👍",
    "like": "👍",
    "white_check_mark": "✅",
    "-1": "👎",
    "thumbsdown": "👎",
    "x": "❌",
}
_VERDICTS = {"👍": Verdict.APPROVE, "✅": Verdict.APPROVE, "👎": Verdict.REJECT, "❌": Verdict.REJECT}
_SKIN_TONES = {chr(code): "" for code in range(0x1F3FB, 0x1F400)}
_BARE = str.maketrans({**_SKIN_TONES, "\ufe0f": "", "\ufe0e": ""})


def canonical(emoji: str) -> str:
    """The character, without skin tone and presentation; Slack's and Teams' names become characters."""
    name = emoji.strip().strip(":").split("::", 1)[0]
    return _CANONICAL.get(name, name.translate(_BARE))


def verdict(emoji: str) -> Verdict | None:
    """What it says, or None."""
    return _VERDICTS.get(canonical(emoji))
