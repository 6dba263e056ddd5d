"""A large store: how long writing, counting, reading and removing take, and what the market takes in memory.

python -m benchmarks.store [--ads 200000] [--database sqlite|postgres|URL] [--snapshot]

Some made-up ads are read as ever; the rest are these again under other ids, titles and texts, so that no reading is
measured here (`jobbmatch bench ingest` does that). One JSON object on standard output, how far it has come on standard
error. A database that is given is filled: give an empty one.
"""

import argparse
import json
import resource
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

import orjson

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.measuring.ingest import database, timed
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.serving.snapshot import MarketSnapshot

T = TypeVar("T")
_AS_OF = date(2026, 9, 22)
_NOW = datetime(2026, 9, 22, tzinfo=UTC)
_STRETCH = 250
_BASE = 1500
_RAW = 2600
"""Bytes of a packed entry, as measured on made-up ads."""
_SPACE = uuid.UUID(int=20_260_922)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="A large store: time and memory.")
    parser.add_argument("--ads", type=int, default=200_000, help="ads in the store")
    parser.add_argument("--database", default="sqlite", help="sqlite, postgres (one of its own), or a URL")
    parser.add_argument("--snapshot", action="store_true", help="build the market in memory too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, database(arguments.database, Path(folder)) as url:
        rows = base_rows(Path(folder))
        with open_store(url) as store:
            figures = measure(store, rows, arguments.ads)
            if arguments.snapshot:
                figures |= snapshot(store)
    print(json.dumps({"benchmark": "store", "database": arguments.database} | figures))


def base_rows(folder: Path) -> list[VacancyRow]:
    """Read some made-up ads."""
    path = folder / "ads.jsonl.gz"
    write_demo(path, as_of=_AS_OF, count=_BASE)
    return [
        VacancyRow(ad.id, ad.changed, ad.content_hash, "bench", ad.expires, bytes(_RAW), encode_vacancy(ad))
        for ad in read_vacancies(path).vacancies
    ]


def varied(rows: list[VacancyRow], count: int) -> Iterator[VacancyRow]:
    """Give that many ads, each with an id, a title and a text of its own."""
    for number in range(count):
        row = rows[number % len(rows)]
        name = str(uuid.uuid5(_SPACE, str(number)))
        derived = orjson.loads(row.derived)
        derived |= {"id": name, "hash": name, "title": f"{derived['title']} {number}"}
        derived["text"] = f"{derived['text']} Referanse {name}."
        raw = (row.raw[:-36] + name.encode()) if len(row.raw) > 36 else row.raw
        yield VacancyRow(VacancyId(name), row.changed, name, "bench", row.expires, raw, orjson.dumps(derived))


def measure(store: Store, rows: list[VacancyRow], count: int) -> dict[str, object]:
    """Fill the store and use it as the program does."""
    ids: list[VacancyId] = []
    making = time.perf_counter()
    for _ in varied(rows, 2000):
        pass
    making = (time.perf_counter() - making) / 2000 * count
    _, writing = timed(lambda: fill(store, varied(rows, count), ids))
    size, counting = timed(lambda: reading(store, lambda work: work.vacancies.count()))
    read, loading = timed(lambda: reading(store, lambda work: sum(1 for _ in work.vacancies.all())))
    known, asking = timed(lambda: reading(store, lambda work: len(work.vacancies.known(ids))))
    stale, paging = timed(lambda: pages(store))
    gone = ids[:: max(len(ids) // 2000, 1)]
    _, removing = timed(lambda: remove(store, gone))
    return {
        "ads": size,
        "write_seconds": round(writing - making, 2),
        "writes_per_second": round(count / max(writing - making, 1e-9)),
        "count_ms": round(counting * 1000, 2),
        "all_seconds": round(loading, 2),
        "all_per_second": round(read / loading),
        "known_seconds": round(asking, 2),
        "known": known,
        "stale_pages_seconds": round(paging, 2),
        "stale": stale,
        "remove_2000_seconds": round(removing, 2),
        "peak_megabytes": peak(),
    }


def fill(store: Store, rows: Iterator[VacancyRow], ids: list[VacancyId]) -> None:
    """Write in stretches, each in a transaction, as ingesting does."""
    while stretch := list(islice(rows, _STRETCH)):
        with store.transaction() as work:
            work.vacancies.known([row.id for row in stretch])
            work.vacancies.put(stretch)
            work.market.bump(_NOW)
        ids += [row.id for row in stretch]
        if len(ids) % 20_000 == 0:
            print(f"{len(ids)} written, {peak()} MB", file=sys.stderr)


def pages(store: Store) -> int:
    """Go through everything that another reader has read, page by page."""
    after, seen = "", 0
    while True:
        with store.reading() as work:
            page = work.vacancies.stale("other", _STRETCH, after)
        if not page:
            return seen
        after, seen = page[-1].id, seen + len(page)


def remove(store: Store, ids: list[VacancyId]) -> None:
    """Take ads away in stretches."""
    later = _NOW + timedelta(days=1)
    for start in range(0, len(ids), _STRETCH):
        with store.transaction() as work:
            work.vacancies.remove([(id_, later) for id_ in ids[start : start + _STRETCH]])
            work.market.bump(later)


def snapshot(store: Store) -> dict[str, object]:
    """Load the market and build what the server holds."""
    before = peak()
    with store.reading() as work:
        vacancies, loading = timed(lambda: list(work.vacancies.all()))
    loaded = peak()
    market, building = timed(lambda: MarketSnapshot.build(vacancies))
    return {
        "list_seconds": round(loading, 2),
        "list_megabytes": loaded - before,
        "snapshot_ads": market.size,
        "snapshot_seconds": round(building, 2),
        "snapshot_megabytes": peak() - loaded,
        "peak_megabytes_with_snapshot": peak(),
    }


def reading(store: Store, what: Callable[..., T]) -> T:
    """Do something in one state of the store."""
    with store.reading() as work:
        return what(work)


def peak() -> int:
    """Megabytes that this process has held at most."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main()
