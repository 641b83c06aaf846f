"""The databases: a file of SQLite, and a real PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.domain.organisation import Organisation
from storage.engine import create_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import drop_schema, empty, make_schema, migrated_postgres, migrated_sqlite, schema_url


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A migrated database without rows."""
    if request.param == "postgres":
        made = migrated_postgres()
        empty(made)
        yield made
        return
    made = migrated_sqlite(tmp_path)
    yield made
    made.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def bare_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A database without tables."""
    if request.param == "sqlite":
        made = create_engine(f"sqlite:///{tmp_path}/bare.db")
        yield made
        made.dispose()
        return
    schema = f"bare_{os.getpid()}"
    make_schema(schema)
    made = create_engine(schema_url(schema))
    yield made
    made.dispose()
    drop_schema(schema)


@pytest.fixture
def store(engine: Engine) -> SqlUnitOfWork:
    return SqlUnitOfWork(engine)


@pytest.fixture
def home(store: SqlUnitOfWork) -> str:
    """The key of an organisation without anything."""
    with store.write() as work:
        work.found(Organisation(key="rijnveste", name="gemeente Rijnveste"))
    return "rijnveste"
