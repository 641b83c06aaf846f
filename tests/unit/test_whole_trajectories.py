"""Whole trajectories by chance: no gate passed without its reason, no item lost, nobody told twice, lamps agree."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import Phase as Stage
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.commands import (
    phases,
)
from bot.commands.command import Missing
from bot.domain.checklist import missing
from bot.domain.council import CouncilRole
from bot.domain.message import MessageKind
from bot.domain.phase import Phase
from bot.domain.signals.counting import Counting
from bot.domain.signals.lamp import State, lamps
from bot.domain.signals.sweep import swept
from bot.dossiers import dossier_of
from bot.notices import news_for, sweep
from bot.refusals import GateClosed, NotApproved
from tests.unit.one_trajectory import ID, OneTrajectory
from tests.unit.signals.world import ORGANISATION

FULL = "Yara Willems is uw vaste contactpersoon. Bel 14 0xx."
REACHED: set[str] = set()
EVERYWHERE = {
    "a round in order", "a round with a reason", "a phase in order", "a phase with a reason", "a whole handover",
    "a handover with an item refused", "a delay that was told", "a delay with a reason", "late already",
    "a whole message", "a message with a reason", "told", "told again", "told that it is solved",
}  # fmt: skip


class Trajectories(OneTrajectory, RuleBasedStateMachine):
    """One trajectory, moved and neglected at random."""

    @initialize()
    def start(self) -> None:
        self.begin()

    @rule(days=st.integers(1, 20))
    def time_passes(self, days: int) -> None:
        self.day += timedelta(days=days)

    @rule(full=st.booleans())
    def set_expectation(self, full: bool) -> None:
        self.act("expectation.set", "noor", **({"feedback_how": "brief"} if full else {"time_asked": "1 avond"}))

    @rule(name=st.sampled_from(["school", "winkels"]))
    def add_group(self, name: str) -> None:
        self.act("group.record", "yara", name=name, essential=True)

    @rule(role=st.sampled_from(list(CouncilRole)), phase=st.sampled_from(list(Phase)))
    def settle_council(self, role: CouncilRole, phase: Phase) -> None:
        self.act("council.set", "noor", roles={phase: role})

    @rule(anyway=st.booleans(), reason=st.none() | st.just("het moet"))
    def open_round(self, anyway: bool, reason: str | None) -> None:
        before = self.now()
        slots = {"title": "Ronde", "opens": self.day, "closes": self.day + timedelta(days=20)}
        no = self.act("round.open", "noor", **slots, anyway=anyway, override_reason=reason)
        after = self.now()
        if len(after.input_rounds) > len(before.input_rounds):
            assert no is None
            REACHED.add("a round with a reason" if before.expectation.missing() else "a round in order")
            complete = not before.expectation.missing()
            assert complete or (anyway and reason and after.overrides[-1].rule == "ROUND_OPEN")
        else:
            assert no in {GateClosed, Missing}

    @rule(anyway=st.booleans(), reason=st.none() | st.just("het moet"))
    def next_phase(self, anyway: bool, reason: str | None) -> None:
        before = self.now()
        no = self.act("phase.advance", "noor", anyway=anyway, override_reason=reason)
        after = self.now()
        if after.phase is before.phase:
            assert no is not None
            return
        needed = phases.needs(before, after.phase)
        assert list(Phase).index(after.phase) > list(Phase).index(before.phase)
        REACHED.add("a phase with a reason" if needed else "a phase in order")
        if needed:
            assert anyway
            assert after.overrides[-1].missing == needed
            assert after.overrides[-1].reason == "het moet"
        else:
            assert after.overrides == before.overrides

    @rule(parts=st.sets(st.sampled_from(["expectation", "council", "handover"]), min_size=2))
    def prepare(self, parts: set[str]) -> None:
        """Most of what the next phase needs, or all of it."""
        trajectory = self.now()
        following = list(Phase)[min(list(Phase).index(trajectory.phase) + 1, len(Phase) - 1)]
        if "expectation" in parts:
            self.act("expectation.set", "noor", feedback_how="brief")
        if "council" in parts:
            self.act("council.set", "noor", roles={following: CouncilRole.INFORMED})
        if "handover" in parts:
            to = "daan" if trajectory.project_lead != "daan" else "yara"
            self.act("handover.start", trajectory.project_lead, to=to)
            self.answer_offer(accept=True, condition=None, refuse="council" not in parts)

    @rule(to=st.sampled_from(["yara", "daan", "sanne"]))
    def offer(self, to: str) -> None:
        self.act("handover.start", self.now().project_lead, to=to)

    @rule(accept=st.booleans(), condition=st.none() | st.just("eerst de lijst"), refuse=st.booleans())
    def answer(self, accept: bool, condition: str | None, refuse: bool) -> None:
        self.answer_offer(accept=accept, condition=condition, refuse=refuse)

    def answer_offer(self, *, accept: bool, condition: str | None, refuse: bool) -> None:
        before = self.now()
        offer = next((offer for offer in reversed(before.handovers) if offer.is_open), None)
        if offer is None:
            assert self.act("handover.accept", "daan") is not None
            return
        owners, waiting = self.owners(), set(self.open_items())
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
        assert set(done.open_items_transferred) | refused == waiting
        REACHED.add("a handover with an item refused" if refused else "a whole handover")
        for id, owner in self.owners().items():
            if owners[id] == offer.from_ and id not in refused:
                assert owner == offer.to, id
            else:
                assert owner == owners[id], id
        assert after.project_lead == offer.to

    @rule(answered=st.booleans())
    def late_joiner(self, answered: bool) -> None:
        waiting = [joiner.id for joiner in self.now().late_joiners if joiner.answered is None]
        if answered and waiting:
            assert self.act("group.answer_late", "noor", joiner_id=waiting[0]) is None
        elif not waiting:
            assert self.act("group.record", "noor", late_joiner="sportclub") is None

    @rule(anyway=st.booleans(), reason=st.none() | st.just("de buurt vroeg het"), tells=st.booleans())
    def postpone(self, anyway: bool, reason: str | None, tells: bool) -> None:
        if tells:
            self.delay_message(approved=True)
        before, day = self.get("commitments", "C-1"), self.day + timedelta(days=30)
        told = self.approved_delay()
        slots = {"commitment_id": "C-1", "due": day, "reason": "meer werk", "anyway": anyway, "override_reason": reason}
        overrides = self.now().overrides
        no = self.act("commitment.postpone", before.owner, **slots)
        if no is not None:
            assert no in {GateClosed, Missing}
            assert self.get("commitments", "C-1") == before
            return
        ahead = before.day >= self.day
        if ahead and not told:
            assert anyway
            assert self.now().overrides[-1].reason == reason
        else:
            assert self.now().overrides == overrides
        REACHED.add("late already" if not ahead else "a delay that was told" if told else "a delay with a reason")

    def delay_message(self, approved: bool) -> None:
        self.act("message.delay", "sanne", commitment_id="C-1")
        id = self.newest()
        self.act("message.submit", "eva", message_id=id)
        if approved:
            self.approve(id)

    def approve(self, id: str) -> None:
        shown = self.get("messages", id)
        self.act("message.approve", "anna", message_id=id, version=shown.version, digest=shown.digest)

    @rule(anyway=st.booleans(), reason=st.sampled_from([None, "kort", "kort"]), body=st.sampled_from(["Kort.", FULL]))
    def publish(self, anyway: bool, reason: str | None, body: str) -> None:
        self.act("message.draft", "eva", kind="contact", title="Aanspreekpunt", body=body)
        id = self.newest()
        assert self.act("message.publish", "eva", message_id=id, anyway=True, override_reason="x") is NotApproved
        self.act("message.submit", "eva", message_id=id)
        self.approve(id)
        lacks = missing(MessageKind.CONTACT, "Aanspreekpunt", body, None)
        no = self.act("message.publish", "eva", message_id=id, anyway=anyway, override_reason=reason)
        if self.get("messages", id).published_on is None:
            assert lacks
            assert no in {GateClosed, Missing}
            return
        assert not lacks or (anyway and self.now().overrides[-1].missing == lacks)
        REACHED.add("a message with a reason" if lacks else "a whole message")

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
                for signal in sweep(here.trajectories.get(ID), here, people, counting, now).signals
            }
            for person in people.values():
                news = news_for(person, here, now)
                for line in news.solved:
                    REACHED.add("told that it is solved")
                    self.told.pop((person.id, line.code, line.subject or "", ""), None)
                for line in news.new:
                    signal = standing[line.code, line.subject or ""]
                    assert person.id in signal.told()
                    key = (person.id, line.code, line.subject or "", "")
                    assert self.told.get(key, -1) < signal.level, "told twice"
                    self.told[key] = signal.level
                    REACHED.add("told again" if signal.level else "told")

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
TestTrajectories.settings = settings(
    max_examples=10, stateful_step_count=20, deadline=None, derandomize=True, phases=[Stage.generate]
)


def test_the_rules_lead_everywhere() -> None:
    """What chance may miss in a short run, once on purpose."""
    REACHED.clear()
    machine = Trajectories()
    machine.begin()
    steps: list[Callable[[], None]] = [
        lambda: machine.open_round(anyway=True, reason="het moet"),
        lambda: machine.publish(anyway=True, reason="kort", body="Kort."),
        lambda: machine.publish(anyway=False, reason=None, body=FULL),
        lambda: machine.postpone(anyway=True, reason="de buurt vroeg het", tells=False),
        lambda: machine.time_passes(days=1),
        lambda: machine.postpone(anyway=False, reason=None, tells=False),
        lambda: machine.postpone(anyway=False, reason=None, tells=True),
        lambda: machine.time_passes(days=20),
        machine.morning,
        lambda: machine.time_passes(days=20),
        machine.morning,
        lambda: machine.postpone(anyway=False, reason=None, tells=False),
        lambda: machine.next_phase(anyway=False, reason=None),
        lambda: machine.next_phase(anyway=True, reason="het moet"),
        lambda: machine.prepare(parts={"expectation", "council", "handover"}),
        lambda: machine.open_round(anyway=False, reason=None),
        lambda: machine.prepare(parts={"expectation", "handover"}),
        lambda: machine.time_passes(days=1),
        lambda: machine.next_phase(anyway=False, reason=None),
        machine.morning,
    ]
    try:
        for step in steps:
            step()
            machine.no_item_is_lost()
            machine.lamps_agree_with_signals()
        assert REACHED >= EVERYWHERE, EVERYWHERE - REACHED
    finally:
        machine.teardown()
