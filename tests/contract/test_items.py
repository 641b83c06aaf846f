"""Items and half-said acts: what is asked of them most."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.act import Act
from bot.address import Address
from bot.pending import Pending
from storage.unit_of_work import SqlUnitOfWork
from tests.values import asked, promise, text

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = date(2026, 11, 23)
HERE = Address(platform="slack", tenant="T1", conversation="C1")


def test_open_commitments_are_those_that_can_still_be_kept(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        commitments = work.municipality(home).commitments
        commitments.save(promise("C-1"))
        commitments.save(promise("C-2").postpone(DAY, DAY, "later"))
        commitments.save(promise("C-3").complete(DAY))
        commitments.save(promise("C-4").withdraw(DAY, "double"))
        commitments.save(promise("C-5", owner="p16").offer("p17"))
        assert [item.id for item in commitments.open_of("p05")] == ["C-1", "C-2"]
        assert [item.id for item in commitments.offered_to("p17")] == ["C-5"]
        assert commitments.offered_to("p05") == ()


def test_open_questions_are_to_or_via_a_person(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        questions = work.municipality(home).questions
        questions.save(asked("Q-1", via="p03"))
        questions.save(asked("Q-2").give_answer("ja", "p01", DAY))
        questions.save(asked("Q-3").withdraw(DAY))
        questions.save(asked("Q-4", to="p16"))
        assert [item.id for item in questions.open_for("p01")] == ["Q-1"]
        assert [item.id for item in questions.open_for("p03")] == ["Q-1"]
        assert [item.id for item in questions.open_for("p16")] == ["Q-4"]


def test_messages_that_wait_are_found_until_they_are_decided(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        messages = work.municipality(home).messages
        messages.save(text("M-014-1"))
        assert messages.submitted() == ()
        messages.save(waiting := text("M-014-1").submit("p11", NOW, NOW))
        assert messages.submitted() == (waiting,)
        messages.save(waiting.approve("p01", DAY))
        assert messages.submitted() == ()


def half(id: str, slot: str | None = "due", **fields: object) -> Pending:
    given = {"person": "p05", "address": HERE, "act": Act(intent="x"), "until": NOW + timedelta(days=1)}
    return Pending(id=id, slot=slot, **{**given, **fields})  # type: ignore[arg-type]


def test_half_said_acts_wait_one_at_a_time_in_a_place(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        pending = work.municipality(home).pending
        pending.keep(half("a"))
        pending.keep(half("form", None))
        pending.keep(half("b"))
        pending.keep(half("elsewhere", address=replace(HERE, conversation="C2")))
        pending.keep(half("somebody", person="p01"))
        assert pending.get("a") is None
        assert pending.get("form") == half("form", None)
        assert pending.waiting("p05", HERE) == half("b")
        assert pending.waiting("p05", HERE.only_for("U5")) == half("b")
        assert pending.waiting("p05", replace(HERE, thread="7")) is None
        pending.keep(half("b", about="C-1"))
        assert pending.waiting("p05", HERE) == half("b", about="C-1")
        pending.drop("b")
        assert pending.waiting("p05", HERE) is None


def test_half_said_acts_are_forgotten_when_they_were_over_before_a_moment(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        work.municipality(home).pending.keep(half("a"))
    with store.write() as work:
        pending = work.municipality(home).pending
        assert pending.waiting("p05", HERE) == half("a")
        assert pending.forget_before(NOW + timedelta(days=1)) == 0
        assert pending.get("a") == half("a")
        assert pending.forget_before(NOW + timedelta(days=1, seconds=1)) == 1
    with store.read() as work:
        pending = work.municipality(home).pending
        assert pending.get("a") is None
        assert pending.waiting("p05", HERE) is None


def test_what_was_imported_is_noted_in_place_of_the_note_before(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        imports = work.municipality(home).imports
        assert imports.get("people", "p01") is None
        imports.note("people", "p01", "one", {"as": {}})
        imports.note("people", "p01", "two", {"as": {"name": "Anna"}})
        assert imports.get("people", "p01") == ("two", {"as": {"name": "Anna"}})
        assert imports.all() == {("people", "p01"): ("two", {"as": {"name": "Anna"}})}
