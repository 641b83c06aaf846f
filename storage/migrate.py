"""Brings a database to the tables of this version."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

_FOLDER = Path(__file__).parent / "migrations"


def upgrade(engine: Engine) -> None:
    """Up to the newest, from wherever it is; all or nothing on PostgreSQL."""
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")


def downgrade(engine: Engine) -> None:
    """Down to empty: everything in it is lost."""
    with engine.begin() as connection:
        command.downgrade(_config(connection), "base")


def current(engine: Engine) -> str | None:
    """The revision the database is at; None when it is empty."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str | None:
    """The revision this version needs."""
    return ScriptDirectory(str(_FOLDER)).get_current_head()


def _config(connection: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config
