"""The signals of ten thousand trajectories in one sweep, against only reading them, and the sweep after one change."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from bot.core import Core
from bot.domain.reminder_plan import sweep_now
from bot.domain.signals.counting import Counting
from bot.domain.signals.sweep import swept
from bot.dossiers import dossiers
from bot.remind import remind
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import migrated_sqlite
from tests.unit.signals.world import ORGANISATION, PEOPLE, clean

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
COUNT = 10_000
_TURNS = 2
"""Reading and sweeping take turns; the first reading comes from the disk, later ones find what was kept."""


class _Clock:
    def now(self) -> datetime:
        return NOW


class _Nowhere:
    def ways(self, organisation: str, person: object) -> tuple[object, ...]:
        return ()


def run(count: int = COUNT) -> dict[str, float]:
    """Seconds: reading all, again, and with a sweep of all, and the sweep after one trajectory changed."""
    with tempfile.TemporaryDirectory(prefix="lijn-bench-") as folder:
        engine = migrated_sqlite(Path(folder))
        store = SqlUnitOfWork(engine)
        _fill(store, count)
        found = {"trajectories": float(count)}
        reads, sweeps = [], []
        for _ in range(_TURNS):
            started = time.perf_counter()
            with store.read() as work:
                assert sum(1 for _ in dossiers(work.municipality("rijnveste"))) == count
            reads.append(time.perf_counter() - started)
            started = time.perf_counter()
            with store.read() as work:
                here = work.municipality("rijnveste")
                counting = Counting(here.organisation.calendar, TODAY)
                found["signals"] = float(sum(len(swept(each, here.organisation, counting)) for each in dossiers(here)))
            sweeps.append(time.perf_counter() - started)
        found |= {"read from disk": reads[0], "read again": min(reads[1:]), "read again and sweep": min(sweeps)}
        core = Core(store=store, clock=_Clock(), directory=_Nowhere(), messengers={})  # type: ignore[arg-type]
        with store.write() as work:
            work.reminders.add("rijnveste", sweep_now("T-2026-0", NOW))
        started = time.perf_counter()
        assert remind(core) == 1
        found["after one change"] = time.perf_counter() - started
        engine.dispose()
        return found


def _fill(store: SqlUnitOfWork, count: int) -> None:
    dossier = clean()
    with store.write() as work:
        here = work.found(ORGANISATION)
        for person in PEOPLE.values():
            here.people.save(person)
        for number in range(count):
            id = f"T-2026-{number}"
            late = number % 10 == 0
            here.trajectories.save(replace(dossier.trajectory, id=id, slug=f"plein-{number}", late_joiners=()))
            for value in dossier.commitments:
                due = date(2026, 11, 2) if late else value.due
                here.commitments.save(replace(value, id=f"{value.id}{number}", trajectory=id, due=due))
            for question in dossier.questions:
                here.questions.save(replace(question, id=f"{question.id}{number}", trajectory=id))
            for decision in dossier.decisions:
                here.decisions.save(
                    replace(decision, id=f"{decision.id}{number}", trajectory=id, told_by=f"M-1{number}")
                )
            for message in dossier.messages:
                here.messages.save(replace(message, id=f"{message.id}{number}", trajectory=id))


def main() -> None:
    """Prints the figures."""
    for name, value in run().items():
        print(f"{name:20} {value:10.3f}")


if __name__ == "__main__":
    main()
