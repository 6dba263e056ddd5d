"""What a database could not do, in plain words.

Its own message may hold what was being written, a user name or an address, so none of it goes on: neither to people
nor into logs.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from jobbmatch.errors import NotReadyError

_BUSY = ("Lageret er opptatt.", "Vent til den andre kjøringen er ferdig.")
_BROKEN = ("Lageret er ikke en hel databasefil.", "Hent den fra sikkerhetskopi, eller velg en annen fil.")
_UNWRITABLE = ("Lageret kan ikke skrives.", "Se etter at disken har plass og at lageret er ditt å skrive i.")
_AWAY = ("Lageret svarer ikke.", "Se etter at databasen går og at adressen til den stemmer.")
_REFUSED = ("Lageret slipper oss ikke inn.", "Se etter bruker og passord i adressen til lageret.")
_MISSING = ("Databasen finnes ikke.", "Lag den først, eller rett adressen til lageret.")
_FORBIDDEN = ("Lageret lar oss ikke gjøre dette.", "Gi databasebrukeren rett til å lage og skrive tabeller.")

_SQLITE = (
    (("locked", "busy"), _BUSY),
    (("not a database", "malformed"), _BROKEN),
    (("full", "readonly", "unable to open"), _UNWRITABLE),
)
_STATES = {
    # SQLSTATE of PostgreSQL, or the class that it begins with.
    "55P03": _BUSY,  # lock not available
    "57014": _BUSY,  # statement timeout
    "40": _BUSY,  # serialisation, deadlock
    "53300": _BUSY,  # too many connections
    "53": _UNWRITABLE,  # no disk, no memory
    "25006": _UNWRITABLE,  # read-only transaction
    "57P": _AWAY,  # shut down
    "08": _AWAY,  # connection
    "28": _REFUSED,
    "3D": _MISSING,
    "42501": _FORBIDDEN,
}
_CONNECTING = (
    # While connecting there is no SQLSTATE.
    (("password authentication failed", "no password supplied", "pg_hba.conf"), _REFUSED),
    (("does not exist",), _MISSING),
    (("too many clients", "remaining connection slots"), _BUSY),
)


class DatabaseRefusal(Exception):
    """What is told of the driver's error: its kind, and the rule of the database that was broken."""


@contextmanager
def plain_errors() -> Iterator[None]:
    """Say in plain words what the database could not do.

    Raises:
        NotReadyError: The database is busy, away, closed to us or not writable.
    """
    try:
        yield
    except PoolTimeoutError:
        raise NotReadyError(_BUSY[0], hint=_BUSY[1]) from None
    except DBAPIError as error:
        words = _words(error)
        if words is not None:
            raise NotReadyError(words[0], hint=words[1]) from None
        raise _without_contents(error) from None


def _words(error: DBAPIError) -> tuple[str, str] | None:
    cause = str(error.orig)
    state: str | None = getattr(error.orig, "sqlstate", None)
    if state:
        return next((words for start, words in _STATES.items() if state.startswith(start)), None)
    if type(error.orig).__module__.startswith("sqlite3"):
        return _by_text(_SQLITE, cause)
    return _by_text(_CONNECTING, cause) or (_AWAY if isinstance(error, OperationalError) else None)


def _by_text(table: tuple[tuple[tuple[str, ...], tuple[str, str]], ...], cause: str) -> tuple[str, str] | None:
    return next((words for signs, words in table if any(sign in cause for sign in signs)), None)


def _without_contents(error: DBAPIError) -> DBAPIError:
    state = getattr(error.orig, "sqlstate", None)
    told = type(error.orig).__name__
    if state:
        rule = getattr(getattr(error.orig, "diag", None), "constraint_name", None)
        told = " ".join(part for part in (told, state, rule) if part)
    elif type(error.orig).__module__.startswith("sqlite3"):
        # SQLite names tables and columns, never values.
        told = f"{told} {error.orig}"
    return type(error)(error.statement, None, DatabaseRefusal(told), hide_parameters=True)
