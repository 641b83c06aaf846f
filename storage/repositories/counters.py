"""Numbers that go on per organisation."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Table, insert, select, update

from storage.repositories.session import Session
from storage.tables.counter_row import CounterRow

_TABLE: Table = CounterRow.__table__  # type: ignore[attr-defined]


def next_number(session: Session, name: str, highest: Callable[[], int]) -> int:
    """One more than the last one given out and than the highest in use; the counter stays locked until the commit."""
    at = (_TABLE.c.organisation == session.organisation, _TABLE.c.name == name)
    last = session.connection.execute(select(_TABLE.c.value).where(*at).with_for_update()).scalar()
    if last is None:
        number: int = highest() + 1
        session.connection.execute(insert(_TABLE).values(organisation=session.organisation, name=name, value=number))
        return number
    number = max(last, highest()) + 1
    session.connection.execute(update(_TABLE).where(*at).values(value=number))
    return number


def locked_number(session: Session, name: str) -> int:
    """The last number given out, locked until the commit; nought for a new counter."""
    at = (_TABLE.c.organisation == session.organisation, _TABLE.c.name == name)
    last = session.connection.execute(select(_TABLE.c.value).where(*at).with_for_update()).scalar()
    if last is None:
        session.connection.execute(insert(_TABLE).values(organisation=session.organisation, name=name, value=0))
        return 0
    return int(last)


def number_of(session: Session, name: str) -> int:
    """The last number given out, without a lock; nought for a new counter."""
    at = (_TABLE.c.organisation == session.organisation, _TABLE.c.name == name)
    return int(session.connection.execute(select(_TABLE.c.value).where(*at)).scalar() or 0)


def read_number(session: Session, name: str) -> int:
    """The last number given out, without locking it; nought for a new counter."""
    at = (_TABLE.c.organisation == session.organisation, _TABLE.c.name == name)
    return int(session.connection.execute(select(_TABLE.c.value).where(*at)).scalar() or 0)


def set_number(session: Session, name: str, value: int) -> None:
    """Notes the last number given out."""
    at = (_TABLE.c.organisation == session.organisation, _TABLE.c.name == name)
    session.connection.execute(update(_TABLE).where(*at).values(value=value))
