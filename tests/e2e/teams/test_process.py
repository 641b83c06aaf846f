"""`lijn run` with Teams, as a process of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.teams.activities import SANNE, message
from tests.teams.connector import FakeConnector
from tests.teams.loop import Loop
from tests.teams.world import rijnveste_copy

LIJN = Path(sys.executable).with_name("lijn")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Of an installation with Rijnveste in it, and no other setting of ours."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("LIJN_")}
    database = rijnveste_copy(tmp_path)
    database.engine.dispose()
    return {**others, "LIJN_DATABASE_URL": str(database.engine.url), "LIJN_PORT": "0"}


@pytest.fixture
def connector() -> Iterator[tuple[FakeConnector, str]]:
    loop, made = Loop(), FakeConnector()
    made.members = {SANNE.id: SANNE.member()}
    yield made, loop.serve(made.app)
    loop.stop()


def test_in_development_a_question_is_answered_and_the_process_ends_when_asked(
    environment: dict[str, str], connector: tuple[FakeConnector, str]
) -> None:
    fake, service_url = connector
    running = subprocess.Popen(
        [LIJN, "run"], env={**environment, "LIJN_TEAMS_DEVELOPMENT": "true"}, stdout=subprocess.PIPE, text=True
    )
    try:
        assert running.stdout is not None
        port = running.stdout.readline().strip().rstrip(".").rsplit(":", 1)[1]
        said = message(service_url, SANNE, "status lindekwartier")
        assert requests.post(f"http://127.0.0.1:{port}/api/messages", json=said, timeout=120).status_code == 200
        until = time.monotonic() + 120
        while not fake.messages and time.monotonic() < until:
            time.sleep(0.05)
        assert "Herinrichting Lindekwartier" in fake.messages[0].text
    finally:
        running.send_signal(signal.SIGTERM)
        assert running.wait(120) == 0
        if running.stdout is not None:
            running.stdout.close()
