"""What need not be known any longer."""

from __future__ import annotations

from datetime import timedelta

from bot.core import Core

_EVENTS = timedelta(days=14)
"""Longer than any platform keeps offering an event again."""
_HALF_SAID = timedelta(days=7)
"""After its day is over, a half-said act says that it is; later it is as if it had never been."""


def forget(core: Core) -> int:
    """Forgets which events were handled long ago and what people left half-said, and returns how many those were."""
    now = core.clock.now()
    with core.store.write() as work:
        forgotten = work.inbox.forget_before(now - _EVENTS)
        for key in work.organisations():
            forgotten += work.municipality(key).pending.forget_before(now - _HALF_SAID)
    return forgotten
