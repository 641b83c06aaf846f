"""Statements of the path of every event, given to the driver as they are.

SQLAlchemy writes such a statement once for each database, and tells how its types go in and come out; running it by
`Connection.execute` costs four to five times what SQLite takes for it (docs/explanation/performance.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import ClauseElement, Connection, SelectBase
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import DBAPIError

Values = Mapping[str, Any]
"""What is given, by the names of the statement's parameters; those that are not given are NULL."""
_Way = Callable[[Any], Any]


class Prepared:
    """A statement with named parameters. It runs in the transaction of the connection, as any other.

    Lists have no place in it: `IN` takes a parameter for each.
    """

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._written: dict[str, _Written] = {}

    def run(self, connection: Connection, values: Values) -> int:
        """Runs it and returns how many rows it touched. Raises: DBAPIError."""
        return int(self._of(connection).execute(connection, values).rowcount)

    def run_each(self, connection: Connection, many: Iterable[Values]) -> None:
        """Runs it once for each. Raises: DBAPIError."""
        written = self._of(connection)
        for values in many:
            written.execute(connection, values)

    def rows(self, connection: Connection, values: Values) -> list[tuple[Any, ...]]:
        """Every row, in the order of the columns that are selected. Raises: DBAPIError."""
        written = self._of(connection)
        return [written.row(found) for found in written.execute(connection, values)]

    def named(self, connection: Connection, values: Values) -> list[dict[str, Any]]:
        """Every row, by the names of the columns that are selected. Raises: DBAPIError."""
        names = self._of(connection).names
        return [dict(zip(names, row, strict=True)) for row in self.rows(connection, values)]

    def first(self, connection: Connection, values: Values) -> dict[str, Any] | None:
        """The first row, by the names of the columns. Raises: DBAPIError."""
        written = self._of(connection)
        found = written.execute(connection, values).fetchone()
        return None if found is None else dict(zip(written.names, written.row(found), strict=True))

    def _of(self, connection: Connection) -> _Written:
        dialect = connection.dialect
        if dialect.name not in self._written:
            self._written[dialect.name] = _Written(self._statement, dialect)
        return self._written[dialect.name]


class _Written:
    """The statement in the words of one database."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect)
        self._dialect = dialect
        self._text = str(compiled)
        ways_in = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect) for bind, name in compiled.bind_names.items()
        }
        order = compiled.positiontup if compiled.positional else compiled.params
        self._is_positional = bool(compiled.positional)
        self._parameters = tuple((name, compiled.params[name], ways_in[name]) for name in order)
        """Name, what it is when nothing is given, and how it goes in."""
        columns = tuple(statement.selected_columns) if isinstance(statement, SelectBase) else ()
        self.names = tuple(column.name for column in columns)
        self._ways_out = tuple(
            (place, way)
            for place, column in enumerate(columns)
            if (way := column.type.dialect_impl(dialect).result_processor(dialect, None)) is not None
        )

    def execute(self, connection: Connection, values: Values) -> Any:
        """The driver's cursor."""
        driver: Any = connection.connection.driver_connection
        given = [
            values.get(name, otherwise) if way is None else way(values.get(name, otherwise))
            for name, otherwise, way in self._parameters
        ]
        names = (name for name, _, _ in self._parameters)
        parameters: Any = given if self._is_positional else dict(zip(names, given, strict=True))
        try:
            return driver.execute(self._text, parameters)
        except self._dialect.loaded_dbapi.Error as fault:
            raise self._fault(fault) from fault

    def row(self, found: tuple[Any, ...]) -> tuple[Any, ...]:
        """What the driver gives, as the types say."""
        if not self._ways_out:
            return found
        row = list(found)
        for place, way in self._ways_out:
            row[place] = way(row[place])
        return tuple(row)

    def _fault(self, fault: Exception) -> BaseException:
        """As SQLAlchemy tells it; never with what was given."""
        base = self._dialect.loaded_dbapi.Error
        return DBAPIError.instance(self._text, None, fault, base, hide_parameters=True, dialect=self._dialect)
