"""What it costs to start."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.registry import Line, measure
from tests.scene import SAMPLE


@measure
def start_of_lijn_status() -> list[Line]:
    """Processor time of the whole command; the third of three, with byte code written."""
    with tempfile.TemporaryDirectory(prefix="lijn-bench-") as folder:
        url = f"sqlite:///{folder}/lijn.db"
        surroundings = {**os.environ, "LIJN_DATABASE_URL": url}
        lijn = Path(sys.executable).with_name("lijn")
        subprocess.run([lijn, "migrate"], env=surroundings, check=True, capture_output=True)
        subprocess.run([lijn, "import", SAMPLE], env=surroundings, check=True, capture_output=True)
        taken = [_cpu([str(lijn), "status"], surroundings) for _ in range(5)]
        python = [_cpu([sys.executable, "-c", "import sqlmodel"], surroundings) for _ in range(5)]
    return [
        Line("processor time of `lijn status`", sorted(taken)[2], "s", 1),
        Line("of that, importing sqlmodel alone", sorted(python)[2], "s"),
    ]


def _cpu(command: list[str], surroundings: dict[str, str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=surroundings, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
