"""Posts and changes cards in Teams, at the address that we stored ourselves."""

from __future__ import annotations

import logging
from dataclasses import replace

from adapters.teams.connector import Connector
from adapters.teams.failures import PlaceGone
from adapters.teams.pace import Pace
from adapters.teams.places import PLATFORM, conversation_of, in_thread
from adapters.teams.render import LARGEST, Element, messages, size
from bot.address import Address
from bot.cards import Card
from bot.errors import DeliveryFailed
from bot.install import note_place, whereabouts
from bot.place import Place
from bot.ports.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)


class TeamsMessenger:
    """The messenger of Teams; it may be called from any thread."""

    platform = PLATFORM

    def __init__(self, store: UnitOfWork, connector: Connector, pace: Pace, *, any_tenant: bool = False) -> None:
        self._store = store
        self._connector = connector
        self._pace = pace
        self._any_tenant = any_tenant
        """True in development, where tenants are not installed."""
        self._begun: dict[str, tuple[str, int]] = {}
        """Posts of several parts that are not complete: key -> (id of the first, parts that stand)."""

    def post(self, address: Address, card: Card, key: str) -> str:
        found, activities = self._place(address), _activities(card)
        try:
            conversation = conversation_of(found, address) or self._begin(found)
            return self._post(found, conversation, activities, key)
        except PlaceGone as gone:
            self._note(found, gone)
            raise

    def update(self, address: Address, reference: str, card: Card, key: str) -> str:
        found, activity = self._place(address), _activities(card)[0]
        conversation = conversation_of(found, address)
        if not conversation:
            raise DeliveryFailed("the conversation was never begun")
        try:
            self._pace.take(conversation)
            return self._connector.put(found.details["service_url"], conversation, reference, activity) or reference
        except PlaceGone as gone:
            self._note(found, gone)
            raise

    def find(self, address: Address, key: str) -> str | None:
        """Bots may not read a conversation back. Of a text whose beginning stands the rest is still to be posted."""
        if key in self._begun:
            return None
        raise DeliveryFailed("Teams does not let Lijn look whether it arrived", fate_unknown=True)

    def _place(self, address: Address) -> Place:
        installed, found = whereabouts(self._store, PLATFORM, address.tenant, address.conversation)
        if installed is None and not self._any_tenant:
            raise DeliveryFailed("Lijn is not installed in that tenant")
        if found is None or not found.details.get("service_url"):
            raise DeliveryFailed("Lijn is not installed there")
        if found.gone:
            raise DeliveryFailed(found.gone)
        return found

    def _post(self, found: Place, conversation: str, activities: list[Element], key: str) -> str:
        """Posts the first and, in its thread, the rest; what failed in between goes on where it was."""
        first, done = self._begun.get(key, ("", 0))
        for number, activity in enumerate(activities[done:], start=done):
            self._pace.take(conversation)
            if number:
                # Should this part fail, the next try goes on from here.
                self._begun[key] = (first, number)
            where = in_thread(conversation, first) if number else conversation
            posted = self._connector.post(found.details["service_url"], where, activity)
            first = first or posted or f"nameless:{key}"
        self._begun.pop(key, None)
        return first

    def _begin(self, found: Place) -> str:
        """Begins the direct conversation with someone whom we know from a channel only."""
        user, bot = found.details.get("user"), found.details.get("bot")
        if not user or not bot:
            raise DeliveryFailed("Lijn is not installed there")
        conversation = self._connector.begin(
            found.details["service_url"],
            {
                "isGroup": False,
                "bot": {"id": bot},
                "members": [{"id": user}],
                "tenantId": found.tenant,
                "channelData": {"tenant": {"id": found.tenant}},
            },
        )
        if not conversation:
            raise DeliveryFailed("Teams began no conversation")
        note_place(self._store, replace(found, details={**found.details, "conversation": conversation}))
        return conversation

    def _note(self, found: Place, gone: PlaceGone) -> None:
        log.warning("a conversation is closed to us", extra={"reason": gone.reason})
        note_place(self._store, replace(found, gone=gone.reason))


def _activities(card: Card) -> list[Element]:
    """Raises: DeliveryFailed when it is too large however its text is cut."""
    found = messages(card)
    if any(size(activity) > LARGEST for activity in found):
        raise DeliveryFailed("the card is too large for Teams")
    return found
