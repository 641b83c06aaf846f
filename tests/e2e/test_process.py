"""`lijn run` as it is deployed: it listens, says how it is, and ends when it is asked to."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest


def lijn(*words: str, environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "adapters", *words],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    found = {
        **os.environ,
        "LIJN_DATABASE_URL": f"sqlite:///{tmp_path}/lijn.db",
        "LIJN_PORT": "0",
        "PYTHONUNBUFFERED": "1",
    }
    subprocess.run([sys.executable, "-m", "adapters", "migrate"], env=found, check=True, capture_output=True)
    return found


def get(port: int, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as fault:
        return fault.code, fault.read().decode()


@pytest.mark.parametrize("command", ["run", "web"])
def test_the_server_listens_on_the_port_it_names_and_ends_on_request(environment: dict[str, str], command: str) -> None:
    with lijn(command, environment=environment) as process:
        assert process.stdout
        line = process.stdout.readline()
        found = re.search(r"listens on 127\.0\.0\.1:(\d+)", line)
        assert found, line
        port = int(found[1])
        status, body = get(port, "/health")
        assert status == 200
        assert json.loads(body)["ok"] is True
        assert get(port, "/ready") == (200, '{"ready": true}')
        status, body = get(port, "/metrics")
        assert status == 200
        assert "lijn_posts_failed 0.0" in body
        status, body = get(port, "/nothing")
        assert status == 404
        assert "Traceback" not in body
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
    assert process.returncode == 0
    assert "Traceback" not in errors


def test_the_worker_works_and_ends_on_request(environment: dict[str, str]) -> None:
    with lijn("worker", environment=environment) as process:
        assert process.stdout
        assert process.stdout.readline().strip() == "Lijn works."
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
    assert process.returncode == 0


def test_a_port_that_is_taken_is_named(environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with lijn("web", environment={**environment, "LIJN_PORT": port}) as process:
            _, errors = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"127.0.0.1:{port}" in errors
    assert "Traceback" not in errors
