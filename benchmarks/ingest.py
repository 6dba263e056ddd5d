"""How many entries a second are taken in, on made-up ads: first run, the same again, and loading the market.

python benchmarks/ingest.py [--entries 2000] [--workers 0] [--json]
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.preloaded import LOADED
from jobbmatch.persistence.session import Store, open_store

T = TypeVar("T")
_AS_OF = date(2026, 9, 22)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Entries a second into the store, on made-up ads.")
    parser.add_argument("--entries", type=int, default=2000, help="made-up ads")
    parser.add_argument("--workers", type=int, default=0, help="processes that read ads beside the first; 0 is none")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(Path(folder), arguments.entries, arguments.workers)
    if arguments.json:
        print(json.dumps(figures))
        return
    for name, value in figures.items():
        print(f"{name:28} {value}")


def measure(folder: Path, entries: int, workers: int) -> dict[str, object]:
    """Measure in a folder of its own."""
    path = folder / "ads.jsonl.gz"
    write_demo(path, as_of=_AS_OF, count=entries)
    with open_store(f"sqlite:///{folder / 'jobbmatch.db'}") as store:
        counts, first = timed(lambda: ingest(path, store, workers=workers))
        again, second = timed(lambda: ingest(path, store, workers=workers))
        vacancies, loading = timed(lambda: count_loaded(store))
    return {
        "benchmark": "ingest",
        "tables_loaded": type(LOADED).__name__,
        "workers": workers,
        "entries": counts.read,
        "vacancies": vacancies,
        "counts": counts.as_dict(),
        "seconds": round(first, 3),
        "entries_per_second": rate(counts, first),
        "again_stored": again.stored + again.updated + again.removed,
        "again_entries_per_second": rate(again, second),
        "load_seconds_per_20000": round(loading / max(vacancies, 1) * 20_000, 2),
        "database_megabytes": round((folder / "jobbmatch.db").stat().st_size / 1e6, 1),
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
    return round(counts.read / seconds)


if __name__ == "__main__":
    main()
