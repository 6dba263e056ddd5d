"""Entries into the store, each accounted for.

First a pass that counts and finds the last event of each ad, then stretches of entries, each in a transaction of its
own: a run that is killed leaves whole stretches and nothing half, and the same run again does the rest. What an
event does is decided twice: before the ad is read, to read no more than is needed, and again in the transaction,
where it counts, in case another run was faster.
"""

from dataclasses import dataclass
from pathlib import Path

from jobbmatch.ingestion.batch import EntryBatch, read_batches
from jobbmatch.ingestion.clock import Clock, now_utc
from jobbmatch.ingestion.counts import IngestCounts, Tally
from jobbmatch.ingestion.decision import decide
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.progress import Progress, no_progress
from jobbmatch.ingestion.scan import scan
from jobbmatch.ingestion.stretch import write_stretch
from jobbmatch.ingestion.workers import AdReaders, worker_count
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.repositories.ingest_runs import DONE, FAILED
from jobbmatch.persistence.session import Store


def ingest(
    path: Path,
    store: Store,
    progress: Progress = no_progress,
    *,
    guard: FacetGuard | None = None,
    workers: int | None = None,
    clock: Clock = now_utc,
) -> IngestCounts:
    """Take in all entries of a file or folder.

    Args:
        path: File or folder, see :mod:`~jobbmatch.ingestion.reader`.
        store: Where to.
        progress: Takes reports.
        guard: Makes facets more careful after reading.
        workers: Processes that read ads beside this one; None chooses by the number of ads and cores.
        clock: Gives the time for what is noted about the run.

    Raises:
        InputError: The path cannot be read or holds no entry; nothing was stored.
    """
    found = scan(path, progress)
    source = path.name
    with store.transaction() as work:
        run = work.ingest_runs.start(source, clock())
    tally = Tally()
    state = FAILED
    try:
        count = worker_count(len(found.last)) if workers is None else workers
        planned = (_plan(store, batch) for batch in read_batches(path, found, clock()))
        with AdReaders[_Planned](count, lambda plan: plan.to_read, guard) as readers:
            done = 0
            for plan, answers in readers.read(planned):
                write_stretch(store, plan.batch, answers, tally, clock(), guard)
                done += plan.batch.read
                progress(done, found.total)
        counts = tally.total()
        state = DONE
    finally:
        with store.transaction() as work:
            work.ingest_runs.finish(run, state, tally.so_far().as_dict(), clock())
    return counts


@dataclass(frozen=True, slots=True)
class _Planned:
    batch: EntryBatch
    to_read: tuple[FeedEntry, ...]


def _plan(store: Store, batch: EntryBatch) -> _Planned:
    with store.reading() as work:
        known = work.vacancies.known([found.event.id for found in batch.events])
    to_read = [
        found.event
        for found in batch.events
        if isinstance(found.event, FeedEntry) and decide(found.event, known.get(found.event.id)).needs_reading
    ]
    return _Planned(batch, tuple(to_read))
