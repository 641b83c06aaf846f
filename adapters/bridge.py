"""From the asynchronous world to the synchronous core and back, in one place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")


class Bridge:
    """One writer thread on SQLite; a bounded pool on PostgreSQL."""

    def __init__(self, workers: int) -> None:
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="core")

    async def call(self, work: Callable[[], T]) -> T:
        """Runs the work in a thread of the core and waits for it without holding up the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def close(self) -> None:
        """Waits for what is running."""
        self._pool.shutdown(wait=True)
