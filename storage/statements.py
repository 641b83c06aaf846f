"""Statements that are built once: building one costs more than running it."""

from __future__ import annotations

from functools import cache
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, select
from sqlalchemy.dialects import postgresql, sqlite


@cache
def rows_where(table: Table, *columns: str) -> Select[Any]:
    """All columns of the rows in which these columns have the values that are given when it is run, by their names."""
    return select(table).where(*(table.c[name] == bindparam(name) for name in columns))


def dialect_of(connection: Connection) -> ModuleType:
    """Where the statements are that only this database knows."""
    return sqlite if connection.dialect.name == "sqlite" else postgresql
