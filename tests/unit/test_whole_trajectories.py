"""Whole trajectories by chance: no gate passed without its reason, no item lost, nobody told twice, lamps agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.address import Address
from bot.commands import expectations, groups, handovers, phases, places, rounds, signals
from bot.commands.command import Context, Missing, Slots
from bot.domain.council import CouncilRole
from bot.domain.organisation import Language
from bot.domain.phase import Phase
from bot.domain.settled import AlreadySettled
from bot.domain.signals.counting import Counting
from bot.domain.signals.lamp import State, lamps
from bot.domain.signals.sweep import swept
from bot.dossiers import dossier_of
from bot.notices import news_for, sweep
from bot.refusals import GateClosed, Refusal
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import migrated_sqlite
from tests.unit.signals.world import ORGANISATION, PEOPLE, clean, initiative

HANDLERS = {
    command.intent: command.handle
    for family in (expectations, groups, handovers, phases, places, rounds, signals)
    for command in family.COMMANDS
}
ID = "T-2026-001"


class Trajectories(RuleBasedStateMachine):
    """One trajectory, moved and neglected at random, on an empty database in memory."""

    @initialize()
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

    @rule(days=st.integers(1, 12))
    def time_passes(self, days: int) -> None:
        self.day += timedelta(days=days)

    @rule(full=st.booleans())
    def set_expectation(self, full: bool) -> None:
        self.act("expectation.set", "sanne", **({"feedback_how": "brief"} if full else {"time_asked": "1 avond"}))

    @rule(name=st.sampled_from(["school", "winkels"]))
    def add_group(self, name: str) -> None:
        self.act("group.record", "yara", name=name, essential=True)

    @rule(role=st.sampled_from(list(CouncilRole)), phase=st.sampled_from(list(Phase)))
    def settle_council(self, role: CouncilRole, phase: Phase) -> None:
        self.act("council.set", "sanne", roles={phase: role})

    @rule(anyway=st.booleans(), reason=st.none() | st.just("het moet"))
    def open_round(self, anyway: bool, reason: str | None) -> None:
        before = self.now()
        slots = {"title": "Ronde", "opens": self.day, "closes": self.day + timedelta(days=20)}
        no = self.act("round.open", "sanne", **slots, anyway=anyway, override_reason=reason)
        after = self.now()
        if len(after.input_rounds) > len(before.input_rounds):
            assert no is None
            complete = not before.expectation.missing()
            assert complete or (anyway and reason and after.overrides[-1].rule == "ROUND_OPEN")
        else:
            assert no in {GateClosed, Missing}

    @rule(anyway=st.booleans(), reason=st.none() | st.just("het moet"))
    def next_phase(self, anyway: bool, reason: str | None) -> None:
        before = self.now()
        lead = before.project_lead
        no = self.act("phase.advance", lead, anyway=anyway, override_reason=reason)
        after = self.now()
        if after.phase is before.phase:
            assert no is not None
            return
        needed = phases.needs(before, after.phase)
        assert list(Phase).index(after.phase) > list(Phase).index(before.phase)
        if needed:
            assert anyway
            assert after.overrides[-1].missing == needed
            assert after.overrides[-1].reason == "het moet"
        else:
            assert after.overrides == before.overrides

    @rule(to=st.sampled_from(["yara", "daan", "sanne"]))
    def offer(self, to: str) -> None:
        self.act("handover.start", self.now().project_lead, to=to)

    @rule(accept=st.booleans(), condition=st.none() | st.just("eerst de lijst"), refuse=st.booleans())
    def answer_offer(self, accept: bool, condition: str | None, refuse: bool) -> None:
        before = self.now()
        offer = next((offer for offer in reversed(before.handovers) if offer.is_open), None)
        if offer is None:
            assert self.act("handover.accept", "daan") is not None
            return
        owners = self.owners()
        if refuse and offer.items:
            self.act("handover.item", offer.to, item=offer.items[0].id, state="refused", remark="nee")
        if not accept:
            assert self.act("handover.decline", offer.to, remark="geen tijd") is None
            assert self.owners() == owners
            assert self.now().project_lead == before.project_lead
            return
        assert self.act("handover.accept", offer.to, condition=condition) is None
        after = self.now()
        if condition:
            assert (after.project_lead, self.owners()) == (before.project_lead, owners)
            return
        done = after.handovers[-1]
        refused = {item.id for item in done.refused()}
        for id, owner in self.owners().items():
            if owners[id] == offer.from_ and id not in refused:
                assert owner == offer.to, id
            else:
                assert owner == owners[id], id
        assert after.project_lead == offer.to

    @rule()
    def morning(self) -> None:
        """The sweep and everyone's list."""
        now = datetime.combine(self.day, datetime.min.time(), UTC) + timedelta(hours=8)
        with self.store.write() as work:
            here = work.municipality("rijnveste")
            people = {person.id: person for person in here.people.all()}
            counting = Counting(here.organisation.calendar, self.day)
            standing = {
                (signal.code.value, signal.subject or ""): signal
                for signal in sweep(here.trajectories.get(ID), here, people, counting, now)
            }
            for person in people.values():
                news = news_for(person, here, now)
                for line in news.solved:
                    self.told.pop((person.id, line.code, line.subject or "", ""), None)
                for line in news.new:
                    signal = standing[line.code, line.subject or ""]
                    assert person.id in signal.told()
                    key = (person.id, line.code, line.subject or "", "")
                    assert self.told.get(key, -1) < signal.level, "told twice"
                    self.told[key] = signal.level

    def owners(self) -> Mapping[str, str | None]:
        with self.store.read() as work:
            return {value.id: value.owner for value in work.municipality("rijnveste").commitments.of(ID)}

    @invariant()
    def no_item_is_lost(self) -> None:
        if hasattr(self, "store"):
            owners = self.owners()
            assert set(owners) == self.items
            assert None not in owners.values()

    @invariant()
    def lamps_agree_with_signals(self) -> None:
        if not hasattr(self, "store"):
            return
        with self.store.read() as work:
            here = work.municipality("rijnveste")
            dossier = dossier_of(here.trajectories.get(ID), here)
        found = swept(dossier, ORGANISATION, Counting(ORGANISATION.calendar, self.day))
        for lamp in lamps(found):
            mine = [signal for signal in found if signal.key == lamp.key]
            assert (lamp.state is State.IN_ORDER) == (not mine)
            assert (lamp.state is State.LATE) == any(signal.escalated for signal in mine)


TestTrajectories = Trajectories.TestCase
TestTrajectories.settings = settings(max_examples=12, stateful_step_count=20, deadline=None, derandomize=True)
