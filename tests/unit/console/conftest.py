"""Rijnveste in a fresh file of SQLite, with everyone at the terminal."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters import compose
from adapters.console.clock import SteppedClock
from adapters.console.session import Session
from adapters.files import yaml_file
from bot.administer import import_municipality
from tests.docs.dates import SAMPLE

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """The terminal on Monday 23 November 2026, ten o'clock in Rijnveste."""
    url = f"sqlite:///{tmp_path}/lijn.db"
    compose.migrate(url)
    database = compose.open_database(url)
    document, _ = yaml_file.load(SAMPLE)
    report = import_municipality(database.store, SteppedClock(MORNING), document)
    yield Session(database.store, report.organisation, MORNING)
    database.engine.dispose()
