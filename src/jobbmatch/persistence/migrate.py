"""Brings a database to the form that this program knows."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from jobbmatch.errors import NotReadyError
from jobbmatch.persistence import postgres
from jobbmatch.persistence.reading import only_reading
from jobbmatch.persistence.tables import metadata

BASE = "base"
"""Name of the form without any table."""
_SCRIPTS = Path(__file__).parent / "migrations"


def alembic_config(connection: Connection | None = None) -> Config:
    """Give Alembic's configuration, with the connection that the migrations are to run on."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def newest_revision() -> str:
    """Give the name of the last migration."""
    head = ScriptDirectory.from_config(alembic_config()).get_current_head()
    if head is None:
        raise RuntimeError("no migrations in the package")
    return head


def revisions() -> list[str]:
    """Give the names of all migrations, newest first."""
    return [script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()]


def current_revision(connection: Connection) -> str | None:
    """Give the migration that the database stands at; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database up; does nothing, and waits for nobody, when it is there already.

    Raises:
        NotReadyError: The database was made by a newer program.
    """
    with only_reading(engine.connect()) as connection:
        current = current_revision(connection)
    if current is not None and current not in revisions():
        raise NotReadyError(
            "Lageret er laget av en nyere utgave av jobbmatch.", hint="Oppdater jobbmatch, eller bruk et annet lager."
        )
    if revision == "head" and current == newest_revision():
        return
    # One transaction: a migration that is killed leaves the database as it was. Who comes second finds it done.
    with engine.begin() as connection:
        on_postgres = engine.dialect.name == "postgresql"
        if on_postgres:
            postgres.require_unicode(connection)
        command.upgrade(alembic_config(connection), revision)
        if on_postgres:
            postgres.plain_text_columns(connection, metadata.tables)


def downgrade(engine: Engine, revision: str = BASE) -> None:
    """Take migrations back, down to a revision; ``base`` takes away all tables and what is in them."""
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), revision)
