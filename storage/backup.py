"""Everything in a database as one file, and back: the same file for SQLite and PostgreSQL."""

from __future__ import annotations

import gzip
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, Table, func, insert, select, text

from storage.columns import UtcDateTime
from storage.revision import newest
from storage.tables.everything import METADATA

_BATCH = 500


class NotRestorable(Exception):
    """The file or the database is not right for it; one sentence."""


def backup(engine: Engine, path: Path) -> int:
    """Writes every row as a line of JSON, in one consistent view; returns how many."""
    count = 0
    with (
        engine.connect().execution_options(lijn_read_only=True) as connection,
        connection.begin(),
        gzip.open(path, "wt", encoding="utf-8") as file,
    ):
        file.write(json.dumps({"korte-lijnen": newest()}) + "\n")
        for table in METADATA.sorted_tables:
            for row in connection.execute(select(table)).mappings():
                file.write(json.dumps([table.name, {key: _plain(value) for key, value in row.items()}]) + "\n")
                count += 1
        file.write(json.dumps({"rows": count}) + "\n")
    return count


def restore(engine: Engine, path: Path) -> int:
    """Puts all rows into an empty, migrated database, or none. Raises: NotRestorable, OSError."""
    tables = {table.name: table for table in METADATA.sorted_tables}
    with engine.begin() as connection:
        if any(connection.execute(select(func.count()).select_from(table)).scalar() for table in tables.values()):
            raise NotRestorable("the database is not empty; restore into a new one")
        count, waiting, ended = 0, [], False
        try:
            with gzip.open(path, "rt", encoding="utf-8") as file:
                head = json.loads(file.readline() or "null")
                if not isinstance(head, dict) or "korte-lijnen" not in head:
                    raise NotRestorable("this is no backup of Korte Lijnen")
                if head["korte-lijnen"] != newest():
                    raise NotRestorable(f"it is of version {head['korte-lijnen']}, this is {newest()}")
                for line in file:
                    entry = json.loads(line)
                    if isinstance(entry, dict):
                        ended = entry.get("rows") == count
                        break
                    table = tables[entry[0]]
                    waiting.append((table, _row(table, entry[1])))
                    count += 1
                    if len(waiting) >= _BATCH:
                        _insert(connection, waiting)
                # To the very end, where the check sum stands.
                ended = ended and not file.read(1)
            _insert(connection, waiting)
        except (gzip.BadGzipFile, EOFError, UnicodeDecodeError, json.JSONDecodeError, KeyError, ValueError):
            raise NotRestorable("the file is damaged; nothing was restored") from None
        if not ended:
            raise NotRestorable("the file is cut off; nothing was restored")
        if engine.dialect.name == "postgresql":
            # The next post must get a number after the last one that came back.
            connection.execute(
                text(
                    "SELECT setval(pg_get_serial_sequence('outbox_row', 'number'),"
                    " (SELECT coalesce(max(number), 0) + 1 FROM outbox_row), false)"
                )
            )
    return count


def _insert(connection: Any, waiting: list[tuple[Table, dict[str, Any]]]) -> None:
    by_table: dict[str, list[dict[str, Any]]] = {}
    for table, row in waiting:
        by_table.setdefault(table.name, []).append(row)
    for name, rows in by_table.items():
        connection.execute(insert(METADATA.tables[name]), rows)
    waiting.clear()


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _row(table: Table, plain: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(table, name, value) for name, value in plain.items()}


def _value(table: Table, name: str, value: Any) -> Any:
    if value is None:
        return None
    kind = table.columns[name].type
    if isinstance(kind, UtcDateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if kind.python_type is date else value
