"""The made-up market: feed entries in the order in which a feed would tell them, from a seed."""

import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from heapq import heappop, heappush
from io import BufferedWriter
from pathlib import Path
from random import Random

import orjson

from jobbmatch.ingestion.demo.ads import Entry, make_ad
from jobbmatch.ingestion.demo.deadlines import published_at
from jobbmatch.ingestion.demo.events import BREAKAGES, Happening, broken, happenings
from jobbmatch.ingestion.demo.truth import AdTruth

DEFAULT_COUNT = 20_000
DEFAULT_SEED = 20_260_922


@dataclass(frozen=True, slots=True)
class DemoCounts:
    """What was written.

    Attributes:
        entries: Feed entries, all kinds together.
        ads: Different ads.
        inactive: Entries that say that an ad is gone.
        broken: Entries that cannot be taken in.
    """

    entries: int
    ads: int
    inactive: int
    broken: int


def generate_entries(count: int, seed: int, as_of: date) -> Iterator[dict[str, object]]:
    """Make feed entries.

    Args:
        count: Number of ads. The entries are about 12% more: ads that come again or go inactive, and broken ones.
        seed: The same seed gives the same entries, byte for byte.
        as_of: The day on which the market is looked at; nothing happens after it.

    Yields:
        Entries in the shape of NAV's feed, oldest event first.
    """
    for entry, _ in generate_with_truth(count, seed, as_of):
        yield entry


def generate_with_truth(count: int, seed: int, as_of: date) -> Iterator[tuple[dict[str, object], AdTruth | None]]:
    """Make feed entries and what is known about them by construction.

    Args:
        count: Number of ads.
        seed: Seed.
        as_of: The day on which the market is looked at.

    Yields:
        Entry and its truth; None for inactive and broken entries.
    """
    for happening in _in_order(count, seed, as_of):
        yield happening.entry, happening.truth


def write_demo(path_gz: Path, *, as_of: date, count: int = DEFAULT_COUNT, seed: int = DEFAULT_SEED) -> DemoCounts:
    """Write made-up entries, one a line, gzipped; the same arguments give the same bytes.

    Args:
        path_gz: File to write; its folder is made when it is missing. An unfinished file never stands there.
        as_of: The day on which the market is looked at.
        count: Number of ads.
        seed: Seed.

    Returns:
        Counts of what was written.
    """
    path_gz.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path_gz.with_name(path_gz.name + ".unfinished")
    with unfinished.open("wb") as raw:
        counts = _write(raw, generate_with_truth(count, seed, as_of), count)
    unfinished.replace(path_gz)
    return counts


def _write(raw: BufferedWriter, entries: Iterator[tuple[Entry, AdTruth | None]], count: int) -> DemoCounts:
    counted: Counter[str] = Counter()
    with gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=6, mtime=0) as out:
        for entry, truth in entries:
            _write_line(out, entry)
            counted["entries"] += 1
            counted["inactive"] += entry.get("status") == "INACTIVE"
            counted["broken"] += truth is None and entry.get("status") != "INACTIVE"
    return DemoCounts(counted["entries"], count, counted["inactive"], counted["broken"])


def _write_line(out: gzip.GzipFile, entry: Entry) -> None:
    out.write(orjson.dumps(entry) + b"\n")


def _in_order(count: int, seed: int, as_of: date) -> Iterator[Happening]:
    """Tell the events of all ads in the order of time, holding back only what has not happened yet."""
    until = datetime.combine(as_of, time(12), tzinfo=UTC)
    waiting: list[Happening] = []
    spoilt = _broken_at(count)
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        published = published_at((number + rng.random()) / count, as_of)
        while waiting and waiting[0].at <= published:
            yield heappop(waiting)
        ad = make_ad(rng, published, as_of)
        for happening in happenings(rng, ad, until):
            heappush(waiting, happening)
        if number in spoilt:
            spare = make_ad(rng, published, as_of)
            yield Happening(published, spare.uuid, broken(spoilt[number], spare))
    while waiting:
        yield heappop(waiting)


def _broken_at(count: int) -> dict[int, int]:
    """Behind which ads a broken entry stands, and which kind: all ten in a large market, a few in a small one."""
    total = len(BREAKAGES) if count >= 1000 else count // 20
    return {(kind * count) // total: kind for kind in range(total)}
