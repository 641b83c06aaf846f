"""Statements that are written once: writing one costs more than running it."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select, update

from storage.prepared import Prepared


@cache
def rows_where(table: Table, *columns: str) -> Prepared:
    """All columns of the rows in which these columns have the values that are given when it is run, by their names."""
    return Prepared(select(table).where(*(table.c[name] == bindparam(name) for name in columns)))


@cache
def new_row(table: Table) -> Prepared:
    """Adds a row of what is given when it is run; a number that the database gives out is not given."""
    given = (column.name for column in table.c if column is not table.autoincrement_column)
    return Prepared(insert(table).values({name: bindparam(name) for name in given}))


@cache
def rows_gone(table: Table, *columns: str) -> Prepared:
    """Deletes the rows in which these columns have the values that are given when it is run."""
    return Prepared(delete(table).where(*(table.c[name] == bindparam(name) for name in columns)))


@cache
def newer_row(table: Table, names: tuple[str, ...]) -> Prepared:
    """Changes these columns of `key` of an organisation, if its revision is still `loaded`."""
    mine = (table.c.organisation == bindparam("of"), table.c.id == bindparam("key"))
    changed: dict[str, Any] = {name: bindparam(name) for name in names}
    return Prepared(update(table).where(*mine, table.c.revision == bindparam("loaded")).values(changed))
