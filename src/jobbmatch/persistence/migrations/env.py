"""Alembic's entry: runs the migrations on the connection that `migrate.py` hands over, inside its transaction."""

from alembic import context

from jobbmatch.persistence.tables import metadata


def run() -> None:
    """Run what Alembic was asked for."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


# Alembic sets its context up before it runs this file; whoever else imports it runs nothing.
if hasattr(context, "config"):
    run()
