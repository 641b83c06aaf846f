"""`python -m tests.bench [NAME …]`: measures all, or what is named, and prints a table of each."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path

from tests.bench.registry import MEASURES

_SCRIPTS: dict[str, Callable[[], object]] = {}
"""Files that measure and judge by themselves, in a `main`."""

for module in sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)])):
    if module != "__main__":
        script = getattr(importlib.import_module(f"tests.bench.{module}"), "main", None)
        if script is not None:
            _SCRIPTS[module] = script


def main(wanted: list[str]) -> int:
    """Runs the measures and returns how many promises were not kept."""
    known = [*MEASURES, *_SCRIPTS]
    if unknown := set(wanted) - set(known):
        print(f"there is no {', '.join(sorted(unknown))}; there is {', '.join(known)}", file=sys.stderr)
        return 2
    broken = 0
    for name in wanted or known:
        if name in _SCRIPTS:
            print(f"\n{name.capitalize()}\n", flush=True)
            _SCRIPTS[name]()
            continue
        print(f"\n{name.replace('_', ' ').capitalize()}\n\n| what | measured | promised |\n|---|---|---|", flush=True)
        for line in MEASURES[name]():
            print(line.shown(), flush=True)
            broken += not line.kept
    return min(broken, 1)


sys.exit(main(sys.argv[1:]))
