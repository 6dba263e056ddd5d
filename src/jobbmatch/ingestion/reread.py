"""Reading again what other versions of the readers have read, from the entries that were kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from jobbmatch.ingestion.ad_reading import ReadingFailed, unpack
from jobbmatch.ingestion.batch import BATCH
from jobbmatch.ingestion.clock import Clock, now_utc
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.progress import Progress, no_progress
from jobbmatch.ingestion.reader_version import reader_version
from jobbmatch.ingestion.workers import AdReaders, Answers, worker_count
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.session import Store


@dataclass(frozen=True, slots=True)
class RereadCounts:
    """What became of stored vacancies.

    Attributes:
        reread: Read again.
        failed: Kept as they were read before, because a reader raised an error.
    """

    reread: int = 0
    failed: int = 0


def reread(
    store: Store,
    progress: Progress = no_progress,
    *,
    guard: FacetGuard | None = None,
    workers: int | None = None,
    clock: Clock = now_utc,
    stopped: Callable[[], bool] = lambda: False,
) -> RereadCounts:
    """Read again what another version of the readers, or of the guard, has read; nothing when there is none of that.

    A run that is stopped leaves whole stretches; the next one reads the rest.

    Args:
        store: Where the ads are.
        progress: Takes reports.
        guard: Makes facets more careful after reading.
        workers: Processes that read ads beside this one; None chooses by the number of ads and cores.
        clock: Gives the time of the new market.
        stopped: Asked after each stretch whether to end there.
    """
    version = reader_version(guard)
    with store.reading() as work:
        total = work.vacancies.count_stale(version)
    count = worker_count(total) if workers is None else workers
    renewed = failed = 0
    with AdReaders[list[FeedEntry]](count, lambda batch: batch, guard) as readers:
        for batch, answers in readers.read(_stale(store, version)):
            failed += sum(isinstance(answer, ReadingFailed) for answer in answers)
            renewed += _renew(store, answers, clock())
            progress(min(renewed + failed, total), total)
            del batch
            if stopped():
                break
    return RereadCounts(renewed, failed)


def _stale(store: Store, version: str) -> Iterator[list[FeedEntry]]:
    after = ""
    while True:
        with store.reading() as work:
            rows = work.vacancies.stale(version, BATCH, after)
        if not rows:
            return
        after = rows[-1].id
        yield [unpack(row) for row in rows]


def _renew(store: Store, answers: Answers, at: datetime) -> int:
    rows = [answer for answer in answers if not isinstance(answer, ReadingFailed)]
    with store.transaction() as work:
        known = work.vacancies.known([row.id for row in rows])
        # An event that came in between has read the ad anew already, or taken it away.
        still = [row for row in rows if (now := known.get(row.id)) and now.content_hash and now.changed == row.changed]
        work.vacancies.put(still)
        if still:
            work.market.bump(at)
    return len(rows)
