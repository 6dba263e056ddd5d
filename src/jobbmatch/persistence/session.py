"""Opening the store, and units of work in it.

A unit of work is one transaction: everything in the block is kept, or nothing. Readers see the store as it was when
they began and wait for nobody; one writer at a time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.persistence import sqlite
from jobbmatch.persistence.migrate import upgrade
from jobbmatch.persistence.repositories.answers import AnswersRepository
from jobbmatch.persistence.repositories.audit import AuditRepository
from jobbmatch.persistence.repositories.grants import GrantsRepository
from jobbmatch.persistence.repositories.ingest_runs import IngestRunsRepository
from jobbmatch.persistence.repositories.market import MarketRepository
from jobbmatch.persistence.repositories.persons import PersonsRepository
from jobbmatch.persistence.repositories.quarantine import QuarantineRepository
from jobbmatch.persistence.repositories.safety_profiles import SafetyProfilesRepository
from jobbmatch.persistence.repositories.vacancies import VacanciesRepository


class UnitOfWork:
    """The repositories on one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Give each repository the connection."""
        self.vacancies = VacanciesRepository(connection)
        self.market = MarketRepository(connection)
        self.quarantine = QuarantineRepository(connection)
        self.ingest_runs = IngestRunsRepository(connection)
        self.persons = PersonsRepository(connection)
        self.safety_profiles = SafetyProfilesRepository(connection)
        self.grants = GrantsRepository(connection)
        self.audit = AuditRepository(connection)
        self.answers = AnswersRepository(connection)


class Store:
    """An open store; may be shared between threads, not between processes."""

    def __init__(self, engine: Engine) -> None:
        """Wrap an engine whose database has been migrated; see :func:`open_store`."""
        self._engine = engine

    @property
    def engine(self) -> Engine:
        """The engine, for the tests of this room."""
        return self._engine

    @contextmanager
    def transaction(self) -> Iterator[UnitOfWork]:
        """Read and write: committed at the end of the block, rolled back when it raises."""
        with _plain_errors(), self._engine.begin() as connection:
            yield UnitOfWork(connection)

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """Read one state of the store; what is written in the block is not kept."""
        with _plain_errors(), self._engine.connect() as connection:
            yield UnitOfWork(connection.execution_options(**{sqlite.READ_ONLY: True}))

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def __enter__(self) -> "Store":
        """Use as a context manager."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()


def open_store(url: str) -> Store:
    """Open the store at a URL, make it when it is missing, and bring it to the newest form.

    Args:
        url: SQLAlchemy URL, such as ``sqlite:////var/lib/jobbmatch/jobbmatch.db``; ``sqlite://`` lives in memory.

    Raises:
        InputError: The URL cannot be understood.
        NotReadyError: The database cannot be opened, is busy, or was made by a newer program.
    """
    parsed = _parsed(url)
    engine = _engine(parsed)
    try:
        with _plain_errors():
            upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


def _parsed(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:
        # The text of the cause holds the URL, which may hold a password.
        raise InputError(
            "Adressen til lageret kan ikke leses.", hint="Bruk for eksempel sqlite:////full/sti/jobbmatch.db"
        ) from None


def _engine(url: URL) -> Engine:
    try:
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True, hide_parameters=True)
        sqlite.prepare_file(url)
        pool = StaticPool if sqlite.is_memory(url) else None
        shared = {"check_same_thread": False}
        engine = create_engine(url, poolclass=pool, connect_args=shared, hide_parameters=True)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise InputError(
            f"Databasen '{url.get_backend_name()}' kan ikke brukes her.",
            hint="Bruk sqlite, eller installer driveren for databasen.",
        ) from error
    except OSError as error:
        raise NotReadyError(
            f"Lageret {url.database} kan ikke åpnes eller lages.", hint="Se etter at mappen er din og har plass."
        ) from error
    sqlite.set_up(engine)
    return engine


@contextmanager
def _plain_errors() -> Iterator[None]:
    """Say in plain words what the database could not do; its own message may hold what was being written."""
    try:
        yield
    except DBAPIError as error:
        cause = str(error.orig)
        if "locked" in cause or "busy" in cause:
            raise NotReadyError("Lageret er opptatt.", hint="Vent til den andre kjøringen er ferdig.") from None
        if "not a database" in cause or "malformed" in cause:
            raise NotReadyError(
                "Lageret er ikke en hel databasefil.", hint="Hent den fra sikkerhetskopi, eller velg en annen fil."
            ) from None
        if "full" in cause or "readonly" in cause or "unable to open" in cause:
            raise NotReadyError(
                "Lageret kan ikke skrives.", hint="Se etter at disken har plass og at filen er din."
            ) from None
        raise
