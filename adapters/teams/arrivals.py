"""What an activity tells about a conversation: where it is, and whether Lijn is still in it."""

from __future__ import annotations

from dataclasses import replace

from adapters.teams.activity import Raw, ident, parts, text
from adapters.teams.places import place_of, user_of
from adapters.teams.read import is_press
from bot.place import Place

UNINSTALLED = "Lijn was uninstalled there"
"""Why a place is gone of which Teams will tell when it is back; of a refusal it tells no end."""


def heard(raw: Raw, tenant: str) -> Place | None:
    """The conversation as it is now; None when the activity does not come from one that Lijn is in."""
    # Of the invokes only a card stands where Lijn is: a dialog, or a search, may be opened in a chat of others.
    elsewhere = text(raw, "type") == "invoke" and not is_press(raw)
    if elsewhere or not user_of(raw) or not ident(raw, "conversation", "id"):
        return None
    found = place_of(raw, tenant)
    return replace(found, gone=UNINSTALLED) if _left(raw) else found


def _left(raw: Raw) -> bool:
    if text(raw, "type") == "installationUpdate":
        return text(raw, "action") == "remove"
    bot = ident(raw, "recipient", "id")
    removed = {ident(member, "id") for member in parts(raw, "membersRemoved")}
    return text(raw, "type") == "conversationUpdate" and bot != "" and bot in removed
