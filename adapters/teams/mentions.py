"""What was typed, without the mention that called Lijn."""

from __future__ import annotations

import re

from adapters.teams.activity import Raw, ident, parts, text
from adapters.teams.html import plain

_AT = re.compile(r"</?at\b[^<>]{0,200}>", re.IGNORECASE)
_QUOTED = re.compile(r"</?quoted\b[^<>]{0,200}>", re.IGNORECASE)
"""Where the message that is answered stands. Source: microsoft/teams.py, pull request 321, 23 March 2026."""
_BREAKLESS = re.compile(r"\u00a0|&nbsp;")
"""A mention and its place in the text do not always have the same one."""
_SPACES = re.compile(r"[ \t]+")


def is_called(raw: Raw) -> bool:
    """True when the message mentions Lijn: in a conversation with others nothing else is for us."""
    bot = ident(raw, "recipient", "id")
    return any(
        text(entity, "type") == "mention" and bot != "" and ident(entity, "mentioned", "id") == bot
        for entity in parts(raw, "entities")
    )


def typed(raw: Raw) -> str:
    """The words of a message: mentions of Lijn and quotes are gone, other mentions are names."""
    said = _BREAKLESS.sub(" ", text(raw, "text"))
    if not said.strip():
        return _as_html(raw)
    bot = ident(raw, "recipient", "id")
    for entity in parts(raw, "entities"):
        mention = _BREAKLESS.sub(" ", text(entity, "text"))
        if text(entity, "type") == "mention" and mention and bot and ident(entity, "mentioned", "id") == bot:
            said = said.replace(mention, " ")
    said = _AT.sub("", _QUOTED.sub(" ", said))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in said.splitlines()).strip()


def _as_html(raw: Raw) -> str:
    """The words of a message that has them in an attachment alone; there a mention is its name."""
    pages = [text(one, "content") for one in parts(raw, "attachments") if text(one, "contentType") == "text/html"]
    said = plain("\n".join(pages))
    name = text(raw, "recipient", "name")
    return said.removeprefix(name).strip() if name and is_called(raw) else said
