"""The migrations make the tables that the code uses."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from storage import migrate, revision
from storage.tables.everything import METADATA

APART = {"inbox_row", "organisation_row", "place_row"}
"""Events and places belong to a tenant of a platform; the organisation is its own key."""


def test_the_migrations_make_the_tables_of_the_code(bare_engine: Engine) -> None:
    migrate.upgrade(bare_engine)
    with bare_engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    assert revision.current(bare_engine) == revision.newest()


def test_the_way_down_leaves_nothing_and_the_way_up_is_open_again(bare_engine: Engine) -> None:
    migrate.upgrade(bare_engine)
    migrate.downgrade(bare_engine)
    assert set(inspect(bare_engine).get_table_names()) <= {"alembic_version"}
    assert revision.current(bare_engine) is None
    migrate.upgrade(bare_engine)
    assert revision.current(bare_engine) == revision.newest()


def test_migrating_twice_changes_nothing(bare_engine: Engine) -> None:
    migrate.upgrade(bare_engine)
    before = inspect(bare_engine).get_table_names()
    migrate.upgrade(bare_engine)
    assert inspect(bare_engine).get_table_names() == before


def test_an_empty_database_is_at_no_version(bare_engine: Engine) -> None:
    assert revision.current(bare_engine) is None


def test_the_newest_revision_is_the_one_that_alembic_knows() -> None:
    assert revision.newest() == ScriptDirectory(str(revision.VERSIONS.parent)).get_current_head()


def test_every_other_table_carries_the_organisation() -> None:
    without = {table.name for table in METADATA.sorted_tables if "organisation" not in table.columns}
    assert without == APART
