"""What is answered within the request itself: to a click, and to a dialog."""

from __future__ import annotations

from typing import Any

from adapters.teams.dialog import dialog
from adapters.teams.render import CONTENT_TYPE, beginning
from bot.cards import Card

_BELOW = "↓"
"""The answer comes as a message, below."""


def to_click(card: Card | None, told: Card | None = None, key: str = "") -> dict[str, Any]:
    """The card as it is now, for whoever clicked; all others get it as an update.

    In its place the words that they alone are told, where nothing changes on the card. `key` as in `message`.
    """
    if card is None or told is not None:
        words = told.plain() if told else _BELOW
        return {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": words}
    return {"statusCode": 200, "type": CONTENT_TYPE, "value": beginning(card, key)}


def to_dialog(card: Card | None) -> dict[str, Any]:
    """The next form, the same one with what is wrong, or why nothing is done; without any the dialog closes.

    Teams shows a fault of its own to who opens a dialog and gets none.
    """
    return {"task": {"type": "continue", "value": dialog(card)}} if card else {}
