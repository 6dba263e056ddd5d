"""All that is special about SQLite: file rights, pragmas and how a transaction begins."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

from jobbmatch.persistence.reading import READ_ONLY

NAMES = ("sqlite", "sqlite+pysqlite")
"""What an address may begin with."""
BUSY_MILLISECONDS = 30_000
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    # What is deleted (a person, a removed ad) is overwritten, not left in free pages.
    "PRAGMA secure_delete = ON",
)


def make_engine(url: URL) -> Engine:
    """Make the engine of a file, which is made when it is missing, or of a database in memory.

    Raises:
        OSError: The file cannot be made or is somebody else's.
    """
    prepare_file(url)
    pool = StaticPool if is_memory(url) else None
    engine = create_engine(url, poolclass=pool, connect_args={"check_same_thread": False}, hide_parameters=True)
    set_up(engine)
    return engine


def is_memory(url: URL) -> bool:
    """Whether the database lives in memory only."""
    return not url.database or url.database == ":memory:"


def prepare_file(url: URL) -> None:
    """Make the file before SQLite does, readable by its owner only; its WAL takes the same rights.

    A folder that is missing is made for the owner only; a folder that is there is left as it is.

    Raises:
        OSError: The file cannot be made or is somebody else's.
    """
    if is_memory(url):
        return
    path = Path(url.database or "")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def set_up(engine: Engine) -> None:
    """Make every connection of the engine durable, patient and strict, and let transactions begin as they are meant.

    The driver's own transaction handling is switched off: it would begin late and not around table changes. A
    writing transaction takes the write lock at once, so it never fails halfway for having read first.
    """
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)


def _on_connect(connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
    del record
    if not isinstance(connection, sqlite3.Connection):
        connection = connection.driver_connection
    connection.isolation_level = None
    for pragma in (f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}", *_PRAGMAS):
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    read_only = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if read_only else 'OFF'}")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def empty_log(engine: Engine) -> bool:
    """Move what stands in the write-ahead log into the file and empty the log; tell whether nobody was in the way.

    Pages as they were before something was deleted stand in the log until then.
    """
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError(type(driver))
        driver.execute("PRAGMA busy_timeout = 1000")
        try:
            busy: int = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            driver.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    return not busy
