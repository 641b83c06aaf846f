"""Times things side by side: a little of each in turn, so that noise falls on all alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping

_WARM = 5


def medians(
    contenders: Mapping[str, Callable[[], object]], rounds: int, between: Callable[[], object] = lambda: None
) -> dict[str, float]:
    """The median time of one call of each, in milliseconds; what is done in between is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds + _WARM):
        for name, run in contenders.items():
            start = time.perf_counter()
            run()
            end = time.perf_counter()
            if number >= _WARM:
                taken[name].append((end - start) * 1000)
            between()
    return {name: statistics.median(times) for name, times in taken.items()}
