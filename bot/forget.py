"""What need not be known any longer."""

from __future__ import annotations

from datetime import timedelta

from bot.core import Core

_EVENTS = timedelta(days=14)
"""Longer than any platform keeps offering an event again."""


def forget(core: Core) -> int:
    """Forgets which events were handled more than two weeks ago, and returns how many those were."""
    with core.store.write() as work:
        return work.inbox.forget_before(core.clock.now() - _EVENTS)
