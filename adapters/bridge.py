"""From the asynchronous world to the synchronous core and back, in one place."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")

_MOST = 16
"""Calls that are committed together; whoever comes first waits for the last."""


class Bridge:
    """One writer thread on SQLite, that commits together what came in meanwhile; a bounded pool on PostgreSQL."""

    def __init__(self, workers: int, together: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="core")
        self._together = together
        # Transactions on one connection go one after another; where there are more threads, each call has its own.
        self._most = _MOST if workers == 1 else 1
        self._waiting: deque[tuple[Callable[[], Any], Future[Any]]] = deque()

    async def call(self, work: Callable[[], T]) -> T:
        """Runs the work in a thread of the core and waits, without holding up the loop, until it is committed."""
        future: Future[T] = Future()
        self._waiting.append((work, future))
        self._pool.submit(self._some)
        return await asyncio.wrap_future(future)

    def close(self) -> None:
        """Waits for what is running."""
        self._pool.shutdown(wait=True)

    def _some(self) -> None:
        """What waits by now, unless an earlier turn took it along."""
        taken: list[tuple[Callable[[], Any], Future[Any]]] = []
        with suppress(IndexError):
            while len(taken) < self._most:
                taken.append(self._waiting.popleft())
        done: list[Callable[[], None]] = []
        try:
            # One alone is a transaction of its own.
            with self._together() if len(taken) > 1 else nullcontext():
                done = [_outcome(work, future) for work, future in taken]
        except Exception as fault:  # noqa: BLE001 - whoever waits is told
            for _, future in taken:
                future.set_exception(fault)
        else:
            for tell in done:
                tell()


def _outcome(work: Callable[[], Any], future: Future[Any]) -> Callable[[], None]:
    """Does the work, and returns what tells how it ended."""
    try:
        result = work()
    except Exception as fault:  # noqa: BLE001 - whoever waits is told
        return partial(future.set_exception, fault)
    return partial(future.set_result, result)
