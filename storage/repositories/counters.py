"""Numbers that go on per organisation."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Table, bindparam, insert, select, update

from storage.prepared import Prepared
from storage.tables.counter_row import CounterRow

_TABLE: Table = CounterRow.__table__  # type: ignore[attr-defined]
_AT = (_TABLE.c.organisation == bindparam("of"), _TABLE.c.name == bindparam("called"))
_VALUE = select(_TABLE.c.value).where(*_AT)
_READ = Prepared(_VALUE)
_LOCKED = _VALUE.with_for_update()
_SET = update(_TABLE).where(*_AT).values(value=bindparam("number"))
_INSERT = insert(_TABLE)


def next_number(connection: Connection, organisation: str, name: str, highest: Callable[[], int]) -> int:
    """One more than the last one given out and than the highest in use; the counter stays locked until the commit."""
    number = max(locked_number(connection, organisation, name), highest()) + 1
    set_number(connection, organisation, name, number)
    return number


def locked_number(connection: Connection, organisation: str, name: str) -> int:
    """The last number given out, locked until the commit; nought for a new counter."""
    last = connection.execute(_LOCKED, {"of": organisation, "called": name}).scalar()
    if last is None:
        connection.execute(_INSERT, {"organisation": organisation, "name": name, "value": 0})
    return int(last or 0)


def number_of(connection: Connection, organisation: str, name: str) -> int:
    """The last number given out, without a lock; nought for a new counter."""
    found = _READ.first(connection, {"of": organisation, "called": name})
    return int(found["value"]) if found else 0


def set_number(connection: Connection, organisation: str, name: str, value: int) -> None:
    """Notes the last number given out, of a counter that is locked."""
    connection.execute(_SET, {"of": organisation, "called": name, "number": value})
