"""Lijn with Teams, for each test anew; whatever it posted must be a card that Teams can draw."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from adapters.teams.render import LARGEST, size
from tests.house.checkout import ROOT
from tests.teams.world import World, world

SCHEMA = ROOT.parent / "shared" / "schemas" / "adaptive-card-1.5.0.schema.json"


@cache
def validator() -> Any:
    return jsonschema.Draft6Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))) if SCHEMA.exists() else None


def check(made: World) -> None:
    """Every card that stands anywhere: valid by the schema where that is at hand, and small."""
    for message in made.connector.messages:
        assert size(message.activity) <= LARGEST
        assert "text" not in message.activity
        card = {name: value for name, value in message.card.items() if name != "msteams"}
        if validator() is not None:
            faults = [fault.message[:300] for fault in validator().iter_errors(card)]
            assert not faults, faults


@pytest.fixture
def lijn(tmp_path: Path) -> Iterator[World]:
    with world(tmp_path) as made:
        yield made
        check(made)
