"""Which tables a database has, told without Alembic: it costs a fifth of a second to import."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, inspect, text

VERSIONS = Path(__file__).parent / "migrations" / "versions"


def current(engine: Engine) -> str | None:
    """The revision the database is at; None when it is empty."""
    with engine.connect().execution_options(lijn_read_only=True) as connection, connection.begin():
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return found


def newest() -> str:
    """The revision this version needs: the number that the name of the last migration begins with."""
    return max(path.name for path in VERSIONS.glob("[0-9]*_*.py")).split("_", 1)[0]
