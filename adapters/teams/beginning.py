"""Begins the direct conversation with someone whom we know from elsewhere only."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import timedelta

from adapters.teams.connector import Connector
from bot.errors import Conflict, DeliveryFailed
from bot.install import note_place
from bot.place import Place
from bot.ports.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


async def begin(store: UnitOfWork, connector: Connector, found: Place) -> Place:
    """The place with its conversation, which is noted. Raises: DeliveryFailed, PlaceGone."""
    user, bot = found.details.get("user"), found.details.get("bot")
    if not user or not bot:
        raise DeliveryFailed("Lijn is not installed there")
    asked = {
        "isGroup": False,
        "bot": {"id": bot},
        "members": [{"id": user}],
        "tenantId": found.tenant,
        "channelData": {"tenant": {"id": found.tenant}},
    }
    try:
        conversation = await connector.begin(found.details["service_url"], asked)
    except DeliveryFailed as failed:
        if not failed.fate_unknown:
            raise
        # Nothing was said yet, and begun once more it is the same conversation.
        raise DeliveryFailed(failed.reason, timedelta(seconds=1)) from None
    if not conversation:
        raise DeliveryFailed("Teams began no conversation")
    begun = replace(found, gone=None, details={**found.details, "conversation": conversation})
    await noted(store, begun)
    return begun


async def noted(store: UnitOfWork, place: Place) -> None:
    """Notes where a conversation is; when that fails the post does not, and the next activity tells it again."""
    try:
        await asyncio.to_thread(note_place, store, place)
    except Conflict:
        # Whoever saved at the same moment heard the same.
        return
    except Exception:
        log.exception("a place could not be noted")
