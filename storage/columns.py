"""Column types, and the one pair of functions between a domain value and its row."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import DateTime, Table, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from bot.codec import Reader, hints_of, reader_of, to_plain
from bot.plain_json import written

T = TypeVar("T")

_NO_ZONE = len("2026-11-23 09:00:00.000000")
_AS_STORED = (str, str | None, date, date | None, bool, int, datetime, datetime | None)
"""What the database gives back as it was."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment in UTC; SQLite would lose the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        """As SQLAlchemy writes it for SQLite, in a fifth of the time: each event writes a dozen moments."""
        if dialect.name != "sqlite":
            return super().bind_processor(dialect)
        return lambda value: None if value is None else _utc(value).isoformat(" ", "microseconds")[:_NO_ZONE]

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError("a moment without zone is not stored")
    return value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """Plain data as text, the same on both databases."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        # PostgreSQL takes no NUL in a text; in JSON it is escaped, and nothing of it is lost.
        return None if value is None else written(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


def row_of(table: Table, value: Any) -> dict[str, Any]:
    """The columns of a value: every field of the dataclass that the table has a column for."""
    return {
        name: to_plain(item) if nested or isinstance(item, Enum) else item
        for name, nested in _columns(table, cast("Hashable", type(value)))
        for item in (getattr(value, name),)
    }


def value_of(kind: type[T], row: Mapping[Any, Any]) -> T:
    """The value of a row that has a column for each of its fields."""
    hints = hints_of(cast("Hashable", kind))
    return kind(**{name: reader_of(hint)(row[name]) for name, hint in hints.items()})


def value_in(kind: type[T], table: Table, row: Sequence[Any]) -> T:
    """As `value_of`, of a row of all columns of the table in their order; the quick way."""
    return kind(
        **{
            name: reader(row[place]) if reader else row[place]
            for name, place, reader in _readers(table, cast("Hashable", kind))
        }
    )


@cache
def places_of(table: Table, *names: str) -> tuple[int, ...]:
    """Where these columns stand in a row of all columns."""
    columns = [column.name for column in table.columns]
    return tuple(columns.index(name) for name in names)


@cache
def _columns(table: Table, kind: Hashable) -> tuple[tuple[str, bool], ...]:
    missing = {field.name for field in dataclasses.fields(cast("Any", kind))} - {
        column.name for column in table.columns
    }
    if missing:
        raise TypeError(f"{table.name} has no column for {', '.join(sorted(missing))}")
    return tuple(
        (field.name, isinstance(table.columns[field.name].type, Json))
        for field in dataclasses.fields(cast("Any", kind))
    )


@cache
def _readers(table: Table, kind: Hashable) -> tuple[tuple[str, int, Reader | None], ...]:
    hints = hints_of(kind)
    places = {column.name: place for place, column in enumerate(table.columns)}
    return tuple((name, places[name], None if hint in _AS_STORED else reader_of(hint)) for name, hint in hints.items())
