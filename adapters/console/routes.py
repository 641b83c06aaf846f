"""The loops: JSON lines for programs, a chat for people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from adapters.console.read import BadLine, Moved, read
from adapters.console.render import as_object
from adapters.console.send import Shown
from adapters.console.session import Session

_ALSO_END_LINES = "\x85\u2028\u2029"
"""Many programs take these for the end of a line; in JSON they can be escaped."""


def json_lines(session: Session, lines: Iterable[str], out: TextIO) -> None:
    """Answers every line with what is posted or changed, then {"done": true}."""
    for line in lines:
        if not line.strip():
            continue
        try:
            asked = read(line)
            shown = session.move(asked) if isinstance(asked, Moved) else session.say(asked)
            for entry in shown:
                _write(out, output(entry))
        except BadLine as fault:
            _write(out, {"error": str(fault)})
        _write(out, {"done": True})


def output(shown: Shown) -> dict[str, Any]:
    """One thing posted or changed, as programs read it."""
    address = shown.address
    direct = address.conversation.startswith("dm:")
    to = address.private_to or (address.conversation.removeprefix("dm:") if direct else None)
    return {
        "id": shown.id,
        "to": to,
        "where": "dm" if direct else address.conversation,
        "thread": address.thread,
        "update_of": shown.update_of,
        "private": address.private_to is not None,
        **as_object(shown.card),
    }


def _write(out: TextIO, line: dict[str, Any]) -> None:
    text = json.dumps(line, ensure_ascii=False)
    for mark in _ALSO_END_LINES:
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    out.write(text + "\n")
    out.flush()
