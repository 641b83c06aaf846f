"""Statements that go straight to the driver are as any other: typed, in the transaction, and their faults are known."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Engine, Table, bindparam, column, select, table
from sqlalchemy.exc import IntegrityError, OperationalError, ProgrammingError

from bot.errors import Conflict
from storage.prepared import Prepared
from storage.statements import new_row, rows_gone, rows_where
from storage.tables.inbox_row import InboxRow
from storage.tables.outbox_row import OutboxRow
from storage.tables.pending_row import PendingRow
from storage.unit_of_work import SqlUnitOfWork

INBOX: Table = InboxRow.__table__  # type: ignore[attr-defined]
OUTBOX: Table = OutboxRow.__table__  # type: ignore[attr-defined]
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
EVENT = {"platform": "slack", "tenant": "T1", "event_id": "Ev1", "at": AT}


def test_what_goes_in_comes_out_as_the_types_say(engine: Engine) -> None:
    with engine.begin() as connection:
        in_utrecht = AT.astimezone(timezone(timedelta(hours=1)))
        assert new_row(INBOX).run(connection, {**EVENT, "at": in_utrecht}) == 1
        by_tenant = rows_where(INBOX, "tenant")
        (found,) = by_tenant.named(connection, {"tenant": "T1"})
        assert found == EVENT
        assert found["at"].tzinfo is UTC
        assert by_tenant.first(connection, {"tenant": "T1"}) == found
        assert by_tenant.rows(connection, {"tenant": "T1"}) == [tuple(EVENT[each.name] for each in INBOX.c)]
        assert by_tenant.first(connection, {"tenant": "T2"}) is None


def test_json_and_nothing_at_all_are_kept(engine: Engine) -> None:
    half_said: Table = PendingRow.__table__  # type: ignore[attr-defined]
    address = {"conversation": "C1", "thread": None, "who": "Çağlar"}
    row = {"id": "f1", "organisation": "rijnveste", "person": "p05", "place": "here", "address": address, "act": {}}
    with engine.begin() as connection:
        new_row(half_said).run(connection, {**row, "until": AT, "number": 1})
        found = rows_where(half_said, "id").first(connection, {"id": "f1"})
        assert found is not None
        assert (found["address"], found["act"], found["slot"]) == (address, {}, None)


def test_it_is_part_of_the_transaction(engine: Engine) -> None:
    with engine.connect() as connection, connection.begin() as transaction:
        new_row(INBOX).run(connection, EVENT)
        transaction.rollback()
    with engine.begin() as connection:
        assert rows_where(INBOX, "tenant").rows(connection, {"tenant": "T1"}) == []
        new_row(INBOX).run(connection, EVENT)
        assert rows_gone(INBOX, "tenant").run(connection, {"tenant": "T2"}) == 0
        assert rows_gone(INBOX, "tenant").run(connection, {"tenant": "T1"}) == 1


def test_a_fault_is_told_as_sqlalchemy_tells_it_and_without_what_was_given(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as told, engine.begin() as connection:
        new_row(INBOX).run_each(connection, [EVENT, {**EVENT, "at": AT + timedelta(days=1)}])
    assert "Ev1" not in str(told.value).split("DETAIL")[0]
    with engine.begin() as connection:
        assert rows_where(INBOX, "tenant").rows(connection, {"tenant": "T1"}) == []
    nowhere = Prepared(select(column("tenant")).select_from(table("nowhere")))
    with pytest.raises((OperationalError, ProgrammingError)), engine.begin() as connection:
        nowhere.rows(connection, {})


def test_someone_who_was_first_is_a_conflict(store: SqlUnitOfWork, engine: Engine) -> None:
    with pytest.raises(Conflict), store.write() as work:
        new_row(INBOX).run_each(work.inbox._connection, [EVENT, EVENT])


def test_a_list_is_a_parameter_for_each(engine: Engine) -> None:
    states = OUTBOX.c.state.in_([bindparam("first"), bindparam("second", "sending")])
    with engine.begin() as connection:
        assert Prepared(select(OUTBOX.c.id).where(states)).rows(connection, {"first": "queued"}) == []
