"""Brings a database to the tables of this version."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from storage.revision import VERSIONS


def upgrade(engine: Engine) -> None:
    """Up to the newest, from wherever it is; all or nothing on PostgreSQL."""
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")


def downgrade(engine: Engine) -> None:
    """Down to empty: everything in it is lost."""
    with engine.begin() as connection:
        command.downgrade(_config(connection), "base")


def _config(connection: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(VERSIONS.parent))
    config.attributes["connection"] = connection
    return config
