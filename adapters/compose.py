"""Puts core, storage and platforms together; the only file that knows all three."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core import Core
from bot.errors import NotPossible
from bot.ports.clock import Clock
from bot.ports.directory import Directory
from bot.ports.messenger import Messenger

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from storage.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Database:
    """A database with what is kept in it."""

    engine: Engine
    store: SqlUnitOfWork
    workers: int
    """How many threads may use it at once: one on SQLite."""


def open_database(url: str, *, migrated: bool = True) -> Database:
    """Connects. Raises: NotPossible when it cannot be reached, or is not migrated while it must be."""
    from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

    from storage.engine import create_engine
    from storage.unit_of_work import SqlUnitOfWork

    try:
        engine = create_engine(url)
        if migrated:
            _must_be_migrated(engine)
    except (ArgumentError, NoSuchModuleError, ImportError):
        raise NotPossible("LIJN_DATABASE_URL is no address of a database; see docs/reference/settings.md") from None
    except DBAPIError as fault:
        reason = str(fault.orig).strip().splitlines()[0] if str(fault.orig).strip() else "fault"
        raise NotPossible(f"the database of LIJN_DATABASE_URL cannot be reached: {reason}") from None
    sqlite = engine.dialect.name == "sqlite"
    return Database(engine, SqlUnitOfWork(engine), workers=1 if sqlite else 5)


def migrate(url: str) -> str:
    """Brings the database to this version and returns its revision. Raises: NotPossible."""
    from sqlalchemy.exc import DBAPIError

    from storage import migrate as migrations
    from storage import revision

    database = open_database(url, migrated=False)
    try:
        migrations.upgrade(database.engine)
        return str(revision.current(database.engine))
    except DBAPIError as fault:
        raise NotPossible(
            f"the database of LIJN_DATABASE_URL cannot be migrated: {str(fault.orig).splitlines()[0]}"
        ) from None


def schema(database: Database) -> str | None:
    """The revision of its tables."""
    from storage import revision

    return revision.current(database.engine)


def ready(database: Database) -> bool:
    """True when the database answers and is of this version."""
    from storage import revision

    return schema(database) == revision.newest()


def backup(url: str, path: Path) -> int:
    """Writes all rows to a file and returns how many. Raises: NotPossible."""
    from storage import backup as rows

    try:
        return rows.backup(open_database(url).engine, path)
    except OSError as fault:
        raise NotPossible(f"{path} cannot be written: {(fault.strerror or 'fault').lower()}") from None


def restore(url: str, path: Path) -> int:
    """Puts the rows of a file into an empty database and returns how many. Raises: NotPossible."""
    from storage import backup as rows

    try:
        return rows.restore(open_database(url).engine, path)
    except rows.NotRestorable as fault:
        raise NotPossible(f"{path.name}: {fault}") from None
    except OSError as fault:
        raise NotPossible(f"{path} cannot be read: {(fault.strerror or 'fault').lower()}") from None


def core(database: Database, clock: Clock, directory: Directory, messengers: Mapping[str, Messenger]) -> Core:
    """The core with its ports filled in."""
    return Core(store=database.store, clock=clock, directory=directory, messengers=messengers)


def _must_be_migrated(engine: Engine) -> None:
    from storage import revision

    if revision.current(engine) != revision.newest():
        raise NotPossible("the database is not of this version; run: lijn migrate")
