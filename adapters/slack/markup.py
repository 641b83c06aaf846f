"""Between Slack's markup and plain words, both ways."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

_TOKEN = re.compile(r"<([^<>\n]*)>")
_FORMATTING = re.compile(r"([*_~`])")
_EMOJI = re.compile(r":[a-z0-9_+'-]+:")
_QUOTE = re.compile(r"^(&gt;)", re.MULTILINE)
_JOINER = "\u2060"
"""Joins words without being seen: beside it a star is only a star."""
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_BLANKS = re.compile(r"[ \t\u00a0]+")


def to_plain(text: str, names: Mapping[str, str], bot_user: str) -> str:
    """What a person typed, without Slack's markup: people by name, channels with #, links as they read.

    The bot's own mention is left out: it says to whom, not what.
    """

    def words(token: re.Match[str]) -> str:
        target, _, label = token[1].partition("|")
        if target.startswith("@"):
            return "" if target[1:] == bot_user else names.get(target[1:]) or label or target
        if target.startswith("#"):
            return f"#{label or target[1:]}"
        if target.startswith("!"):
            return label or f"@{target[1:].split('^', 1)[0]}"
        return label or target.removeprefix("mailto:")

    plain = html.unescape(_TOKEN.sub(words, text))
    lines = [_BLANKS.sub(" ", line).strip() for line in plain.replace("\x00", "").split("\n")]
    return "\n".join(lines).strip().lstrip(",:").strip()


def mentioned(text: str) -> tuple[str, ...]:
    """The users that a text mentions, in order, each once."""
    found = (token[1].partition("|")[0] for token in _TOKEN.finditer(text))
    return tuple(dict.fromkeys(target[1:] for target in found if target.startswith("@")))


def escaped(text: str) -> str:
    """For the text of a message: nothing in it mentions or links.

    Source: docs.slack.dev/messaging/formatting-message-text, read 2026-11: & < > and nothing else are escaped.
    """
    return text.translate(_ESCAPED)


def literal(text: str) -> str:
    """For a mrkdwn block: reads exactly as the words are, without bold, quotes, emoji or links."""
    apart = _EMOJI.sub(lambda found: f":{_JOINER}{found[0][1:]}", escaped(text))
    return _QUOTE.sub(rf"{_JOINER}\1", _FORMATTING.sub(rf"{_JOINER}\1{_JOINER}", apart))


def needs_escape(text: str) -> bool:
    """True when the words hold what could be taken for a mention or a link."""
    return any(character in text for character in "&<>")


def looks_formatted(text: str) -> bool:
    """True when Slack could take a part of the words for bold, a quote, code or an emoji."""
    return _FORMATTING.search(text) is not None or _EMOJI.search(text) is not None
