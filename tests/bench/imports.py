"""What a large municipality file costs."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

from adapters.console.clock import SteppedClock
from adapters.files import yaml_file
from bot.administer import import_municipality
from storage.unit_of_work import SqlUnitOfWork
from tests.bench.registry import Line, measure
from tests.failure.databases import database
from tests.scene import NOW, SAMPLE


@measure
def import_of_a_thousand_trajectories() -> list[Line]:
    """A municipality file of a thousand trajectories, into an empty database and again."""
    document, _ = yaml_file.load(SAMPLE)
    many = [_renamed(document["trajectories"][3], number) for number in range(1000)]
    several = {**document, "trajectories": [*document["trajectories"], *many]}
    with tempfile.TemporaryDirectory(prefix="lijn-bench-") as folder, database("sqlite", Path(folder)) as engine:
        store, clock = SqlUnitOfWork(engine), SteppedClock(NOW)
        start = time.perf_counter()
        report = import_municipality(store, clock, several)
        first = time.perf_counter()
        again = import_municipality(store, clock, several)
        end = time.perf_counter()
    assert sum(name.startswith("trajectories ") for name in report.added) == 1000 + len(document["trajectories"])
    assert not again.added
    return [
        Line("imported", first - start, "s"),
        Line("imported again, nothing changed", end - first, "s"),
    ]


def _renamed(trajectory: dict[str, Any], number: int) -> dict[str, Any]:
    """A trajectory under another name, with three commitments and nothing else that has a number of its own."""
    three = [
        {"id": f"C-{1000 + 3 * number + each}", "kind": "internal_action", "text": f"taak {each}", "due": "2026-12-11"}
        for each in range(3)
    ]
    numbered = ("questions", "decisions", "messages", "lessons", "input_rounds")
    return {
        **trajectory,
        "id": f"T-2027-{number:04d}",
        "slug": f"plan-{number}",
        "title": f"Plan {number}",
        "aliases": [],
        "expectation": {**trajectory["expectation"], "announced_by": None},
        "commitments": three,
        **{name: [] for name in numbered},
    }
