"""The main job, through the process `lijn console --json`: nothing but lines in and lines out."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scene import SAMPLE


class Terminal:
    """A running console."""

    def __init__(self, folder: Path) -> None:
        self._environment = {**os.environ, "LIJN_DATABASE_URL": f"sqlite:///{folder}/lijn.db"}
        for words in (["migrate"], ["import", str(SAMPLE)]):
            self.lijn(*words)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "adapters", "console", "--json", "--now", "2026-11-23T10:00:00+01:00"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=self._environment,
        )  # fmt: skip

    def lijn(self, *words: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "adapters", *words],
            capture_output=True,
            text=True,
            env=self._environment,
            check=True,
        )
        return done.stdout

    def __call__(self, **line: Any) -> list[dict[str, Any]]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({key.rstrip("_"): value for key, value in line.items()}) + "\n")
        self._process.stdin.flush()
        found = []
        while (answer := json.loads(self._process.stdout.readline())) != {"done": True}:
            found.append(answer)
        return found

    def end(self) -> int:
        self._process.communicate()
        return self._process.returncode


@pytest.fixture(scope="module")
def terminal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    made = Terminal(tmp_path_factory.mktemp("console"))
    yield made
    made.end()


def to(posts: list[dict[str, Any]], person: str) -> dict[str, Any]:
    return next(post for post in posts if post["to"] == person and post["update_of"] is None)


def test_a_program_that_writes_nonsense_is_answered_line_by_line(terminal: Terminal) -> None:
    assert list(terminal(nonsense=1)[0]) == ["error"]
    assert list(terminal(as_="p05", where="nowhere", text="x")[0]) == ["error"]
    assert "ontwerpfase" in terminal(as_="p05", where="lindekwartier", text="status")[0]["text"]


def test_from_a_question_to_a_published_text_and_a_reminder(terminal: Terminal) -> None:
    (status,) = terminal(as_="p05", where="lindekwartier", text="status")
    assert "ontwerpfase" in status["text"]
    asked = terminal(as_="p05", where="lindekwartier", text="vraag aan de wethouder: mogen de fietsenrekken alvast?")
    terminal(as_="p01", where="dm", press="Antwoord", on=to(asked, "p01")["id"])
    answered = terminal(as_="p01", where="dm", text="Ja, dat mag.")
    assert any(post["where"] == "lindekwartier" and "Ja, dat mag." in post["text"] for post in answered)
    submitted = terminal(as_="p11", where="dm", text="leg M-009-3 voor")
    approved = terminal(as_="p01", where="dm", react="👍", on=to(submitted, "p01")["id"])
    assert to(approved, "p11")["buttons"] == ["Publiceer"]
    published = terminal(as_="p11", where="dm", press="Publiceer", on=to(approved, "p11")["id"])
    channel = next(post for post in published if post["where"] == "parkeren-havenwijk")
    (said,) = terminal(as_="p09", where="dm", text="wat mag ik zeggen over de havenwijk?")
    assert channel["text"].splitlines()[-1] in said["text"]
    assert "maandag 23 november 2026" in said["text"]
    early = terminal(now="2026-11-27T08:59:59+01:00")
    assert not any("C-104 moet vandaag" in post["text"] for post in early)
    due = terminal(now="2026-11-27T09:00:00+01:00")
    assert "C-104 moet vandaag klaar zijn" in next(post["text"] for post in due if "C-104 moet" in post["text"])
    assert terminal(now="2026-11-27T08:00:00+01:00") == [{"error": "the clock only moves forward"}]
    assert terminal.end() == 0
    assert "is whole" in terminal.lijn("verify")
