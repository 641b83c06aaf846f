"""Lijn with Teams, for each test anew."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.teams.world import World, world


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made
