"""kill -9 of the web process while Slack's events stream in: each is answered, and once."""

import itertools
import os
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import requests
from sqlalchemy import create_engine, text

from tests.house.checkout import ROOT
from tests.slack import payloads
from tests.slack.fake import TOKEN, WIDE, FakeSlack, Fault
from tests.slack.payloads import SANNE
from tests.slack.world import rijnveste
from tests.teams.loop import Loop

BURST = 4
"""Events that come in together; half as many come while the server is dead."""
MOMENTS = [("users.info", False), ("chat.postMessage", True), ("chat.postMessage", False)]
"""When it is killed: asking who speaks, so before anything is kept; not knowing that a post arrived; before it did."""
PATIENCE = 300
"""Seconds after which something is wrong on the slowest machine."""


class Server:
    """`lijn run`, that can be killed and started again."""

    def __init__(self, folder: Path, slack_url: str) -> None:
        self.url = ""
        self._database = f"sqlite:///{folder}/lijn.db"
        self._log = (folder / "lijn.log").open("ab")
        self._env = {
            **os.environ,
            "LIJN_DATABASE_URL": self._database,
            "LIJN_PORT": "0",
            "LIJN_SLACK_BOT_TOKEN": TOKEN,
            "LIJN_SLACK_SIGNING_SECRET": payloads.SECRET,
            "LIJN_SLACK_API_URL": f"{slack_url}/api/",
        }
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "adapters", "run"],
            cwd=ROOT, env=self._env, stdout=subprocess.PIPE, stderr=self._log, text=True,
        )  # fmt: skip
        assert self._process.stdout is not None
        said = self._process.stdout.readline()
        assert said.startswith("Lijn listens on "), said
        self.url = f"http://{said.split()[3].removesuffix('.')}/slack/events"

    def kill(self) -> None:
        assert self._process is not None
        self._process.kill()

    def bury(self) -> None:
        """Waits for its end, and until the lease ends of what it had claimed."""
        assert self._process is not None
        assert self._process.stdout is not None
        self._process.wait()
        self._process.stdout.close()
        self._sql("UPDATE outbox_row SET next_at = at WHERE state IN ('queued', 'sending')")

    def has_posts_to_send(self) -> bool:
        return bool(self._sql("SELECT id FROM outbox_row WHERE state IN ('queued', 'sending')"))

    def close(self) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.communicate(timeout=PATIENCE)
        self._log.close()

    def _sql(self, statement: str) -> list[Any]:
        engine = create_engine(self._database)
        with engine.begin() as connection:
            done = connection.execute(text(statement))
            rows = list(done) if done.returns_rows else []
        engine.dispose()
        return rows


class Stream:
    """Events as Slack delivers them: with the same id until they are taken, and once more as if it did not hear that."""

    def __init__(self, server: Server) -> None:
        self.asked: list[dict[str, Any]] = []
        self._again: set[str] = set()
        self._server = server
        self._threads: list[threading.Thread] = []

    def send(self, count: int) -> set[str]:
        """Begins to deliver so many events at once, each in a channel of its own, and returns their ids."""
        asked = [payloads.mention(SANNE, "status lindekwartier", f"C{payloads.number():08}") for _ in range(count)]
        started = [threading.Thread(target=self._deliver, args=(payload,)) for payload in asked]
        for thread in started:
            thread.start()
        self.asked += asked
        self._threads += started
        return {payload["event_id"] for payload in asked}

    def had_to_retry(self, ids: set[str]) -> bool:
        return ids <= self._again

    def join(self) -> None:
        for thread in self._threads:
            thread.join(PATIENCE)
            assert not thread.is_alive(), "never taken"

    def _deliver(self, payload: dict[str, Any]) -> None:
        taken = 0
        for number in itertools.count():
            body, headers = payloads.signed(payload)
            retry = {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": "http_error"} if number else {}
            try:
                answer = requests.post(self._server.url, data=body, headers={**headers, **retry}, timeout=PATIENCE)
            except requests.RequestException:
                answer = None
            if answer is not None and answer.status_code == 200:
                taken += 1
                if taken == 2:
                    return
            else:
                self._again.add(payload["event_id"])
                time.sleep(0.05)


def wait_until(reached: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_each_event_is_answered_once_though_the_server_is_killed_while_they_stream_in(tmp_path: Path) -> None:
    shutil.copy(rijnveste(), tmp_path / "lijn.db")
    loop, slack = Loop(), FakeSlack()
    slack.users = {user["id"]: user for user in payloads.USERS}
    slack.scopes = WIDE
    server = Server(tmp_path, loop.serve(slack.app))
    server.start()
    stream = Stream(server)
    killed = threading.Event()

    def kill() -> None:
        server.kill()
        killed.set()

    try:
        for method, done in MOMENTS:
            killed.clear()
            slack.fail(method, Fault(cut=True, done=done, meanwhile=kill))
            came = stream.send(BURST)
            assert killed.wait(PATIENCE)
            server.bury()
            refused = stream.send(BURST // 2)
            not_taken = refused | came if method == "users.info" else refused
            wait_until(partial(stream.had_to_retry, not_taken))
            server.start()
        stream.join()
        wait_until(lambda: not server.has_posts_to_send())
    finally:
        server.close()
        loop.stop()
    keys = {message.metadata["event_payload"]["key"] for message in slack.messages if message.metadata}
    assert len(keys) == len(slack.messages), "posted twice"
    asked = Counter(payload["event"]["channel"] for payload in stream.asked)
    assert Counter(message.channel for message in slack.messages) == asked
    assert all("Lindekwartier" in message.shown() for message in slack.messages)
