"""How it goes, for those who watch over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.clock.ticker import Ticker
from bot.core import Core
from bot.outbox import PostState

_SILENT = timedelta(minutes=5)
"""Ten times what a tick takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What /health answers."""

    ok: bool
    """False when this process does not do its work: then the answer is a 503, and a restart may help."""
    attention: tuple[str, ...]
    """What an operator should look into; each is explained in docs/how-to/watch.md."""
    facts: dict[str, int | str | None]

    def answer(self) -> dict[str, object]:
        """As JSON."""
        return {"ok": self.ok, "attention": list(self.attention), **self.facts}


def health(core: Core, ticker: Ticker | None, schema: Callable[[], str | None]) -> Health:
    """Posts in trouble, what waits too long, whether the ticker still ticks, and the revision of the tables."""
    now = core.clock.now()
    with core.store.read() as work:
        counts = work.outbox.counts()
        waiting_since = work.outbox.oldest_waiting()
        next_reminder = work.reminders.next_at()
    last = ticker.last_at if ticker else None
    due_since = next_reminder if next_reminder is not None and next_reminder <= now else None
    silent = ticker is not None and _long_ago(last or ticker.started_at, now)
    signs = {
        "no_tick": silent,
        "posts_failed": PostState.FAILED in counts,
        "posts_unknown": PostState.UNKNOWN in counts,
        "posts_waiting_long": _long_ago(waiting_since, now),
        "reminders_waiting_long": _long_ago(due_since, now),
    }
    return Health(
        ok=not silent,
        attention=tuple(sign for sign, shows in signs.items() if shows),
        facts={
            "posts_failed": counts.get(PostState.FAILED, 0),
            "posts_unknown": counts.get(PostState.UNKNOWN, 0),
            "posts_queued": counts.get(PostState.QUEUED, 0) + counts.get(PostState.SENDING, 0),
            "oldest_post_waits_since": _shown(waiting_since),
            "oldest_reminder_waits_since": _shown(due_since),
            "last_tick": _shown(last),
            "schema": schema(),
        },
    )


def _long_ago(moment: datetime | None, now: datetime) -> bool:
    return moment is not None and now - moment > _SILENT


def _shown(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
