"""The record: numbered without gaps, chained, and broken by any change but an erasure."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, delete, text, update

from bot.administer import verify
from bot.domain.organisation import Organisation
from bot.journal import FIRST, Entry
from storage.tables.record_row import RecordRow
from storage.tables.record_words_row import RecordWordsRow
from storage.unit_of_work import SqlUnitOfWork

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ROWS = RecordRow.__table__  # type: ignore[attr-defined]
WORDS = RecordWordsRow.__table__  # type: ignore[attr-defined]
STAYS = {
    "at": NOW - timedelta(days=1),
    "intent": "message.approve",
    "subject": "C-9",
    "trajectory": "T-9",
    "refused": "OwnText",
    "content_digest": "0" * 64,
    "digest": "1" * 64,
    "previous": "2" * 64,
    "number": 17,
}
ERASABLE = {"salt": "00", "actor": "p99", "on_behalf_of": "p98", "place": "elsewhere", "words": "{}"}


def entry(number: int) -> Entry:
    return Entry(
        at=NOW + timedelta(minutes=number),
        intent="commitment.complete",
        subject=f"C-{number}",
        trajectory="T-1" if number % 2 else None,
        actor="p05",
        on_behalf_of="p01",
        place="https://chat.example/1",
        words='{"commitment_id": "C-1"}',
    )


@pytest.fixture
def record(store: SqlUnitOfWork, home: str) -> SqlUnitOfWork:
    for start in (1, 4):
        with store.write() as work:
            for number in range(start, start + 3):
                work.municipality(home).journal.note(entry(number))
    return store


def test_rows_are_numbered_and_chained_in_the_order_they_were_noted(record: SqlUnitOfWork, home: str) -> None:
    with record.read() as work:
        rows = work.municipality(home).journal.rows()
    assert [row.number for row in rows] == [1, 2, 3, 4, 5, 6]
    assert [row.entry for row in rows] == [entry(number) for number in range(1, 7)]
    assert [row.previous for row in rows] == [FIRST, *(row.digest for row in rows[:-1])]
    assert len({row.salt for row in rows}) == 6
    assert verify(record, home) == (6, None)


def test_rows_come_in_parts_and_newest_first_by_trajectory(record: SqlUnitOfWork, home: str) -> None:
    with record.read() as work:
        journal = work.municipality(home).journal
        assert [row.number for row in journal.rows(after=2, limit=2)] == [3, 4]
        assert [row.number for row in journal.newest(2)] == [6, 5]
        assert [row.number for row in journal.newest(9, "T-1")] == [5, 3, 1]


def test_a_transaction_that_fails_leaves_no_gap(record: SqlUnitOfWork, home: str) -> None:
    def fails() -> None:
        with record.write() as work:
            work.municipality(home).journal.note(entry(7))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails()
    with record.write() as work:
        work.municipality(home).journal.note(entry(8))
    with record.read() as work:
        assert [row.number for row in work.municipality(home).journal.rows(after=6)] == [7]
    assert verify(record, home) == (7, None)


def test_every_organisation_has_a_chain_of_its_own(record: SqlUnitOfWork, home: str) -> None:
    with record.write() as work:
        work.found(Organisation(key="other", name="X")).journal.note(entry(1))
        work.municipality(home).journal.note(entry(7))
    with record.read() as work:
        (row,) = work.municipality("other").journal.rows()
    assert (row.number, row.previous) == (1, FIRST)
    assert verify(record, "other") == (1, None)
    assert verify(record, home) == (7, None)


@pytest.mark.parametrize("number", [1, 3, 6])
@pytest.mark.parametrize("column", sorted(STAYS))
def test_a_change_of_any_column_breaks_the_chain_at_that_row(
    record: SqlUnitOfWork, engine: Engine, home: str, column: str, number: int
) -> None:
    with engine.begin() as connection:
        changed = update(ROWS).where(ROWS.c.number == number).values({column: STAYS[column]})
        assert connection.execute(changed).rowcount == 1
    count, fault = verify(record, home)
    assert count == number - 1
    assert fault is not None
    assert str(number) in fault


@pytest.mark.parametrize("column", sorted(ERASABLE))
def test_a_change_of_the_words_is_named(record: SqlUnitOfWork, engine: Engine, home: str, column: str) -> None:
    with engine.begin() as connection:
        connection.execute(update(WORDS).where(WORDS.c.number == 3).values({column: ERASABLE[column]}))
    assert verify(record, home) == (2, "the words of row 3 were changed")


def test_a_row_that_was_taken_out_is_named(record: SqlUnitOfWork, engine: Engine, home: str) -> None:
    with engine.begin() as connection:
        connection.execute(delete(WORDS).where(WORDS.c.number == 4))
        connection.execute(delete(ROWS).where(ROWS.c.number == 4))
    assert verify(record, home) == (3, "row 4 is missing")


def test_the_last_row_cannot_be_taken_off_unseen(record: SqlUnitOfWork, engine: Engine, home: str) -> None:
    with engine.begin() as connection:
        connection.execute(delete(WORDS).where(WORDS.c.number == 6))
        connection.execute(delete(ROWS).where(ROWS.c.number == 6))
    assert verify(record, home) == (5, "row 6 is missing")


def test_two_rows_cannot_change_places(record: SqlUnitOfWork, engine: Engine, home: str) -> None:
    with engine.begin() as connection:
        for old, new in ((2, 99), (3, 2), (99, 3)):
            for table in ("record_row", "record_words_row"):
                connection.execute(text(f"UPDATE {table} SET number = {new} WHERE number = {old}"))  # noqa: S608
    count, fault = verify(record, home)
    assert count == 1
    assert fault is not None


def test_erasing_the_words_keeps_the_chain_whole(record: SqlUnitOfWork, engine: Engine, home: str) -> None:
    with engine.begin() as connection:
        connection.execute(delete(WORDS).where(WORDS.c.number.in_([2, 5])))
    assert verify(record, home) == (6, None)
    with record.read() as work:
        rows = work.municipality(home).journal.rows()
    assert [row.number for row in rows if row.entry is None] == [2, 5]
    with record.write() as work:
        work.municipality(home).journal.note(entry(7))
    assert verify(record, home) == (7, None)


def test_the_record_is_walked_in_parts(store: SqlUnitOfWork, home: str) -> None:
    with store.write() as work:
        for number in range(1005):
            work.municipality(home).journal.note(entry(number))
    assert verify(store, home) == (1005, None)


def test_two_writers_at_once_leave_one_chain(store: SqlUnitOfWork, engine: Engine, home: str) -> None:
    def writes() -> None:
        mine = SqlUnitOfWork(engine)
        for number in range(15):
            with mine.write() as work:
                work.municipality(home).journal.note(entry(number))

    with store.write() as work:
        work.municipality(home).journal.note(entry(0))
    writers = [threading.Thread(target=writes) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert verify(store, home) == (31, None)
