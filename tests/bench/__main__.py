"""`python -m tests.bench [NAME …]`: measures all, or what is named, and prints a table of each."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

from tests.bench.registry import MEASURES

for module in sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])):
    if module != "__main__":
        importlib.import_module(f"tests.bench.{module}")


def main(wanted: list[str]) -> int:
    """Runs the measures and returns how many promises were not kept."""
    if unknown := set(wanted) - MEASURES.keys():
        print(f"there is no {', '.join(sorted(unknown))}; there is {', '.join(MEASURES)}", file=sys.stderr)
        return 2
    broken = 0
    for name in wanted or list(MEASURES):
        print(f"\n{name.replace('_', ' ').capitalize()}\n\n| what | measured | promised |\n|---|---|---|", flush=True)
        for line in MEASURES[name]():
            print(line.shown(), flush=True)
            broken += not line.kept
    return min(broken, 1)


sys.exit(main(sys.argv[1:]))
