"""About one post a second in each channel, with room for a short burst."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from threading import Lock

from bot.errors import DeliveryFailed


@dataclass(slots=True)
class _Bucket:
    left: float
    at: float


class Pace:
    """Holds back before Slack does. Source: docs.slack.dev/apis/web-api/rate-limits, read 2026-11.

    A short wait is waited; a longer one, or one that adds up, is left to the outbox, so that other channels go on.
    """

    def __init__(
        self,
        *,
        burst: int = 3,
        patience: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._burst = burst
        self._patience = patience
        self._clock = clock
        self._sleep = sleep
        self._buckets: dict[tuple[str, str], _Bucket] = {}
        self._waited_until = 0.0
        self._lock = Lock()

    def take(self, tenant: str, channel: str) -> None:
        """Waits until the channel can take a post. Raises: DeliveryFailed when that is not soon."""
        with self._lock:
            wait = self._counted((tenant, channel))
        if wait:
            self._sleep(wait)

    def hold(self, tenant: str, channel: str, span: timedelta) -> None:
        """Slack asked for a pause in this channel."""
        with self._lock:
            self._buckets[tenant, channel] = _Bucket(1 - span.total_seconds(), self._clock())

    def _counted(self, key: tuple[str, str]) -> float:
        """Counts one post and returns the seconds it must wait. Raises: DeliveryFailed."""
        now = self._clock()
        bucket = self._buckets.get(key)
        if bucket is None:
            self._forget(now)
            bucket = self._buckets[key] = _Bucket(self._burst, now)
        bucket.left = min(self._burst, bucket.left + now - bucket.at)
        bucket.at = now
        wait = max(1 - bucket.left, 0.0)
        if wait:
            if wait > self._patience or now < self._waited_until:
                raise DeliveryFailed("paced", timedelta(seconds=wait))
            # One wait, then half a second in which nobody else waits: a batch of many channels is not held up.
            bucket.at = now + wait
            bucket.left = 1
            self._waited_until = bucket.at + self._patience / 2
        bucket.left -= 1
        return wait

    def _forget(self, now: float) -> None:
        """Channels in which nothing was posted for long are as good as new."""
        if len(self._buckets) > 1000:
            self._buckets = {key: bucket for key, bucket in self._buckets.items() if now - bucket.at < 60}
