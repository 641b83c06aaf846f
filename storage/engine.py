"""Connections to SQLite and PostgreSQL, set up the way we need them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy import create_engine as _create_engine
from sqlalchemy.engine import make_url

_BUSY_MS = 10_000
"""How long SQLite waits for another writer."""


def create_engine(url: str, *, pool_size: int = 5) -> Engine:
    """An engine for a database address; `postgresql://` is taken to mean psycopg 3. Raises: ArgumentError."""
    parsed = make_url(url)
    if parsed.drivername in {"postgresql", "postgres"}:
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.get_backend_name() != "sqlite":
        return _create_engine(
            parsed, hide_parameters=True, pool_size=pool_size, pool_pre_ping=True, connect_args={"connect_timeout": 5}
        )
    engine = _create_engine(
        parsed, hide_parameters=True, connect_args={"timeout": _BUSY_MS / 1000, "check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    # The driver's own transaction handling is switched off: it would begin too late and commit savepoints early.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # NORMAL would lose the last transactions when the power fails, though the platform was told that all is well.
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _begin(connection: Any) -> None:
    read_only = connection.get_execution_options().get("lijn_read_only", False)
    connection.connection.driver_connection.execute("BEGIN" if read_only else "BEGIN IMMEDIATE")
