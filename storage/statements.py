"""Statements that are built once: building one costs more than running it."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Delete, Insert, Select, Table, Update, bindparam, delete, insert, select, update


@cache
def rows_where(table: Table, *columns: str) -> Select[Any]:
    """All columns of the rows in which these columns have the values that are given when it is run, by their names."""
    return select(table).where(*(table.c[name] == bindparam(name) for name in columns))


@cache
def new_row(table: Table) -> Insert:
    """Adds a row, or several, of what is given when it is run."""
    return insert(table)


@cache
def rows_gone(table: Table, *columns: str) -> Delete:
    """Deletes the rows in which these columns have the values that are given when it is run."""
    return delete(table).where(*(table.c[name] == bindparam(name) for name in columns))


@cache
def newer_row(table: Table, names: tuple[str, ...]) -> Update:
    """Changes these columns of `key` of an organisation, if its revision is still `loaded`."""
    mine = (table.c.organisation == bindparam("of"), table.c.id == bindparam("key"))
    changed: dict[str, Any] = {name: bindparam(name) for name in names}
    return update(table).where(*mine, table.c.revision == bindparam("loaded")).values(changed)
