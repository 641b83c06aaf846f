"""A backup of one database comes back in the other, row for row."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, select

from adapters.console.clock import SteppedClock
from adapters.files import yaml_file
from bot.address import Address
from bot.administer import export_municipality, import_municipality, verify
from bot.cards import Card
from bot.outbox import Post
from storage.backup import NotRestorable, backup, restore
from storage.tables.everything import METADATA
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import empty, migrated_postgres, migrated_sqlite
from tests.scene import SAMPLE

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def other(engine: Engine, tmp_path: Path) -> Iterator[Engine]:
    """A migrated, empty database of the other kind."""
    if engine.dialect.name == "sqlite":
        empty(migrated_postgres())
        yield migrated_postgres()
        return
    (tmp_path / "other").mkdir()
    made = migrated_sqlite(tmp_path / "other")
    yield made
    made.dispose()


def post(id: str) -> Post:
    address = Address(platform="slack", tenant="T1", conversation="C1")
    return Post(id=id, organisation="rijnveste", address=address, card=Card(text="é\u0000👍"), at=NOW, next_at=NOW)


def counts(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar() or 0
            for table in METADATA.sorted_tables
        }


@pytest.fixture
def filled(engine: Engine) -> SqlUnitOfWork:
    store = SqlUnitOfWork(engine)
    import_municipality(store, SteppedClock(NOW), yaml_file.load(SAMPLE)[0])
    with store.write() as work:
        work.outbox.queue(post("1" * 32))
        work.inbox.first_time("slack", "T1", "Ev1", NOW)
    return store


def test_everything_comes_back_in_the_other_database(
    filled: SqlUnitOfWork, engine: Engine, other: Engine, tmp_path: Path
) -> None:
    written = backup(engine, tmp_path / "all.gz")
    assert restore(other, tmp_path / "all.gz") == written == sum(counts(engine).values())
    assert counts(other) == counts(engine)
    store = SqlUnitOfWork(other)
    assert export_municipality(store, "rijnveste") == export_municipality(filled, "rijnveste")
    assert verify(store, "rijnveste") == verify(filled, "rijnveste") == (1, None)
    with store.write() as work, filled.read() as before:
        assert work.outbox.get("1" * 32) == before.outbox.get("1" * 32)
        assert not work.inbox.first_time("slack", "T1", "Ev1", NOW)
        assert work.reminders.next_at() == before.reminders.next_at()
        work.outbox.queue(post("2" * 32))
        later = work.outbox.get("2" * 32)
    assert later is not None
    assert later.number > 1, "numbers go on after those that came back"


def test_into_a_database_with_rows_nothing_is_restored(filled: SqlUnitOfWork, engine: Engine, tmp_path: Path) -> None:
    backup(engine, tmp_path / "all.gz")
    before = counts(engine)
    with pytest.raises(NotRestorable, match="not empty"):
        restore(engine, tmp_path / "all.gz")
    assert counts(engine) == before


@pytest.mark.parametrize("part", [0, 10, 0.5, -1])
def test_of_a_damaged_file_nothing_is_restored(
    filled: SqlUnitOfWork, engine: Engine, other: Engine, tmp_path: Path, part: float
) -> None:
    backup(engine, tmp_path / "all.gz")
    whole = (tmp_path / "all.gz").read_bytes()
    kept = int(len(whole) * part) if isinstance(part, float) else part
    (tmp_path / "cut.gz").write_bytes(whole[:kept])
    with pytest.raises(NotRestorable):
        restore(other, tmp_path / "cut.gz")
    assert set(counts(other).values()) == {0}


def test_a_backup_of_another_version_is_named(engine: Engine, other: Engine, tmp_path: Path) -> None:
    import gzip

    (tmp_path / "old.gz").write_bytes(gzip.compress(b'{"korte-lijnen": "0000"}\n{"rows": 0}\n'))
    with pytest.raises(NotRestorable, match="0000"):
        restore(other, tmp_path / "old.gz")
