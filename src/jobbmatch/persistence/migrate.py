"""Brings a database to the form that this program knows."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from jobbmatch.errors import NotReadyError
from jobbmatch.persistence.sqlite import READ_ONLY

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


def current_revision(connection: Connection) -> str | None:
    """Give the migration that the database stands at; None when it is empty."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database up; does nothing, and waits for nobody, when it is there already.

    Raises:
        NotReadyError: The database was made by a newer program.
    """
    scripts = ScriptDirectory.from_config(alembic_config())
    with engine.connect().execution_options(**{READ_ONLY: True}) as connection:
        current = current_revision(connection)
    known = {script.revision for script in scripts.walk_revisions()}
    if current is not None and current not in known:
        raise NotReadyError(
            "Lageret er laget av en nyere utgave av jobbmatch.", hint="Oppdater jobbmatch, eller bruk et annet lager."
        )
    if revision == "head" and current == scripts.get_current_head():
        return
    # One transaction: a migration that is killed leaves the database as it was. Who comes second finds it done.
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection), revision)


def downgrade(engine: Engine, revision: str = "base") -> None:
    """Take migrations back, down to a revision; ``base`` takes away all tables and what is in them."""
    with engine.begin() as connection:
        command.downgrade(alembic_config(connection), revision)
