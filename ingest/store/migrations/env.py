"""Alembic's entry: it is given an open connection by ``ingest.store.engine.migrate``."""

from alembic import context

from ingest.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
