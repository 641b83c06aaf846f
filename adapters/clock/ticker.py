"""Wakes the doors: reminders every 30 seconds, posts that are left every 10, and forgetting once a day."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from bot.core import Core
from bot.deliver import deliver
from bot.forget import forget
from bot.remind import remind

_BATCHES = 50
"""In one tick; what is left comes with the next."""

log = logging.getLogger(__name__)


class Ticker:
    """APScheduler with an in-memory store: it only wakes us, the truth is in the rows."""

    def __init__(self, core: Core, *, remind_every: float = 30, deliver_every: float = 10) -> None:
        self._core = core
        self._scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"max_instances": 1, "coalesce": True, "misfire_grace_time": None}
        )
        self._scheduler.add_job(self._remind, "interval", seconds=remind_every, next_run_time=datetime.now(UTC))
        for platform in core.messengers:
            # A job each: a platform that does not answer holds up no other.
            self._scheduler.add_job(
                self._deliver, "interval", [platform], seconds=deliver_every, next_run_time=datetime.now(UTC)
            )
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
        self._until_empty(lambda: remind(self._core))

    def _deliver(self, platform: str) -> None:
        core = self._core.on(platform)
        self._until_empty(lambda: deliver(core))

    def _forget(self) -> None:
        try:
            forget(self._core)
        except Exception:
            log.exception("forgetting failed")

    def _until_empty(self, door: Callable[[], int]) -> None:
        try:
            for _ in range(_BATCHES):
                if not door():
                    break
            self.last_at = datetime.now(UTC)
        except Exception:
            log.exception("tick failed")
