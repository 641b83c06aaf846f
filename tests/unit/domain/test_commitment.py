"""Settled stays settled: the status machine of a commitment."""

from datetime import date, timedelta

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.domain.commitment import Commitment, CommitmentKind, CommitmentStatus
from bot.domain.settled import AlreadySettled

DAY = date(2026, 11, 23)
ACTS = {
    "complete": lambda it: it.complete(DAY),
    "postpone": lambda it: it.postpone(DAY, DAY, "later", "p2"),
    "withdraw": lambda it: it.withdraw(DAY, "double"),
    "offer": lambda it: it.offer("p3"),
    "accept": lambda it: it.accept(),
    "decline": lambda it: it.decline(),
}


def promised(**fields: object) -> Commitment:
    given = {"id": "C-1", "kind": CommitmentKind.RESIDENT_PROMISE, "text": "Bellen", "owner": "p1", "due": DAY}
    return Commitment(**{**given, **fields})  # type: ignore[arg-type]


class Life(RuleBasedStateMachine):
    """Any order of acts."""

    @initialize(due=st.none() | st.just(DAY))
    def begin(self, due: date | None) -> None:
        self.it = promised(due=due)
        self.settled: Commitment | None = None

    @rule(name=st.sampled_from(sorted(ACTS)))
    def act(self, name: str) -> None:
        if self.settled is not None:
            with pytest.raises(AlreadySettled) as found:
                ACTS[name](self.it)
            assert (found.value.id, found.value.status) == ("C-1", str(self.settled.status))
            assert found.value.on == DAY
            return
        before, self.it = self.it, ACTS[name](self.it)
        assert (self.it.id, self.it.kind, self.it.text, self.it.due) == (
            before.id, before.kind, before.text, before.due,
        )  # fmt: skip
        if self.it.status in {CommitmentStatus.DONE, CommitmentStatus.WITHDRAWN}:
            self.settled = self.it

    @precondition(lambda self: self.settled is None)
    @rule()
    def telling_changes_no_status(self) -> None:
        told = self.it.tell(DAY)
        assert told.status is self.it.status
        self.it = told

    @invariant()
    def settled_stays_settled(self) -> None:
        if getattr(self, "settled", None) is not None:
            assert self.it == self.settled
            assert not self.it.is_open
            assert self.it.offered_to is None
            assert not self.it.overdue(DAY + timedelta(days=99))


TestLife = Life.TestCase


def test_the_postponed_day_is_the_one_that_counts() -> None:
    later = promised().postpone(DAY + timedelta(days=9), DAY, "more work")
    assert later.day == DAY + timedelta(days=9)
    assert later.due == DAY
    assert later.status is CommitmentStatus.POSTPONED
    assert not later.overdue(DAY + timedelta(days=9))
    assert later.overdue(DAY + timedelta(days=10))


def test_who_was_told_of_a_day_was_not_told_of_the_next() -> None:
    told = promised().postpone(DAY, DAY, "x", "p2").tell(DAY)
    assert told.promised_to_informed_on == DAY
    assert told.postpone(DAY, DAY, "y").promised_to_informed_on is None


def test_until_it_is_accepted_the_owner_stays() -> None:
    offered = promised().offer("p3")
    assert (offered.owner, offered.offered_to) == ("p1", "p3")
    assert (offered.accept().owner, offered.accept().offered_to) == ("p3", None)
    assert (offered.decline().owner, offered.decline().offered_to) == ("p1", None)
    assert promised().accept().owner == "p1"


def test_without_a_day_it_is_never_overdue() -> None:
    assert not promised(due=None).overdue(date.max)
