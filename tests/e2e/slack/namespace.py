"""An emulator with Lijn beside it, as the tests see them."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.house.checkout import ROOT

PATIENCE = 120
"""Seconds after which something is wrong on the slowest machine."""


def node_modules() -> Path:
    """Where the emulators are; a named skip on a machine without them, an error where they must be (in CI)."""
    given = os.environ.get("LIJN_TEST_NODE_MODULES")
    if not given or not Path(given).is_dir():
        _lacking("the emulators are not installed (LIJN_TEST_NODE_MODULES)")
    elif subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False).returncode:
        _lacking("this machine lets nobody make a network of their own (unshare -rn)")
    return Path(given or "")


def _lacking(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


class Namespace:
    """A private network with programs in it."""

    def __init__(self, folder: Path, steps: list[dict[str, Any]]) -> None:
        self.folder = folder
        plan = json.dumps({"folder": str(folder), "steps": steps})
        self._process = subprocess.Popen(
            ["unshare", "-rn", sys.executable, "-m", "tests.e2e.slack.inside", plan],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={name: value for name, value in os.environ.items() if not name.startswith("COV_")},
        )
        if self._line() != "ready":
            self.close()
            raise AssertionError("\n".join(f"{log.name}:\n{log.read_text()[-3000:]}" for log in folder.glob("*.log")))

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def order(self, do: str, name: str) -> None:
        """`kill` (with -9) or `start` one of the programs."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"do": do, "name": name}) + "\n")
        self._process.stdin.flush()
        assert self._line() == "done"

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(PATIENCE)
        if self._process.stdout is not None:
            self._process.stdout.close()

    def request(self, name: str, method: str, path: str, **more: Any) -> tuple[int, Any]:
        """Status and body of one request to a program in there."""

        async def ask() -> tuple[int, Any]:
            connector = aiohttp.UnixConnector(str(self.folder / f"{name}.sock"))
            async with (
                aiohttp.ClientSession(connector=connector) as session,
                session.request(method, f"http://127.0.0.1{path}", allow_redirects=False, **more) as answer,
            ):
                text = await answer.text()
                try:
                    return answer.status, json.loads(text)
                except ValueError:
                    return answer.status, text

        found: tuple[int, Any] = _run(ask())
        return found

    def over_websocket(self, name: str, path: str, *sent: dict[str, Any]) -> None:
        """Sends lines of JSON over a WebSocket, and leaves."""

        async def speak() -> None:
            connector = aiohttp.UnixConnector(str(self.folder / f"{name}.sock"))
            async with (
                aiohttp.ClientSession(connector=connector) as session,
                session.ws_connect(f"http://127.0.0.1{path}") as line,
            ):
                for one in sent:
                    await line.send_json(one)

        _run(speak())


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    """In a thread of its own: the caller may have a loop that runs."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def eventually(found: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """What is found, as soon as it is."""
    until = time.monotonic() + seconds
    while True:
        value = found()
        if value:
            return value
        assert time.monotonic() < until, what
        time.sleep(0.1)
