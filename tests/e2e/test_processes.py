"""`lijn run`, `web` and `worker`: they start, say how it goes, and end when they are told."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import revision
from tests.failure.databases import database
from tests.scene import Scene

LIJN = Path(sys.executable).with_name("lijn")


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Where a process finds a database with a municipality in it, and a free port."""
    Scene(tmp_path).close()
    ours = {name: value for name, value in os.environ.items() if not name.startswith("LIJN_")}
    return {**ours, "LIJN_DATABASE_URL": f"sqlite:///{tmp_path}/scene.db", "LIJN_PORT": "0"}


@contextmanager
def process(command: str, surroundings: dict[str, str]) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process, once it says that it works, and what it said."""
    with subprocess.Popen(
        [LIJN, command], env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        try:
            assert running.stdout is not None
            yield running, running.stdout.readline().strip()
        finally:
            running.kill()


def get(said: str, path: str) -> tuple[int, str]:
    """The status and the words of an answer."""
    address = said.removeprefix("Lijn listens on ").removesuffix(".")
    try:
        with urllib.request.urlopen(f"http://{address}{path}", timeout=120) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as fault:
        with fault:
            return fault.code, fault.read().decode()


def ended(running: subprocess.Popen[str]) -> tuple[int, str]:
    """How it ends when it is told to, and what it wrote to the log."""
    running.send_signal(signal.SIGTERM)
    _, log = running.communicate(timeout=120)
    return running.returncode, log


def test_run_answers_health_and_ready_and_ends_cleanly(surroundings: dict[str, str]) -> None:
    with process("run", surroundings) as (running, said):
        assert said.startswith("Lijn listens on 127.0.0.1:")
        status, words = get(said, "/health")
        assert status == 200
        health = json.loads(words)
        assert health["ok"] is True
        assert health["schema"] == revision.newest()
        assert health["posts_failed"] == health["posts_unknown"] == 0
        assert get(said, "/ready") == (200, '{"ready": true}')
        status, metrics = get(said, "/metrics")
        assert status == 200
        assert "lijn_posts_failed 0.0" in metrics
        status, words = get(said, "/nothing")
        assert status == 404
        assert "Traceback" not in words
        code, log = ended(running)
    assert code == 0
    assert "Traceback" not in log


def test_web_does_not_tick(surroundings: dict[str, str]) -> None:
    with process("web", surroundings) as (running, said):
        health = json.loads(get(said, "/health")[1])
        assert health["ok"] is True
        assert health["last_tick"] is None
        assert ended(running)[0] == 0


def test_without_its_database_it_is_neither_healthy_nor_ready(surroundings: dict[str, str], tmp_path: Path) -> None:
    with database("postgres", tmp_path) as engine:
        address = engine.url.render_as_string(hide_password=False)
        with process("web", {**surroundings, "LIJN_DATABASE_URL": address}) as (running, said):
            assert get(said, "/ready") == (200, '{"ready": true}')
            with engine.begin() as connection:
                connection.execute(text("DROP TABLE outbox_row, alembic_version"))
            assert get(said, "/health") == (503, '{"ok": false, "attention": ["no_database"]}')
            assert get(said, "/ready") == (503, '{"ready": false}')
            assert ended(running)[0] == 0


def test_an_interrupt_ends_the_worker(surroundings: dict[str, str]) -> None:
    with process("worker", surroundings) as (running, said):
        assert said == "Lijn works."
        running.send_signal(signal.SIGINT)
        _, log = running.communicate(timeout=120)
        assert running.returncode == 0
    assert "Traceback" not in log


def test_a_port_that_is_taken_is_said_in_one_sentence(surroundings: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = subprocess.run(
            [LIJN, "run"],
            env={**surroundings, "LIJN_PORT": str(port)},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
    assert result.returncode == 1
    assert result.stderr.splitlines() == [f"lijn: cannot listen on 127.0.0.1:{port}: address already in use"]


def test_a_database_that_is_not_migrated_is_said_in_one_sentence(surroundings: dict[str, str], tmp_path: Path) -> None:
    for left in tmp_path.glob("scene.db*"):
        left.unlink()
    result = subprocess.run([LIJN, "run"], env=surroundings, capture_output=True, text=True, check=False, timeout=120)
    assert result.returncode == 1
    assert result.stderr.splitlines() == ["lijn: the database is not of this version; run: lijn migrate"]
