"""The migrations make the tables that the code uses."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from storage import migrate, revision
from storage.tables.everything import METADATA


def test_the_migrations_make_the_tables_of_the_code(engine: Engine) -> None:
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    assert revision.current(engine) == revision.newest()


def test_the_way_down_leaves_nothing(engine: Engine) -> None:
    migrate.downgrade(engine)
    assert set(inspect(engine).get_table_names()) <= {"alembic_version"}
    assert revision.current(engine) is None
    migrate.upgrade(engine)
    assert revision.current(engine) == revision.newest()


def test_the_newest_revision_is_the_one_that_alembic_knows() -> None:
    assert revision.newest() == ScriptDirectory(str(revision.VERSIONS.parent)).get_current_head()
