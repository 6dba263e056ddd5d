"""A PostgreSQL server for the tests, and a database of its own for each of them."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, create_engine, make_url, text
from sqlalchemy.pool import NullPool

from jobbmatch.errors import NotReadyError
from jobbmatch.measuring.temporary_postgres import TemporaryPostgres
from jobbmatch.persistence.session import open_store

DATABASES = ("sqlite", "postgresql")
TEMPLATE = "jobbmatch_template"
_LOCK = 20_261_122


class Make(Protocol):
    """Makes a database, of the newest form or empty, and gives its address."""

    def __call__(self, *, filled: bool) -> str:
        """Make it."""


class TestServer:
    """The server of the tests."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o755, exist_ok=True)
        self.folder = folder
        self.server = TemporaryPostgres(folder)
        with self._connected() as connection:
            # What a test loses when the machine stops is lost anyway.
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):
                connection.execute(text(f"ALTER SYSTEM SET {setting} = off"))
            connection.execute(text("SELECT pg_reload_conf()"))
            connection.execute(text(f"SELECT pg_advisory_lock({_LOCK})"))
            if not connection.execute(text(f"SELECT 1 FROM pg_database WHERE datname = '{TEMPLATE}'")).all():
                connection.execute(text(f"CREATE DATABASE {TEMPLATE}_new STRATEGY FILE_COPY"))
                open_store(self.server.url(f"{TEMPLATE}_new")).close()
                connection.execute(text(f"ALTER DATABASE {TEMPLATE}_new RENAME TO {TEMPLATE}"))

    @contextmanager
    def databases(self) -> Iterator[Make]:
        """Give what makes databases; they are dropped at the end of the block."""
        names: list[str] = []

        def make(*, filled: bool) -> str:
            names.append(f"t_{secrets.token_hex(8)}")
            template = TEMPLATE if filled else "template0"
            with self._connected() as connection:
                connection.execute(text(f"CREATE DATABASE {names[-1]} TEMPLATE {template} STRATEGY FILE_COPY"))
            return self.server.url(names[-1])

        try:
            yield make
        finally:
            with self._connected() as connection:
                for name in names:
                    connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))

    def stop(self) -> None:
        """Leave the server; the last to leave deletes it."""
        self.server.stop()

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        engine = create_engine(self.server.url(), poolclass=NullPool, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            yield connection


def server_or_none(folder: Path) -> TestServer | None:
    """Start the server, or join the one that runs in the folder; None when what it needs is not installed."""
    try:
        make_url("postgresql+psycopg://").get_dialect().import_dbapi()
        return TestServer(folder)
    except (ImportError, NotReadyError):
        return None


Addresses = Callable[[], str]
"""Gives the address of another empty database at each call."""
