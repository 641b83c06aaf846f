"""How the time to understand a sentence grows with the number of trajectories."""

from __future__ import annotations

import time
from dataclasses import replace

from bot.ports.municipality import Name
from bot.understanding.choose import reading_of
from bot.understanding.index import NameIndex
from tests.unit.understanding.rijnveste import rijnveste

SENTENCES = (
    "hoe staat het met straatje 7",
    "C-102 lukt niet, kan dat naar half januari?",
    "wnr komt statoinsplein in de raad",
    "status lindekwartier",
    "afspraak: verslag delen met de winkeliers, half december, Sanne pakt dat op",
)
ROUNDS = 20


def names(count: int) -> list[Name]:
    """Rijnveste's trajectories with others around them."""
    own = list(rijnveste().index)
    made = [
        Name(id=f"T-9{n:05d}", slug=f"buurt{n}-plan", title=f"Vernieuwing Buurt{n}straat", aliases=(f"straatje {n}",))
        for n in range(count - len(own))
    ]
    return own + made


def milliseconds(count: int) -> float:
    """The mean time of one sentence with this many trajectories."""
    known = replace(rijnveste().known("p05"), trajectories=NameIndex(names(count)))
    for sentence in SENTENCES:
        reading_of(sentence, known)
    start = time.process_time()
    for _ in range(ROUNDS):
        for sentence in SENTENCES:
            reading_of(sentence, known)
    return (time.process_time() - start) * 1000 / (ROUNDS * len(SENTENCES))


def run() -> list[tuple[str, float]]:
    """Milliseconds at each size, and how many times longer the largest takes than the smallest."""
    times = {count: milliseconds(count) for count in (10, 1_000, 10_000)}
    rows = [(f"understand one sentence, {count} trajectories (ms)", round(spent, 2)) for count, spent in times.items()]
    return [*rows, ("from 10 to 10,000 trajectories (times)", round(times[10_000] / times[10], 2))]


def main() -> None:
    """Prints them."""
    for what, figure in run():
        print(f"{what:60} {figure}")
