"""A form, or why there is none, as a dialog of Teams."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from adapters.teams.render import CONTENT_TYPE, Element, beginning
from bot.cards import Card


def dialog(card: Card) -> dict[str, Any]:
    """What Teams opens: the card with its own title; buttons beside it stand on posts only, a dialog has its cross."""
    title = (card.form.title if card.form else card.title) or ""
    content = beginning(replace(card, title=None if card.title == title else card.title, buttons=()))
    if "actions" in content:
        content["actions"] = [_submit(action) for action in content["actions"]]
    return {
        "title": title[:64],
        "height": "medium",
        "width": "medium",
        "card": {"contentType": CONTENT_TYPE, "content": content},
    }


def _submit(action: Element) -> Element:
    """What stands in for Action.Execute: the request that a dialog is sent with is told of Action.Submit only.

    Source: 'Use task modules in Microsoft Teams' of the Agents SDK documentation, read on 26 November 2026.
    """
    submit: Element = action["fallback"]
    return submit
