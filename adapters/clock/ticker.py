"""Wakes the doors: reminders every 30 seconds, posts that are left every 10, and forgetting once a day."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from bot.core import Core
from bot.forget import forget
from bot.remind import remind

_BATCHES = 50
"""In one tick; what is left comes with the next."""

log = logging.getLogger(__name__)


class Ticker:
    """APScheduler with an in-memory store: it only wakes us, the truth is in the rows."""

    def __init__(
        self, core: Core, nudge: Callable[[], None], *, remind_every: float = 30, deliver_every: float = 10
    ) -> None:
        self._core = core
        self._nudge = nudge
        self._scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )
        self._scheduler.add_job(self._remind, "interval", seconds=remind_every, next_run_time=datetime.now(UTC))
        self._scheduler.add_job(nudge, "interval", seconds=deliver_every, next_run_time=datetime.now(UTC))
        self._scheduler.add_job(self._forget, "interval", days=1, next_run_time=datetime.now(UTC))
        self.started_at = datetime.now(UTC)
        self.last_at: datetime | None = None
        """When a tick last ended well."""

    def start(self) -> None:
        """Begins to tick, in a thread of its own."""
        self._scheduler.start()

    def stop(self) -> None:
        """Waits for the tick that is busy and ends."""
        self._scheduler.shutdown(wait=True)

    def _remind(self) -> None:
        try:
            for _ in range(_BATCHES):
                if not remind(self._core):
                    break
                self._nudge()
            self.last_at = datetime.now(UTC)
        except Exception:
            log.exception("tick failed")

    def _forget(self) -> None:
        try:
            forget(self._core)
        except Exception:
            log.exception("forgetting failed")
