"""All that is special about SQLite: file rights, pragmas and how a transaction begins."""

import os
import sqlite3
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

READ_ONLY = "jobbmatch_read_only"
"""Execution option of a connection that only reads."""
BUSY_MILLISECONDS = 30_000
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
    # What is deleted (a person, a removed ad) is overwritten, not left in free pages.
    "PRAGMA secure_delete = ON",
)


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
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    read_only = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")
