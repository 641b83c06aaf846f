"""Databases that more than one process uses."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from storage import migrate
from storage.engine import create_engine
from tests.databases import drop_schema, make_schema, migrated_file, schema_url


@contextmanager
def database(kind: str, folder: Path) -> Iterator[Engine]:
    """An empty, migrated database of its own: `sqlite` in the folder, or a schema of `postgres`."""
    if kind == "sqlite":
        made = create_engine(f"sqlite:///{migrated_file(folder)}")
        try:
            yield made
        finally:
            made.dispose()
        return
    schema = f"failure_{uuid.uuid4().hex}"
    make_schema(schema)
    made = create_engine(schema_url(schema))
    migrate.upgrade(made)
    try:
        yield made
    finally:
        made.dispose()
        drop_schema(schema)
