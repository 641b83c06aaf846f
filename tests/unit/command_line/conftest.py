"""Runs `lijn` on a database of its own, and keeps the log as it was."""

import logging
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from adapters.cli import app
from tests.scene import rijnveste

Lijn = Callable[..., Result]


@pytest.fixture(autouse=True)
def _the_log_stays_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers[:], root.level = handlers, level


@pytest.fixture
def lijn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lijn:
    """Runs a command; the database is not there yet."""
    monkeypatch.setenv("LIJN_DATABASE_URL", f"sqlite:///{tmp_path}/lijn.db")
    monkeypatch.chdir(tmp_path)

    def run(*words: object, **more: object) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words], **more)  # type: ignore[arg-type]

    return run


@pytest.fixture
def filled(lijn: Lijn, tmp_path: Path) -> Lijn:
    """The same, with Rijnveste in it."""
    shutil.copyfile(rijnveste(), tmp_path / "lijn.db")
    return lijn
