"""One trajectory on a database of its own, and what people do with it through the commands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.address import Address
from bot.commands import (
    delays,
    expectations,
    groups,
    handovers,
    messages,
    phases,
    places,
    publication,
    rounds,
    settling,
    signals,
)
from bot.commands.command import Context, Missing, Slots
from bot.domain.message import Message
from bot.domain.organisation import Language
from bot.domain.settled import AlreadySettled
from bot.refusals import Refusal
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import migrated_sqlite
from tests.unit.signals.world import ORGANISATION, PEOPLE, clean, initiative

HANDLERS = {
    command.intent: command.handle
    for family in (
        expectations,
        groups,
        handovers,
        phases,
        places,
        rounds,
        signals,
        settling,
        delays,
        messages,
        publication,
    )
    for command in family.COMMANDS
}
ID = "T-2026-001"


class OneTrajectory:
    """Begun in the first phase; a refusal is given back as its type."""

    def begin(self) -> None:
        import tempfile
        from pathlib import Path

        self.folder = tempfile.TemporaryDirectory(prefix="lijn-whole-")
        self.engine = migrated_sqlite(Path(self.folder.name))
        self.store = SqlUnitOfWork(self.engine)
        self.day = date(2026, 9, 1)
        self.told: dict[tuple[str, str, str, str], int] = {}
        self.items: set[str] = set()
        with self.store.write() as work:
            here = work.found(ORGANISATION)
            for person in PEOPLE.values():
                here.people.save(person)
            dossier = initiative(clean(), date(2026, 10, 1))
            trajectory = replace(
                dossier.trajectory, expectation=replace(dossier.trajectory.expectation, feedback_how=None), handovers=()
            )
            here.trajectories.save(trajectory)
            for value in dossier.commitments:
                here.commitments.save(replace(value, owner="sanne", due=date(2026, 9, 20)))
            for message in dossier.messages:
                here.messages.save(message)
            self.items = {value.id for value in dossier.commitments}

    def teardown(self) -> None:
        if hasattr(self, "engine"):
            self.engine.dispose()
            self.folder.cleanup()

    def act(self, intent: str, person: str, **slots: Any) -> type[Exception] | None:
        """The name of what stood in the way, if anything did."""
        now = datetime.combine(self.day, datetime.min.time(), UTC) + timedelta(hours=9)
        try:
            with self.store.write() as work:
                here = work.municipality("rijnveste")
                context = Context(
                    organisation=here.organisation,
                    person=here.people.get(person),
                    language=Language.NL,
                    now=now,
                    today=self.day,
                    address=Address(platform="console", tenant="t", conversation="dm"),
                )
                HANDLERS[intent](Slots({"trajectory": ID, **slots}), context, here)
        except (Refusal, Missing, AlreadySettled) as no:
            return type(no)
        return None

    def now(self) -> Any:
        with self.store.read() as work:
            return work.municipality("rijnveste").trajectories.get(ID)

    def get(self, kind: str, id: str) -> Any:
        with self.store.read() as work:
            return getattr(work.municipality("rijnveste"), kind).get(id)

    def messages(self) -> tuple[Message, ...]:
        with self.store.read() as work:
            return work.municipality("rijnveste").messages.of(ID)

    def newest(self) -> str:
        return max(
            (message.id for message in self.messages() if message.id.startswith("M-001-")),
            key=lambda id: int(id.rpartition("-")[2]),
        )

    def approved_delay(self) -> bool:
        since = self.get("commitments", "C-1").postponed_on or date.min
        return any(
            m.regarding == "C-1" and m.approved_on is not None and m.approved_on > since for m in self.messages()
        )

    def open_items(self) -> Iterator[str]:
        """What somebody waits for, counted without the help of the handover."""
        trajectory = self.now()
        with self.store.read() as work:
            here = work.municipality("rijnveste")
            yield from (value.id for value in here.commitments.of(ID) if value.is_open)
            yield from (value.id for value in here.questions.of(ID) if value.is_open)
        yield from (round_.id for round_ in trajectory.input_rounds if round_.answered_by is None)
        yield from (joiner.id for joiner in trajectory.late_joiners if joiner.answered is None)

    def owners(self) -> Mapping[str, str | None]:
        with self.store.read() as work:
            return {value.id: value.owner for value in work.municipality("rijnveste").commitments.of(ID)}
