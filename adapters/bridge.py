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
Call = tuple[Callable[[], Any], Future[Any]]
"""What is to be done, and where its outcome is waited for."""

_MOST = 16
"""Calls that are committed together; whoever comes first waits for the last."""


class Bridge:
    """One writer thread on SQLite, that commits together what came in meanwhile; a bounded pool on PostgreSQL."""

    def __init__(self, workers: int, together: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        self._pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="core")
        self._together = together
        # Transactions on one connection go one after another; where there are more threads, each call has its own.
        self._most = _MOST if workers == 1 else 1
        self._waiting: deque[Call] = deque()

    async def call(self, work: Callable[[], T]) -> T:
        """Runs the work in a thread of the core and waits, without holding up the loop, until it is committed."""
        future: Future[T] = Future()
        self._waiting.append((work, future))
        if len(self._waiting) == 1 or self._most == 1:
            # Otherwise whoever takes the one before takes this one too.
            self._pool.submit(self._until_empty)
        return await asyncio.wrap_future(future)

    def close(self) -> None:
        """Waits for what is running."""
        self._pool.shutdown(wait=True)

    def _until_empty(self) -> None:
        while taken := self._taken():
            self._do(taken)

    def _taken(self) -> list[Call]:
        """What waits by now; nothing when another thread took it."""
        taken: list[Call] = []
        with suppress(IndexError):
            while len(taken) < self._most:
                taken.append(self._waiting.popleft())
        return taken

    def _do(self, taken: list[Call]) -> None:
        # Whoever gave up waiting before it began has it not done.
        calls = [(work, future) for work, future in taken if future.set_running_or_notify_cancel()]
        try:
            # One alone is a transaction of its own.
            with self._together() if len(calls) > 1 else nullcontext():
                done = [_outcome(work, future) for work, future in calls]
        except Exception as fault:  # noqa: BLE001 - whoever waits is told
            for _, future in calls:
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
