"""What a process keeps of what it looked up is never older than the database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from bot.domain.organisation import Organisation
from bot.domain.person import Person, Role
from bot.errors import Conflict
from bot.ports.municipality import Unknown
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import migrated_sqlite
from tests.watching import hear

SANNE = Person(id="p05", name="Sanne Bakker", role=Role.PROJECT_LEAD)


@pytest.fixture
def other(engine: Engine) -> SqlUnitOfWork:
    """Another process on the same database."""
    return SqlUnitOfWork(engine)


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    asked: list[str] = []
    stop = hear(engine, asked.append)
    try:
        yield asked
    finally:
        stop()


def save(store: SqlUnitOfWork, home: str, name: str) -> None:
    with store.write() as work:
        people = work.municipality(home).people
        people.save(replace(people.find("p05") or SANNE, name=name))


def save_in_vain(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        people = work.municipality(home).people
        people.save(replace(people.get("p05"), name="Nobody"))
        assert people.get("p05").name == "Nobody"
        raise RuntimeError


def name(store: SqlUnitOfWork, home: str) -> str:
    with store.read() as work:
        return work.municipality(home).people.get("p05").name


def test_what_nobody_changed_is_not_asked_again(engine: Engine, store: SqlUnitOfWork, home: str) -> None:
    save(store, home, "Sanne Bakker")
    assert name(store, home) == "Sanne Bakker"
    with statements(engine) as asked:
        assert name(store, home) == "Sanne Bakker"
    assert not [statement for statement in asked if "person_row" in statement or "organisation_row" in statement]
    assert [statement for statement in asked if "counter_row" in statement]


def test_what_another_process_changed_is_seen_at_once(store: SqlUnitOfWork, other: SqlUnitOfWork, home: str) -> None:
    save(store, home, "Sanne Bakker")
    assert name(store, home) == name(other, home) == "Sanne Bakker"
    save(other, home, "Sanne de Boer")
    assert name(store, home) == "Sanne de Boer"
    save(store, home, "Sanne Bakker")
    assert name(other, home) == "Sanne Bakker"


def test_a_list_knows_who_was_added_and_who_was_removed(store: SqlUnitOfWork, home: str) -> None:
    def everybody() -> list[str]:
        with store.read() as work:
            return [person.id for person in work.municipality(home).people.all()]

    save(store, home, "Sanne Bakker")
    assert everybody() == ["p05"]
    with store.write() as work:
        work.municipality(home).people.save(replace(SANNE, id="p06"))
    assert everybody() == ["p05", "p06"]
    with store.write() as work:
        work.municipality(home).people.remove("p05")
    assert everybody() == ["p06"]


def test_a_list_that_was_asked_before_knows_who_is_added_in_the_same_transaction(
    store: SqlUnitOfWork, home: str
) -> None:
    with store.write() as work:
        people = work.municipality(home).people
        assert people.all() == ()
        people.save(SANNE)
        assert people.all() == (SANNE,)


def test_what_is_rolled_back_was_never_so(store: SqlUnitOfWork, home: str) -> None:
    save(store, home, "Sanne Bakker")
    with pytest.raises(RuntimeError):
        save_in_vain(store, home)
    assert name(store, home) == "Sanne Bakker"


def test_of_what_is_committed_together_one_that_fails_takes_nothing_along(store: SqlUnitOfWork, home: str) -> None:
    save(store, home, "Sanne Bakker")
    with store.together():
        save(store, home, "Sanne de Boer")
        with pytest.raises(RuntimeError):
            save_in_vain(store, home)
        assert name(store, home) == "Sanne de Boer"
    assert name(store, home) == "Sanne de Boer"


def test_what_is_committed_together_is_kept_whole_or_not_at_all(
    store: SqlUnitOfWork, other: SqlUnitOfWork, home: str
) -> None:
    save(store, home, "Sanne Bakker")

    def save_both_in_vain() -> None:
        with store.together():
            save(store, home, "Sanne de Boer")
            assert name(other, home) == "Sanne Bakker"
            save_in_vain(store, home)

    with pytest.raises(RuntimeError):
        save_both_in_vain()
    assert name(store, home) == name(other, home) == "Sanne Bakker"


def test_when_the_database_cancels_all_of_it_nothing_is_told_to_be_kept(tmp_path: Path) -> None:
    engine = migrated_sqlite(tmp_path)
    store = SqlUnitOfWork(engine)
    with store.write() as work:
        work.found(Organisation(key="rijnveste", name="gemeente Rijnveste"))
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    event.listen(engine, "connect", lambda connection, _: connection.execute(f"PRAGMA max_page_count={pages + 4}"))
    engine.dispose()
    faults: list[type[Exception]] = []

    def all_of_it() -> None:
        with store.together():
            save(store, "rijnveste", "Sanne Bakker")
            for name in ("x" * 100_000, "Sanne de Boer"):
                try:
                    save(store, "rijnveste", name)
                except (Conflict, OperationalError) as fault:
                    faults.append(type(fault))

    with pytest.raises(Conflict):
        all_of_it()
    assert faults[-1] is Conflict
    with store.read() as work:
        assert work.municipality("rijnveste").people.find("p05") is None
    engine.dispose()


def test_an_organisation_that_was_not_founded_after_all_is_unknown(engine: Engine, store: SqlUnitOfWork) -> None:
    def found_in_vain() -> None:
        with store.write() as work:
            work.found(Organisation(key="waterland", name="gemeente Waterland"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        found_in_vain()
    with store.read() as work, pytest.raises(Unknown):
        work.municipality("waterland")
