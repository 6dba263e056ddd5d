"""Alembic's entry: runs the migrations on the connection that `migrate.py` hands over, inside its transaction."""

from alembic import context

from jobbmatch.persistence.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
