"""How many entries a second are taken in, on made-up ads: first run, the same again, and loading the market."""

import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from jobbmatch.errors import InputError
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.preloaded import LOADED
from jobbmatch.measuring.temporary_postgres import temporary_postgres
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.upkeep import downgrade_store, store_status

T = TypeVar("T")
SQLITE = "sqlite"
POSTGRES = "postgres"
GIVEN = "given"
"""What a database that was given by its address is called; an address may hold a password."""
_AS_OF = date(2026, 9, 22)


def measure(kind: str, entries: int, workers: int) -> dict[str, object]:
    """Measure in a database of its own, which is gone afterwards.

    Args:
        kind: ``sqlite``, ``postgres`` or the address of an empty database.
        entries: Made-up ads; the entries are somewhat more.
        workers: Processes that read ads beside this one.

    Raises:
        InputError: The database is not empty, or its address cannot be understood.
        NotReadyError: There is no such database.
    """
    with TemporaryDirectory(prefix="jobbmatch-bench-") as name, database(kind, Path(name)) as url:
        path = Path(name) / "ads.jsonl.gz"
        write_demo(path, as_of=_AS_OF, count=entries)
        with open_store(url) as store:
            figures = _measured(store, path, workers)
        return figures | {"database_megabytes": round(store_status(url).bytes / 1e6, 1)}


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """Give the address of an empty database for the length of the block.

    Args:
        kind: ``sqlite`` (a file in the folder), ``postgres`` (a server of its own) or an address.
        folder: Where a file may lie.

    Raises:
        InputError: The database that is named is not empty.
        NotReadyError: There is no such database.
    """
    if kind == SQLITE:
        yield f"sqlite:///{folder / 'jobbmatch.db'}"
    elif kind == POSTGRES:
        with temporary_postgres() as server:
            yield server.url()
    else:
        if store_status(kind).revision is not None:
            raise InputError("Databasen er ikke tom.", hint="Mål på en tom database; den tømmes igjen etterpå.")
        try:
            yield kind
        finally:
            downgrade_store(kind, "base")


def _measured(store: Store, path: Path, workers: int) -> dict[str, object]:
    counts, first = timed(lambda: ingest(path, store, workers=workers))
    again, second = timed(lambda: ingest(path, store, workers=workers))
    vacancies, loading = timed(lambda: count_loaded(store))
    return {
        "tables_loaded": type(LOADED).__name__,
        "entries": counts.read,
        "vacancies": vacancies,
        "counts": counts.as_dict(),
        "seconds": round(first, 3),
        "entries_per_second": rate(counts, first),
        "again_stored": again.stored + again.updated + again.removed,
        "again_entries_per_second": rate(again, second),
        "load_seconds_per_20000": round(loading / max(vacancies, 1) * 20_000, 2),
        "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def timed(work: Callable[[], T]) -> tuple[T, float]:
    """Do something and tell how many seconds it took."""
    start = time.perf_counter()
    result = work()
    return result, time.perf_counter() - start


def count_loaded(store: Store) -> int:
    """Load every open vacancy."""
    with store.reading() as work:
        return sum(1 for _ in work.vacancies.all())


def rate(counts: IngestCounts, seconds: float) -> int:
    """Entries a second."""
    return round(counts.read / max(seconds, 1e-9))
