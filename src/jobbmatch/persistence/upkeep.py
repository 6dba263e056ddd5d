"""Looking after a store without using it: its form, its size, and taking it to another form."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, func, inspect, make_url, select, text

from jobbmatch.errors import InputError
from jobbmatch.persistence import sqlite
from jobbmatch.persistence.engines import engine_for
from jobbmatch.persistence.migrate import BASE, current_revision, downgrade, newest_revision, revisions, upgrade
from jobbmatch.persistence.plain_errors import plain_errors
from jobbmatch.persistence.reading import only_reading
from jobbmatch.persistence.tables import metadata


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """How a store stands.

    Attributes:
        database: ``sqlite`` or ``postgresql``.
        revision: The form that it has; None when it holds nothing of ours.
        newest: The form that this program works with.
        rows: Number of rows by table, for the tables that are there.
        bytes: What the database takes on disk.
    """

    database: str
    revision: str | None
    newest: str
    rows: dict[str, int]
    bytes: int

    @property
    def is_newest(self) -> bool:
        """Whether the program can use it as it is."""
        return self.revision == self.newest


def store_status(url: str) -> StoreStatus:
    """Tell how a store stands, and change nothing; a file that is missing is not made.

    Raises:
        InputError: The address cannot be understood.
        NotReadyError: The database cannot be read.
    """
    if _is_missing(url):
        return StoreStatus("sqlite", None, newest_revision(), {}, 0)
    with _engine(url) as engine, plain_errors(), only_reading(engine.connect()) as connection:
        return StoreStatus(
            database=engine.dialect.name,
            revision=current_revision(connection),
            newest=newest_revision(),
            rows=_rows(connection),
            bytes=_bytes(connection),
        )


def upgrade_store(url: str) -> None:
    """Bring a store to the newest form, as opening it does.

    Raises:
        InputError: The address cannot be understood.
        NotReadyError: The database cannot be written, or was made by a newer program.
    """
    with _engine(url) as engine, plain_errors():
        upgrade(engine)


def downgrade_store(url: str, revision: str) -> None:
    """Take a store to an older form; what that form has no place for is deleted.

    Args:
        url: The store.
        revision: Name of the form, or ``base`` for none.

    Raises:
        InputError: There is no such form, the store stands at an older one, or there is no store.
        NotReadyError: The database cannot be written, or was made by a newer program.
    """
    forms = [*revisions(), BASE]
    if revision not in forms:
        raise InputError(f"Det finnes ingen form '{revision}'.", hint=f"Velg en av {', '.join(forms)}.")
    current = store_status(url).revision or BASE
    if current not in forms or forms.index(current) > forms.index(revision):
        raise InputError(f"Lageret står på {current} og kan ikke tas ned til {revision}.")
    with _engine(url) as engine, plain_errors():
        downgrade(engine, revision)


PRUNED = ("vacancy", "tombstone", "quarantine", "ingest_run", "shown_list")
"""Tables that lose rows when a store is pruned."""


def settle(engine: Engine, tables: Collection[str] = PRUNED) -> bool:
    """See to it that what was deleted is not left lying in the database's own files longer than it must.

    SQLite overwrites what is deleted, but its write-ahead log still holds the pages as they were: it is emptied.
    PostgreSQL is asked to give the room free at once; until it is written over, or its own log has gone its round, the
    old bytes are on disk, so that disk should be encrypted.

    Args:
        engine: The database.
        tables: Names of our tables that lost rows.

    Returns:
        False when somebody is reading and the log could not be emptied; the next time it will be.
    """
    if engine.dialect.name == "sqlite":
        return sqlite.empty_log(engine)
    with only_reading(engine.connect()) as connection:
        free = connection.execution_options(isolation_level="AUTOCOMMIT", postgresql_readonly=False)
        for table in tables:
            free.execute(text(f"VACUUM (ANALYZE) {table}"))
    return True


@contextmanager
def _engine(url: str) -> Iterator[Engine]:
    engine = engine_for(url)
    try:
        yield engine
    finally:
        engine.dispose()


def _is_missing(url: str) -> bool:
    if not url.startswith("sqlite"):
        return False
    parsed = make_url(url)
    return not sqlite.is_memory(parsed) and not Path(parsed.database or "").exists()


def _rows(connection: Connection) -> dict[str, int]:
    there = set(inspect(connection).get_table_names())
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
        if table.name in there
    }


def _bytes(connection: Connection) -> int:
    if connection.dialect.name == "postgresql":
        return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
    pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    return int(pages) * int(connection.execute(text("PRAGMA page_size")).scalar_one())
