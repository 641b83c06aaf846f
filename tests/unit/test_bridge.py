"""Calls that come at once share one commit, and each hears how its own ended."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from adapters.bridge import Bridge

_PATIENCE = 60
"""Seconds after which somebody waits in vain."""


class Commits:
    """Counts, and fails when it is told to."""

    def __init__(self, *, fails: bool = False) -> None:
        self.count = 0
        self._fails = fails

    @contextmanager
    def together(self) -> Iterator[None]:
        yield
        self.count += 1
        if self._fails:
            raise OSError("the disk is full")


def at_once(commits: Commits, *works, workers: int = 1) -> list[object]:
    """What each call gives or raises, when all wait for the first."""

    async def run() -> list[object]:
        bridge, go = Bridge(workers, commits.together), threading.Event()
        first = [bridge.call(go.wait)]
        calls = [asyncio.ensure_future(call) for call in (*first, *(bridge.call(work) for work in works))]
        await asyncio.sleep(0)
        go.set()
        try:
            return (await asyncio.wait_for(asyncio.gather(*calls, return_exceptions=True), _PATIENCE))[1:]
        finally:
            bridge.close()

    return asyncio.run(run())


def fail() -> None:
    raise ValueError("mine")


def test_what_waits_is_committed_together_and_each_has_its_own_result() -> None:
    commits = Commits()
    assert at_once(commits, *(lambda n=n: n for n in range(5))) == list(range(5))
    assert commits.count == 1


def test_a_fault_that_no_future_takes_leaves_nobody_waiting() -> None:
    one, two, three = at_once(Commits(), lambda: 1, lambda: next(iter(())), lambda: 3)
    assert (one, three) == (1, 3)
    assert isinstance(two, RuntimeError)


def test_one_that_fails_hears_its_own_fault_and_no_other_does() -> None:
    one, two, three = at_once(Commits(), lambda: 1, fail, lambda: 3)
    assert (one, three) == (1, 3)
    assert isinstance(two, ValueError)


def test_when_the_commit_fails_nobody_is_told_that_it_went_well() -> None:
    found = at_once(Commits(fails=True), lambda: 1, lambda: 2)
    assert [type(one) for one in found] == [OSError, OSError]


@pytest.mark.parametrize("workers", [2, 5])
def test_where_there_are_several_threads_each_call_commits_by_itself(workers: int) -> None:
    commits = Commits()
    assert at_once(commits, lambda: 1, lambda: 2, workers=workers) == [1, 2]
    assert commits.count == 0


def test_who_gave_up_waiting_before_it_began_has_it_not_done_and_holds_up_nobody() -> None:
    done: list[str] = []

    async def run() -> None:
        bridge, go = Bridge(1, Commits().together), threading.Event()
        first, gone, last = (
            asyncio.ensure_future(bridge.call(work))
            for work in (go.wait, lambda: done.append("gone"), lambda: done.append("last"))
        )
        await asyncio.sleep(0)
        gone.cancel()
        await asyncio.sleep(0)
        go.set()
        await asyncio.gather(first, last)
        bridge.close()

    asyncio.run(run())
    assert done == ["last"]
