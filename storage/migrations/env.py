"""Runs migrations on the connection that storage/migrate.py opened."""

from alembic import context

from storage.tables.everything import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=connection.dialect.name == "sqlite")
with context.begin_transaction():
    context.run_migrations()
