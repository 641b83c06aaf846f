"""From the asynchronous world to the synchronous core and back, in one place."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext, suppress
from typing import Any, TypeVar

T = TypeVar("T")
Call = tuple[Callable[[], Any], asyncio.Future[Any]]
"""What is to be done, and where its outcome is waited for."""
Done = tuple[asyncio.Future[Any], Any, Exception | None]
"""Who waits, the result, and the fault when there is none."""

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
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append((work, future))
        if len(self._waiting) == 1 or self._most == 1:
            # Otherwise whoever takes the one before takes this one too.
            self._pool.submit(self._until_empty)
        return await future

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
        calls = [(work, future) for work, future in taken if not future.cancelled()]
        done: list[Done]
        try:
            # One alone is a transaction of its own.
            with self._together() if len(calls) > 1 else nullcontext():
                done = [(future, *_outcome(work)) for work, future in calls]
        except Exception as fault:  # noqa: BLE001 - whoever waits is told
            done = [(future, None, fault) for _, future in calls]
        for loop in {future.get_loop() for future, _, _ in done}:
            # Waking a loop costs more than telling all of them. One that was closed waits for nothing.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(_tell, [one for one in done if one[0].get_loop() is loop])


def _outcome(work: Callable[[], Any]) -> tuple[Any, Exception | None]:
    """Does the work."""
    try:
        return work(), None
    except StopIteration as fault:
        # Of all faults a future takes this one not.
        return None, RuntimeError(repr(fault))
    except Exception as fault:  # noqa: BLE001 - whoever waits is told
        return None, fault


def _tell(done: list[Done]) -> None:
    for future, result, fault in done:
        if future.cancelled():
            continue
        if fault is None:
            future.set_result(result)
        else:
            future.set_exception(fault)
