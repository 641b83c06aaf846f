"""The databases: a file of SQLite, and a real PostgreSQL."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from storage import migrate
from storage.engine import create_engine
from storage.unit_of_work import SqlUnitOfWork
from tests.databases import postgres_url


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty, migrated database."""
    if request.param == "sqlite":
        made = create_engine(f"sqlite:///{tmp_path}/lijn.db")
        migrate.upgrade(made)
        yield made
        made.dispose()
        return
    url = postgres_url()
    schema = f"t{os.getpid()}_{abs(hash(request.node.nodeid))}"
    admin = create_engine(url)
    with admin.begin() as connection:
        connection.execute(text(f'CREATE SCHEMA "{schema}"'))
    made = create_engine(f"{url}{'&' if '?' in url else '?'}options=-csearch_path%3D{schema}")
    migrate.upgrade(made)
    yield made
    made.dispose()
    with admin.begin() as connection:
        connection.execute(text(f'DROP SCHEMA "{schema}" CASCADE'))
    admin.dispose()


@pytest.fixture
def store(engine: Engine) -> SqlUnitOfWork:
    return SqlUnitOfWork(engine)
