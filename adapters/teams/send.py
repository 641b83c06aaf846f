"""Posts and changes cards in Teams, at the address that we stored ourselves."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from adapters.teams.arrivals import UNINSTALLED
from adapters.teams.beginning import begin, noted
from adapters.teams.connector import Connector
from adapters.teams.failures import PlaceGone
from adapters.teams.pace import Pace
from adapters.teams.places import PLATFORM, conversation_of
from adapters.teams.render import LARGEST, Element, is_small, message, parts, size
from bot.address import Address
from bot.cards import Card
from bot.errors import DeliveryFailed
from bot.install import whereabouts
from bot.place import Place
from bot.ports.unit_of_work import UnitOfWork

_LASTS = 1.0
"""Seconds that a place is not looked up again: what is said at once often goes to one place."""
_SOON = timedelta(seconds=5)
_REMEMBERED = 1_000
_HOUR = 3600.0
"""Seconds in which nothing is tried where we were refused; that it is allowed again is told by nobody."""

log = logging.getLogger(__name__)


class TeamsMessenger:
    """The messenger of Teams, in the event loop; what it asks the database is asked in a thread."""

    platform = PLATFORM

    def __init__(
        self,
        store: UnitOfWork,
        connector: Connector,
        pace: Pace,
        *,
        any_tenant: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._connector = connector
        self._pace = pace
        self._any_tenant = any_tenant
        """True in development, where tenants are not installed."""
        self._clock = clock
        self._places: dict[Address, tuple[float, Place]] = {}
        """Where we just posted, and until when that is believed."""
        self._refused: dict[tuple[str, str], float] = {}
        """Until when a conversation that is closed to us is not tried again."""

    def parts(self, address: Address, card: Card) -> tuple[Card, ...]:
        return parts(card)

    async def post(self, address: Address, card: Card, key: str) -> str:
        found, activity = await self._place(address), _activity(card, key)
        try:
            conversation = conversation_of(found, address) or await self._begin(found)
            self._pace.take(conversation)
            posted = await self._connector.post(found.details["service_url"], conversation, activity)
            await self._open(found)
            return posted or f"nameless:{key}"
        except PlaceGone as gone:
            await self._note(found, gone)
            raise

    async def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        found, activity = await self._place(address), _activity(card, key)
        conversation = conversation_of(found, address)
        if not conversation:
            raise DeliveryFailed("the conversation was never begun")
        try:
            self._pace.take(conversation)
            changed = await self._connector.put(found.details["service_url"], conversation, reference, activity)
            await self._open(found)
            return changed or reference
        except PlaceGone as gone:
            await self._note(found, gone)
            raise

    async def find(self, address: Address, key: str) -> str | None:
        """Bots may not read a conversation back."""
        raise DeliveryFailed("Teams does not let Lijn look whether it arrived", fate_unknown=True)

    async def _place(self, address: Address) -> Place:
        until, place = self._places.get(address, (0.0, None))
        if place is not None and until > self._clock():
            return place
        try:
            place = await asyncio.to_thread(self._looked_up, address)
        except DeliveryFailed:
            raise
        except Exception:
            log.exception("where a conversation is could not be looked up")
            raise DeliveryFailed("the record cannot be read", _SOON) from None
        if len(self._places) >= _REMEMBERED:
            self._places.clear()
        self._places[address] = (self._clock() + _LASTS, place)
        return place

    def _looked_up(self, address: Address) -> Place:
        installed, found = whereabouts(self._store, PLATFORM, address.tenant, address.conversation)
        if installed is None and not self._any_tenant:
            raise DeliveryFailed("Lijn is not installed in that tenant")
        if found is None or not found.details.get("service_url"):
            raise DeliveryFailed("Lijn is not installed there")
        refused = self._refused.get((found.tenant, found.conversation), 0.0)
        if found.gone and (found.gone == UNINSTALLED or refused > self._clock()):
            raise DeliveryFailed(found.gone)
        return found

    async def _begin(self, found: Place) -> str:
        begun = await begin(self._store, self._connector, found)
        self._places.clear()
        return begun.details["conversation"]

    async def _open(self, found: Place) -> None:
        """We may post there again; of one that was just begun that is noted already."""
        if found.gone and found.details.get("conversation"):
            self._places.clear()
            await noted(self._store, replace(found, gone=None))

    async def _note(self, found: Place, gone: PlaceGone) -> None:
        self._places.clear()
        if len(self._refused) >= _REMEMBERED:
            self._refused.clear()
        self._refused[found.tenant, found.conversation] = self._clock() + _HOUR
        log.warning("a conversation is closed to us", extra={"reason": gone.reason})
        await noted(self._store, replace(found, gone=gone.reason))


def _activity(card: Card, key: str) -> Element:
    """Raises: DeliveryFailed when it is too large however its text is cut."""
    found = message(card, key)
    if not is_small(card) and size(found) > LARGEST:
        raise DeliveryFailed("the card is too large for Teams")
    return found
