"""Values of one organisation: found, numbered, and never another's."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.act import Act
from bot.address import Address
from bot.domain.conversation import Conversation
from bot.domain.lesson import Lesson
from bot.domain.organisation import Organisation
from bot.domain.person import Account, Person, Role
from bot.domain.trajectory import Trajectory
from bot.errors import Conflict
from bot.pending import Pending
from bot.ports.municipality import Name, Unknown
from storage.unit_of_work import SqlUnitOfWork
from tests.values import LINDE, asked, promise, text

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = date(2026, 11, 23)
HERE = Address(platform="slack", tenant="T1", conversation="C1")


def test_items_come_in_the_order_people_count(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        here = work.municipality(home)
        for id in ("C-10", "C-9", "C-101"):
            here.commitments.save(promise(id))
        here.commitments.save(promise("C-1", trajectory=None))
    with store.read() as work:
        commitments = work.municipality(home).commitments
        assert [item.id for item in commitments.all()] == ["C-1", "C-9", "C-10", "C-101"]
        assert [item.id for item in commitments.of(LINDE.id)] == ["C-9", "C-10", "C-101"]


def test_new_numbers_go_on_after_the_highest(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        here = work.municipality(home)
        here.commitments.save(promise("C-152"))
        here.commitments.save(promise("odd id"))
        here.messages.save(text("M-014-3"))
        here.lessons.save(Lesson(id="L-08", trajectory=LINDE.id, text="x"))
        assert here.commitments.new_id(LINDE) == "C-153"
        assert here.commitments.new_id(None) == "C-154"
        assert here.messages.new_id(LINDE) == "M-014-4"
        assert here.messages.new_id(LINDE) == "M-014-5"
        assert here.questions.new_id(LINDE) == "Q-1"
        assert here.decisions.new_id(LINDE) == "D-1"
        assert here.lessons.new_id(LINDE) == "L-09"
        assert here.inputs.new_id(LINDE) == "I-1"
    with store.write() as work:
        assert work.municipality(home).commitments.new_id(LINDE) == "C-155"


def test_a_number_that_was_not_used_is_given_again(store: SqlUnitOfWork, home: str) -> None:
    def fails() -> None:
        with store.write() as work:
            assert work.municipality(home).commitments.new_id(None) == "C-1"
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    with store.write() as work:
        assert work.municipality(home).commitments.new_id(None) == "C-1"


def test_an_import_of_a_higher_number_moves_the_counter(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        assert work.municipality(home).commitments.new_id(None) == "C-1"
        work.municipality(home).commitments.save(promise("C-500"))
    with store.write() as work:
        assert work.municipality(home).commitments.new_id(None) == "C-501"


def test_who_saves_second_hears_of_a_conflict(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        work.municipality(home).commitments.save(promise("C-1"))
    with store.read() as early:
        late = early.municipality(home).commitments.get("C-1")
        revisions = dict(early.municipality(home)._session.revisions)
    with store.write() as work:
        work.municipality(home).commitments.save(work.municipality(home).commitments.get("C-1").complete(DAY))

    def saves() -> None:
        with store.write() as work:
            here = work.municipality(home)
            here._session.revisions.update(revisions)
            here.commitments.save(late.withdraw(DAY, "double"))

    with pytest.raises(Conflict):
        saves()
    with store.read() as work:
        assert work.municipality(home).commitments.get("C-1").done_on == DAY


def test_adding_what_is_there_already_is_a_conflict(store: SqlUnitOfWork, home: str) -> None:
    def adds() -> None:
        with store.write() as work:
            work.municipality(home).commitments.save(promise("C-1"))

    adds()
    with pytest.raises(Conflict):
        adds()


def test_an_organisation_is_founded_once_and_saved_in_turn(store: SqlUnitOfWork, home: str) -> None:
    def found() -> None:
        with store.write() as work:
            work.found(Organisation(key=home, name="again"))

    def saves_an_old_one() -> None:
        with store.write() as work:
            here = work.municipality(home)
            here._revision = 1
            here.save_organisation(replace(here.organisation, name="old"))

    with pytest.raises(Conflict):
        found()
    with store.write() as work:
        here = work.municipality(home)
        here.save_organisation(replace(here.organisation, name="one"))
        here.save_organisation(replace(here.organisation, name="two"))
        assert here.changed == (("organisation", home),)
    with pytest.raises(Conflict):
        saves_an_old_one()
    with store.read() as work:
        assert work.municipality(home).organisation.name == "two"
        assert work.organisations() == (home,)


def test_there_is_no_such_thing(store: SqlUnitOfWork, home: str) -> None:
    with store.read() as work:
        with pytest.raises(Unknown) as item:
            work.municipality(home).commitments.get("C-1")
        with pytest.raises(Unknown) as organisation:
            work.municipality("elsewhere")
    assert (item.value.kind, item.value.id) == ("commitments", "C-1")
    assert (organisation.value.kind, organisation.value.id) == ("organisation", "elsewhere")


def test_one_organisation_never_sees_another(store: SqlUnitOfWork, home: str) -> None:
    anna = Person(
        id="p01", name="Anna", email="anna@x.example", role=Role.ALDERMAN,
        accounts=(Account(platform="slack", tenant="T1", user="U1"),),
    )  # fmt: skip
    with store.write() as work:
        here = work.municipality(home)
        here.people.save(anna)
        here.trajectories.save(
            replace(LINDE, conversations=(Conversation(platform="slack", tenant="T1", conversation="C1"),))
        )
        here.commitments.save(promise("C-1"))
        here.questions.save(asked("Q-1"))
        here.messages.save(text("M-014-1").submit("p11", NOW, NOW))
        here.imports.note("people", "p01", "d", {})
        here.pending.keep(Pending(id="1", person="p01", address=HERE, act=Act(intent="x"), slot="y", until=NOW))
        other = work.found(Organisation(key="other", name="X"))
        assert (*other.people.all(), *other.trajectories.all(), *other.commitments.all()) == ()
        assert other.people.by_account("slack", "T1", "U1") is None
        assert other.people.by_email("anna@x.example") == ()
        assert other.trajectories.find("lindekwartier") is None
        assert other.trajectories.names() == ()
        assert other.trajectories.linked(HERE) == ()
        assert other.questions.open_for("p01") == ()
        assert other.messages.submitted() == ()
        assert other.commitments.open_of("p05") == ()
        assert other.imports.all() == {}
        assert other.pending.get("1") is None
        assert other.pending.waiting("p01", HERE) is None
        other.pending.drop("1")
        assert here.pending.get("1") is not None
        assert other.commitments.new_id(None) == "C-1"


def test_people_are_found_by_account_and_by_address_without_regard_to_case(store: SqlUnitOfWork, home: str) -> None:
    first, second = (Account(platform="slack", tenant=tenant, user="U1") for tenant in ("T1", "T2"))
    anna = Person(id="p01", name="Anna", email=" Anna.deWit@X.example", role=Role.ALDERMAN, accounts=(first, second))
    with store.write() as work:
        people = work.municipality(home).people
        people.save(anna)
        people.save(Person(id="p02", name="Karim", role=Role.ALDERMAN))
        assert people.by_account("slack", "T2", "U1") == anna
        assert people.by_account("slack", "T3", "U1") is None
        assert people.by_email("anna.dewit@x.EXAMPLE ") == (anna,)
        people.save(replace(anna, accounts=(first,)))
        assert people.by_account("slack", "T2", "U1") is None
        people.save(Person(id="p03", name="Anna", email="anna.dewit@x.example", role=Role.OFFICIAL))
        assert len(people.by_email("anna.dewit@x.example")) == 2


def test_an_account_belongs_to_one_person(store: SqlUnitOfWork, home: str) -> None:
    account = Account(platform="slack", tenant="T1", user="U1")

    def saves() -> None:
        with store.write() as work:
            for id in ("p01", "p02"):
                work.municipality(home).people.save(Person(id=id, name="X", role=Role.OFFICIAL, accounts=(account,)))

    with pytest.raises(Conflict):
        saves()


def test_a_trajectory_is_found_by_id_and_slug_and_named_cheaply(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        trajectories = work.municipality(home).trajectories
        trajectories.save(LINDE)
        trajectories.save(replace(LINDE, id="T-2025-031", slug="T-2026-014"))
        assert trajectories.find("lindekwartier") == LINDE
        assert trajectories.get("T-2026-014") == LINDE
        assert trajectories.names()[1] == Name(
            id=LINDE.id, slug="lindekwartier", title="Herinrichting Lindekwartier", aliases=("linde",)
        )


def test_a_slug_is_of_one_trajectory(store: SqlUnitOfWork, home: str) -> None:
    def saves() -> None:
        with store.write() as work:
            for id in ("T-1", "T-2"):
                work.municipality(home).trajectories.save(replace(LINDE, id=id))

    with pytest.raises(Conflict):
        saves()


def test_a_link_of_a_thread_goes_before_that_of_its_conversation(store: SqlUnitOfWork, home: str) -> None:
    channel = Conversation(platform="slack", tenant="T1", conversation="C1")
    with store.write() as work:
        trajectories = work.municipality(home).trajectories
        trajectories.save(replace(LINDE, conversations=(channel, channel, replace(channel, thread=""))))
        trajectories.save(Trajectory(id="T-2", slug="b", title="B", conversations=(replace(channel, thread="7"),)))
        trajectories.save(Trajectory(id="T-3", slug="c", title="C", conversations=(channel,)))
        assert trajectories.linked(HERE) == ("T-3", "T-2026-014")
        assert trajectories.linked(replace(HERE, thread="9")) == ("T-3", "T-2026-014")
        assert trajectories.linked(replace(HERE, thread="7")) == ("T-2",)
        assert trajectories.linked(replace(HERE, tenant="T2")) == ()
        trajectories.save(trajectories.get("T-2"))
        trajectories.save(replace(trajectories.get("T-3"), conversations=()))
        assert trajectories.linked(HERE) == ("T-2026-014",)


def test_what_was_changed_is_said_once_in_order(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        here = work.municipality(home)
        here.commitments.save(promise("C-1"))
        here.trajectories.save(LINDE)
        here.commitments.save(promise("C-1", text="y"))
        assert here.changed == (("commitments", "C-1"), ("trajectories", LINDE.id))
        assert work.municipality(home) is here
