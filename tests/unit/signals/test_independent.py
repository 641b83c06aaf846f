"""Other municipalities on other days: our rules against the same rules written a second time."""

import copy
import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from adapters.files import yaml_file
from bot.domain.signals.sweep import signals
from tests.scene import SAMPLE
from tests.unit.signals import independent
from tests.unit.signals.test_rijnveste import dossiers_of

FILE, _ = yaml_file.load(SAMPLE)
NOW = datetime.fromisoformat(FILE["reference_now"])
NEEDED = {"id", "slug", "title", "text", "name", "kind", "body", "phase", "from_phase", "to_phase", "asked", "asked_by",
          "to", "group", "item", "date", "status"}  # fmt: skip
"""Fields that a file cannot do without, or whose absence is another matter."""
CHOICES: dict[str, list[Any]] = {
    "status": ["open", "postponed", "done", "withdrawn"],
    "participation_level": list(independent.LADDER),
    "hours_actual": [1, 5000],
    "published_hash": ["h1", "other"],
    "deviates_from_participation": [True, False],
    "acknowledged_by": [[], ["p08"], ["p14"]],
}


def parts(data: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any], str]]:
    """Every field of every mapping under a trajectory: where, the mapping, the key."""
    if isinstance(data, dict):
        for key in list(data):
            yield path, data, key
            yield from parts(data[key], f"{path}.{key}")
    elif isinstance(data, list):
        for item in data:
            yield from parts(item, path)


def changed(chance: random.Random) -> dict[str, Any]:
    """The sample with some days moved, fields left out, and lists emptied."""
    file: dict[str, Any] = copy.deepcopy(FILE)
    for _ in range(chance.randint(2, 12)):
        fields = [field for field in parts(file["trajectories"]) if field[2] not in NEEDED]
        dated = [field for field in fields if isinstance(field[1][field[2]], str) and field[1][field[2]][:2] == "20"]
        if chance.random() < 0.6:
            _, holder, key = chance.choice(dated)
            move = timedelta(days=chance.choice([-1, 1, chance.randint(-15, 15), chance.randint(-300, 300)]))
            holder[key] = (date.fromisoformat(holder[key]) + move).isoformat()
        else:
            _, holder, key = chance.choice(fields)
            if chance.random() < 0.5:
                del holder[key]
            else:
                holder[key] = [] if isinstance(holder[key], list) else {} if isinstance(holder[key], dict) else None
    for _, holder, key in parts(file["trajectories"]):
        if key in CHOICES and key in holder and (key != "status" or "due_text" in holder) and chance.random() < 0.1:
            holder[key] = chance.choice(CHOICES[key])
    trajectory = chance.choice(file["trajectories"])
    trajectory["phase"] = chance.choice(independent.PHASES)
    chance.choice(file["people"])["leaves_on"] = (NOW.date() + timedelta(days=chance.randint(-5, 25))).isoformat()
    calendar = file["calendar"]
    calendar["timezone"] = chance.choice(["Europe/Amsterdam", "America/Curacao", "Pacific/Auckland"])
    calendar["office_days"] = chance.choice([list(independent.WEEK[:5]), ["mon", "tue", "thu"], ["sat", "sun"]])
    file["organisation"]["minimum_level"] = chance.choice([None, *independent.LADDER])
    return file


@pytest.mark.parametrize("seed", range(16))
def test_two_programmes_find_the_same_in_other_municipalities(seed: int) -> None:
    chance = random.Random(seed)
    file = changed(chance)
    organisation, dossiers = dossiers_of(file)
    for moment in (NOW, NOW + timedelta(days=chance.randint(-90, 250), hours=chance.randint(-12, 12))):
        ours = {
            (slug, signal.code.value, signal.subject)
            for slug, dossier in dossiers.items()
            for signal in signals(dossier, organisation, moment)
        }
        assert ours == independent.found(file, moment)
