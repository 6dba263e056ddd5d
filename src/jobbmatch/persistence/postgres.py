"""All that is special about PostgreSQL: the driver, how a transaction begins, and the order of text.

SQLite lets one writer in at a time, and so it is here: a writing transaction takes a lock of the whole store at its
beginning. What it then reads is the newest there is and stays so until it ends, so what is decided from it holds, and
the numbers of rows grow in the order in which transactions end. Readers wait for nobody.
"""

from collections.abc import Collection

from sqlalchemy import URL, Connection, Engine, create_engine, event, text

from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.persistence.reading import READ_ONLY

NAMES = ("postgres", "postgresql", "postgresql+psycopg")
"""What an address may begin with; all are taken as psycopg 3."""
DRIVER = "postgresql+psycopg"
EXTRA = "postgres"
"""Extra of the package that brings the driver."""
BUSY_MILLISECONDS = 30_000
"""How long a writer waits for another, as on SQLite."""
RECYCLE_SECONDS = 1800
POOL = 10
"""Connections that a process keeps open, and as many more when much happens at once."""
WRITER = 0x6A6F_6262_6D61_7463
"""Number of the writers' lock: the beginning of the program's name in ASCII."""
_OWN = {"connect_timeout": 10, "application_name": "jobbmatch", "client_encoding": "utf8"}


def make_engine(url: URL) -> Engine:
    """Make the engine; nothing is connected yet.

    Raises:
        InputError: The address names another driver.
        ImportError: The driver is not installed.
    """
    if url.drivername not in NAMES:
        raise InputError("PostgreSQL brukes her med psycopg.", hint=f"Begynn adressen med {DRIVER}://")
    engine = create_engine(
        url.set(drivername=DRIVER),
        # A connection that the server has closed is noticed before it is used, so that a restart is no error.
        pool_pre_ping=True,
        pool_recycle=RECYCLE_SECONDS,
        pool_size=POOL,
        max_overflow=POOL,
        # Said, because a server may be set to another: who waits for the lock must see what was written meanwhile.
        isolation_level="READ COMMITTED",
        hide_parameters=True,
        connect_args={name: value for name, value in _OWN.items() if name not in url.query},
    )
    event.listen(engine, "begin", _on_begin)
    return engine


def _on_begin(connection: Connection) -> None:
    if not connection.get_execution_options().get(READ_ONLY, False):
        take_turn = f"SET LOCAL lock_timeout = {BUSY_MILLISECONDS}; SELECT pg_advisory_xact_lock({WRITER})"
        # Two statements in one go need the form without parameters.
        connection.exec_driver_sql(take_turn, execution_options={"no_parameters": True})


def require_unicode(connection: Connection) -> None:
    """See to it that the database holds any text.

    Raises:
        NotReadyError: It was made with a narrower alphabet.
    """
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise NotReadyError(
            f"Databasen er laget med tegnsettet {encoding}.", hint="Lag en database med tegnsettet UTF8."
        )


def plain_text_columns(connection: Connection, tables: Collection[str]) -> None:
    """Let the text of our tables be of any length and compared byte by byte, as on SQLite.

    The order of the server's language would give ids in another order, and pages of ids could skip or repeat some.
    """
    quoted = connection.dialect.identifier_preparer.quote
    for table, column, kind in connection.execute(_OTHER_TEXT, {"tables": list(tables)}).all():
        change = f'ALTER COLUMN {quoted(column)} TYPE {kind} COLLATE "C"'
        connection.execute(text(f"ALTER TABLE {quoted(table)} {change}"))


_OTHER_TEXT = text(
    "SELECT t.relname, a.attname, format_type(a.atttypid, NULL) "
    "FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid JOIN pg_collation c ON c.oid = a.attcollation "
    "WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace "
    "AND a.attnum > 0 AND NOT a.attisdropped AND (c.collname <> 'C' OR a.atttypmod <> -1) "
    "AND t.relname = ANY(:tables) ORDER BY 1, 2"
)
