"""Follows Teams when it moves: any activity of somebody tells where Teams is reached now, wherever it was said."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from adapters.teams.activity import Raw, ident
from adapters.teams.places import PLATFORM, is_bot, is_direct, place_of, place_of_speaker, user_of
from adapters.teams.read import is_dialog
from bot.errors import Conflict
from bot.install import note_place, place
from bot.place import Place
from bot.ports.unit_of_work import UnitOfWork

_LASTS = 60.0
"""Seconds that the record is not looked at again for the same news; another process may have written older."""
_REMEMBERED = 10_000


class Moves:
    """Keeps the service URL of the conversations we know up to date."""

    def __init__(self, store: UnitOfWork, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._known: dict[tuple[str, str], tuple[float, tuple[str, ...]]] = {}

    def note(self, raw: Raw, tenant: str) -> None:
        """Notes it for the direct conversation of the speaker, and for this one.

        What we do not know stays unknown, and what is gone stays gone: a dialog may be opened in a chat of others, and
        a message may be a repeat.
        """
        news = (ident(raw, "serviceUrl"), ident(raw, "recipient", "id"), ident(raw, "from", "id"))
        if self._are_new((tenant, user_of(raw)), news) and not is_bot(raw):
            self._save(place_of_speaker(raw, tenant))
        if is_direct(raw) or is_dialog(raw):
            return
        if self._are_new((tenant, ident(raw, "conversation", "id")), news[:2]) and not is_bot(raw):
            self._save(place_of(raw, tenant))

    def _are_new(self, key: tuple[str, str], news: tuple[str, ...]) -> bool:
        """True once a minute, and at once when they change."""
        now = self._clock()
        until, known = self._known.get(key, (0.0, ()))
        if known == news and until > now:
            return False
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[key] = (now + _LASTS, news)
        return True

    def _save(self, told: Place) -> None:
        found = place(self._store, PLATFORM, told.tenant, told.conversation)
        if found is None:
            return
        details = {**found.details, **{name: value for name, value in told.details.items() if value}}
        if details != found.details:
            # Whoever saved at the same moment heard the same.
            with suppress(Conflict):
                note_place(self._store, replace(found, details=details))
