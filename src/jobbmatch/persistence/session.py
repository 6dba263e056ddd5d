"""Opening the store, and units of work in it.

A unit of work is one transaction: everything in the block is kept, or nothing. Readers see the store as it was when
they began and wait for nobody; one writer at a time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from sqlalchemy import Connection, Engine

from jobbmatch.persistence.engines import engine_for
from jobbmatch.persistence.migrate import upgrade
from jobbmatch.persistence.plain_errors import plain_errors
from jobbmatch.persistence.reading import only_reading
from jobbmatch.persistence.repositories.alarms import AlarmsRepository
from jobbmatch.persistence.repositories.answers import AnswersRepository
from jobbmatch.persistence.repositories.audit import AuditRepository
from jobbmatch.persistence.repositories.erasure import ErasureRepository
from jobbmatch.persistence.repositories.feed import FeedsRepository
from jobbmatch.persistence.repositories.grants import GrantsRepository
from jobbmatch.persistence.repositories.ingest_runs import IngestRunsRepository
from jobbmatch.persistence.repositories.market import MarketRepository
from jobbmatch.persistence.repositories.outcomes import OutcomesRepository
from jobbmatch.persistence.repositories.persons import PersonsRepository
from jobbmatch.persistence.repositories.placements import PlacementsRepository
from jobbmatch.persistence.repositories.quarantine import QuarantineRepository
from jobbmatch.persistence.repositories.safety_profiles import SafetyProfilesRepository
from jobbmatch.persistence.repositories.shown import ShownRepository
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
        self.feeds = FeedsRepository(connection)
        self.placements = PlacementsRepository(connection)
        self.alarms = AlarmsRepository(connection)
        self.outcomes = OutcomesRepository(connection)
        self.shown = ShownRepository(connection)
        self.erasure = ErasureRepository(connection)


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
        with plain_errors(), self._engine.begin() as connection:
            yield UnitOfWork(connection)

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """Read one state of the store; writing in the block is refused."""
        with plain_errors(), self._engine.connect() as connection:
            yield UnitOfWork(only_reading(connection))

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
        url: SQLAlchemy URL, such as ``sqlite:////var/lib/jobbmatch/jobbmatch.db`` or
            ``postgresql://user@host/database``; ``sqlite://`` lives in memory.

    Raises:
        InputError: The URL cannot be understood, or the driver for it is not installed.
        NotReadyError: The database cannot be opened, is busy, or was made by a newer program.
    """
    engine = engine_for(url)
    try:
        with plain_errors():
            upgrade(engine)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)
