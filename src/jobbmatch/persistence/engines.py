"""An engine for an address: SQLite or PostgreSQL, and what holds for both."""

import os
from weakref import WeakSet

from sqlalchemy import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import Pool

from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.persistence import postgres, sqlite
from jobbmatch.persistence.plain_text import hold_all_text

_EXAMPLES = "Bruk for eksempel sqlite:////full/sti/jobbmatch.db eller postgresql://bruker@vert/database"


def engine_for(url: str) -> Engine:
    """Make the engine for an address; a SQLite file that is missing is made, a server is not asked yet.

    Raises:
        InputError: The address cannot be understood, or the driver for it is not there.
        NotReadyError: The file cannot be opened.
    """
    parsed = _parsed(url)
    engine = _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else _postgres(parsed)
    hold_all_text(engine)
    if not (engine.dialect.name == "sqlite" and sqlite.is_memory(parsed)):
        _engines.add(engine)
    return engine


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        # The text of the cause holds the URL, which may hold a password.
        raise InputError("Adressen til lageret kan ikke leses.", hint=_EXAMPLES) from None


def _sqlite(url: URL) -> Engine:
    if url.drivername not in sqlite.NAMES:
        raise InputError("SQLite brukes her med driveren i Python.", hint=_EXAMPLES)
    try:
        return sqlite.make_engine(url)
    except OSError as error:
        raise NotReadyError(
            f"Lageret {url.database} kan ikke åpnes eller lages.", hint="Se etter at mappen er din og har plass."
        ) from error


def _postgres(url: URL) -> Engine:
    name = url.get_backend_name()
    if name not in postgres.NAMES:
        raise InputError(f"Databasen '{name}' kan ikke brukes her.", hint=_EXAMPLES)
    try:
        return postgres.make_engine(url)
    except ImportError:
        raise InputError(
            "Driveren for PostgreSQL er ikke installert.", hint=f"pip install 'jobbmatch[{postgres.EXTRA}]'"
        ) from None


_engines: WeakSet[Engine] = WeakSet()
_of_the_parent: list[Pool] = []


def _leave_to_the_parent() -> None:
    """Let a forked process open connections of its own: two processes on one would mix up what they say.

    Those of the parent are not closed here, since that would be said to the server as well; they are only never used.
    """
    for engine in _engines:
        _of_the_parent.append(engine.pool)
        engine.dispose(close=False)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_to_the_parent)
