"""The Microsoft 365 Agents Playground, one for each person who types: a client of Teams on this machine."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from tests.e2e.browser import missing
from tests.teams.activities import BOT, PEOPLE, TENANT, Somebody

HERE = Path(__file__).parent
PATIENCE = 120
"""Seconds after which something is wrong on the slowest machine."""


def program() -> Path:
    """Where the playground is: LIJN_TEST_NODE_MODULES names the folder that npm installed it in."""
    path = Path(os.environ.get("LIJN_TEST_NODE_MODULES", "/nowhere")) / "@microsoft/m365agentsplayground/cli.js"
    if not path.exists() or shutil.which("node") is None:
        missing("the Microsoft 365 Agents Playground")
    return path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Playground:
    """A running one."""

    url: str
    who: Somebody

    @property
    def channel(self) -> str:
        return f"19:besluiten-{self.who.key}@thread.tacv2"

    @property
    def service_url(self) -> str:
        return f"{self.url}/_connector"

    def post_to_bot(self, activity: dict[str, Any]) -> None:
        """A custom activity, verbatim: reactions have no button here."""
        requests.post(f"{self.url}/_internal/v1/customActivities", json=activity, timeout=PATIENCE).raise_for_status()


@contextmanager
def playgrounds(folder: Path, bot_url: str, *people: Somebody) -> Iterator[list[Playground]]:
    """Starts one for each of these people on this machine."""
    started = [_Running(folder / f"playground-{who.key}", bot_url, who) for who in people]
    try:
        yield [running.ready() for running in started]
    finally:
        for running in started:
            running.stop()


class _Running:
    """A process that is given a free port, and another one when somebody took that in the meantime."""

    def __init__(self, home: Path, bot_url: str, who: Somebody) -> None:
        self._home, self._bot_url, self._who = home, bot_url, who
        home.mkdir()
        self._start()

    def _start(self) -> None:
        port = free_port()
        self._made = Playground(f"http://127.0.0.1:{port}", self._who)
        config = self._home / ".m365agentsplayground.yml"
        config.write_text(json.dumps(_config(self._made)), encoding="utf-8")
        with (self._home / "log").open("a") as log:
            self._process = subprocess.Popen(
                [
                    "node", str(program()), "start", "-e", f"{self._bot_url}/api/messages", "-c", "msteams",
                    "-p", str(port), "--service-url", self._made.service_url, "--disable-telemetry",
                ],
                cwd=self._home,
                env={
                    "PATH": os.environ["PATH"], "HOME": str(self._home), "TEAMSAPPTESTER_BROWSER": "none",
                    "NODE_OPTIONS": f"--require {HERE / 'loopback.cjs'}",
                    "M365_AGENTS_PLAYGROUND_CONFIG_PATH": str(config),
                },
                stdout=log,
                stderr=subprocess.STDOUT,
            )  # fmt: skip

    def ready(self) -> Playground:
        """Waits until it answers."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self._process.poll() is not None:
                self._start()
            try:
                if requests.get(f"{self._made.url}/_debug/ping", timeout=PATIENCE).ok:
                    return self._made
            except requests.RequestException:
                time.sleep(0.1)
        raise AssertionError(f"the playground does not answer: {(self._home / 'log').read_text()[-2000:]}")

    def stop(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _config(made: Playground) -> dict[str, Any]:
    def user(one: Somebody) -> dict[str, Any]:
        given, _, surname = one.name.partition(" ")
        return {
            "id": one.id, "name": one.name, "userPrincipleName": one.email, "aadObjectId": one.object_id,
            "givenName": given, "surname": surname, "email": one.email,
        }  # fmt: skip

    who = made.who
    guest = Somebody("Gast Buitenstaander", 99)
    others = [one for one in (*PEOPLE, guest) if one != who][:5]
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": BOT, "name": "Lijn"},
        "currentUser": user(who),
        "users": [user(one) for one in others],
        "personalChat": {"id": who.chat},
        "groupChat": {"id": f"19:kernteam-{who.key}@thread.v2", "name": "Kernteam Lindekwartier"},
        "team": {
            "id": f"19:team-{who.key}@thread.tacv2",
            "name": "Lindekwartier",
            "aadGroupId": f"00000000-0000-0000-0000-{1000 + who.number:012d}",
            "channels": [{"id": made.channel, "name": "Besluiten"}],
        },
    }
