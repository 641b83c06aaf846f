"""Servers in processes of their own, driven a little each in turn, so that noise falls on all alike."""

from __future__ import annotations

import asyncio
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientSession, web

AT_ONCE = 8
"""Requests under way."""
ROUNDS = 8
Request = tuple[str, Mapping[str, str]]
"""Body and headers."""


@dataclass(slots=True)
class Served:
    """A server under measurement."""

    url: str
    pid: int
    rates: list[float] = field(default_factory=list)
    """Requests a second, of each round."""
    spent: float = 0.0
    """Seconds of CPU in all rounds."""
    asked: int = 0

    @property
    def rate(self) -> float:
        """Of the round in the middle."""
        return statistics.median(self.rates)

    @property
    def cpu(self) -> float:
        """Milliseconds of CPU a request."""
        return self.spent / self.asked * 1000

    async def round(self, count: int, sending: Awaitable[object]) -> None:
        """One round: `sending` sends that many and ends when all of it is done."""
        started, busy = time.perf_counter(), cpu_of(self.pid)
        await sending
        self.rates.append(count / (time.perf_counter() - started))
        self.spent += cpu_of(self.pid) - busy
        self.asked += count


def cpu_of(pid: int) -> float:
    """Seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def served(
    module: str, kinds: Iterable[str], *arguments: str, environment: Mapping[str, str] | None = None
) -> AsyncIterator[dict[str, Served]]:
    """`python -m module KIND FOLDER …` for each kind, which prints its address; ended by their process ids."""
    async with AsyncExitStack() as stack:
        leave_alone()
        found = {}
        for kind in kinds:
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            process = subprocess.Popen(  # noqa: ASYNC220 - nothing else runs yet
                [sys.executable, "-m", module, kind, folder, *arguments],
                stdout=subprocess.PIPE,
                text=True,
                env=None if environment is None else dict(environment),
            )
            stack.callback(_end, process)
            assert process.stdout is not None
            url = (await asyncio.to_thread(process.stdout.readline)).strip()
            found[kind] = Served(url=url, pid=process.pid)
        yield found


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    process.wait()
    if process.stdout is not None:
        process.stdout.close()


def leave_alone() -> None:
    """As our processes do: Python's collector looks no more at what stands by now, for each look takes long."""
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def local(app: web.Application, path: str = "") -> AsyncIterator[str]:
    """Serves on loopback and gives the address."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{path}"
    finally:
        await runner.cleanup()


async def serve(app: web.Application, path: str) -> None:
    """Serves until the process is ended, after printing the address."""
    async with local(app, path) as url:
        leave_alone()
        print(url, flush=True)
        await asyncio.Event().wait()


async def send(session: ClientSession, url: str, requests: Iterable[Request]) -> None:
    """Sends all, eight under way at a time."""
    left = iter(requests)

    async def one() -> None:
        for request in left:
            await post(session, url, request)

    await asyncio.gather(*(one() for _ in range(AT_ONCE)))


async def send_at(session: ClientSession, url: str, requests: Iterable[Request], load: float) -> list[float]:
    """Sends so many a second, and returns the seconds that each waited for its answer."""

    async def one(request: Request) -> float:
        before = time.perf_counter()
        await post(session, url, request)
        return time.perf_counter() - before

    started, sent = time.perf_counter(), []
    for number, request in enumerate(requests):
        await asyncio.sleep(max(0.0, started + number / load - time.perf_counter()))
        sent.append(asyncio.create_task(one(request)))
    return await asyncio.gather(*sent)


async def post(session: ClientSession, url: str, request: Request) -> None:
    """Raises: AssertionError when the answer is no success."""
    body, headers = request
    async with session.post(url, data=body, headers=headers) as answer:
        assert answer.status in {200, 201}, await answer.text()
