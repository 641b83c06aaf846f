"""How it goes, for those who watch over it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from adapters.clock.ticker import Ticker
from bot.core import Core
from bot.outbox import PostState

_SILENT = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Health:
    """What /health answers: `ok` False is a 503."""

    ok: bool
    facts: dict[str, int | str | None]


def health(core: Core, ticker: Ticker | None) -> Health:
    """Posts in trouble, and whether the ticker still ticks."""
    with core.store.read() as work:
        failed = len(work.outbox.in_state(PostState.FAILED))
        unknown = len(work.outbox.in_state(PostState.UNKNOWN))
        waiting = len(work.outbox.in_state(PostState.QUEUED))
    last = ticker.last_at if ticker else None
    silent = ticker is not None and (last is None or datetime.now(UTC) - last > _SILENT)
    facts = {
        "posts_failed": failed,
        "posts_unknown": unknown,
        "posts_queued": waiting,
        "last_tick": last.isoformat() if last else None,
    }
    return Health(ok=not silent, facts=facts)
