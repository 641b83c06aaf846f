"""A form, or why there is none, as a dialog of Teams."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from adapters.teams.render import CONTENT_TYPE, beginning
from bot.cards import Card


def dialog(card: Card) -> dict[str, Any]:
    """What Teams opens: the card with its own title; buttons beside it stand on posts only, a dialog has its cross."""
    title = (card.form.title if card.form else card.title) or ""
    shown = replace(card, title=None if card.title == title else card.title, buttons=())
    return {
        "title": title[:64],
        "height": "medium",
        "width": "medium",
        "card": {"contentType": CONTENT_TYPE, "content": beginning(shown)},
    }
