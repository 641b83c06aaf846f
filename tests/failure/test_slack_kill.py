"""kill -9 of the web process while Slack's events stream in: each is answered, and once."""

import itertools
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.house.checkout import ROOT
from tests.slack import payloads
from tests.slack.fake import TOKEN, WIDE, FakeSlack
from tests.slack.payloads import SANNE
from tests.slack.world import rijnveste
from tests.teams.loop import Loop

EVENTS = 24
KILLS = 3


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Server:
    """`lijn run`, that can be killed and started again."""

    def __init__(self, folder: Path, slack_url: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/slack/events"
        self._log = (folder / "lijn.log").open("ab")
        self._env = {
            **os.environ,
            "LIJN_DATABASE_URL": f"sqlite:///{folder}/lijn.db",
            "LIJN_PORT": str(self.port),
            "LIJN_SLACK_BOT_TOKEN": TOKEN,
            "LIJN_SLACK_SIGNING_SECRET": payloads.SECRET,
            "LIJN_SLACK_API_URL": f"{slack_url}/api/",
        }
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "adapters", "run"], cwd=ROOT, env=self._env, stdout=self._log, stderr=self._log
        )
        until = time.monotonic() + 240
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        self.close()
        pytest.fail("lijn did not start")

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.wait(30)
        self._log.close()


def deliver_until_taken(url: str, payload: dict[str, Any], retries: list[str]) -> None:
    """As Slack does: again, with the same id, until it is taken."""
    until = time.monotonic() + 400
    for number in itertools.count():
        body, headers = payloads.signed(payload)
        try:
            retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_error"} if number else {}
            answer = requests.post(url, data=body, headers={**headers, **retry}, timeout=5)
        except requests.RequestException:
            answer = None
        if answer is not None and answer.status_code == 200:
            return
        retries.append(str(payload["event_id"]))
        assert time.monotonic() < until, "never taken"
        time.sleep(0.1)


def test_each_event_is_answered_once_though_the_server_is_killed_while_they_stream_in(tmp_path: Path) -> None:
    shutil.copy(rijnveste(), tmp_path / "lijn.db")
    loop, slack = Loop(), FakeSlack()
    slack.users = {user["id"]: user for user in payloads.USERS}
    slack.scopes = WIDE
    server = Server(tmp_path, loop.serve(slack.app))
    server.start()
    retries: list[str] = []
    asked = [payloads.mention(SANNE, "status lindekwartier", ts=f"17640610{n:02}.000100") for n in range(EVENTS)]
    senders = [threading.Thread(target=deliver_until_taken, args=(server.url, payload, retries)) for payload in asked]
    try:
        for number, thread in enumerate(senders):
            thread.start()
            time.sleep(0.05)
            if number % (EVENTS // KILLS) == EVENTS // KILLS - 2:
                server.kill()
                server.start()
        for thread in senders:
            thread.join()
        # What was claimed by a process that died is looked up when its lease of a minute ends.
        until = time.monotonic() + 110
        while len(slack.messages) < EVENTS and time.monotonic() < until:
            time.sleep(0.5)
        time.sleep(2)
    finally:
        server.close()
        loop.stop()
    keys = {message.metadata["event_payload"]["key"] for message in slack.messages if message.metadata}
    assert retries, "nothing was killed in the middle"
    assert len(keys) == len(slack.messages) == EVENTS
