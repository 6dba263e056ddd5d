"""Entries into the store, each accounted for.

First a pass that counts and finds the last event of each ad, then stretches of entries, each in a transaction of its
own: a run that is killed leaves whole stretches and nothing half, and the same run again does the rest. What an
event does is decided twice: before the ad is read, to read no more than is needed, and again in the transaction,
where it counts, in case another run was faster.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.ad_reading import ReadingFailed, read_ad
from jobbmatch.ingestion.batch import EntryBatch, Found, read_batches, reading_failed
from jobbmatch.ingestion.clock import Clock, now_utc
from jobbmatch.ingestion.counts import IngestCounts, Tally
from jobbmatch.ingestion.decision import Effect, decide
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.progress import Progress, no_progress
from jobbmatch.ingestion.scan import scan
from jobbmatch.ingestion.workers import AdReaders, Answers, worker_count
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.repositories.ingest_runs import DONE, FAILED
from jobbmatch.persistence.repositories.quarantine import QuarantinedEntry
from jobbmatch.persistence.repositories.vacancies import KnownAd, VacancyRow
from jobbmatch.persistence.session import Store, UnitOfWork


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
                _write(store, plan.batch, answers, tally, clock(), guard)
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


def _write(
    store: Store, batch: EntryBatch, answers: Answers, tally: Tally, at: datetime, guard: FacetGuard | None
) -> None:
    """Write one stretch in one transaction, and count it when it stands."""
    read = {answer.id: answer for answer in answers}
    with store.transaction() as work:
        known = work.vacancies.known([found.event.id for found in batch.events])
        done = [_effect(found, known.get(found.event.id), read, at, guard) for found in batch.events]
        _apply(work, done, at)
        work.quarantine.add([*batch.refused, *(one.failed for one in done if one.failed)])
    batch.count(tally)
    for one in done:
        if one.failed:
            tally.quarantined(one.failed.rule)
        else:
            tally.became(one.effect.outcome)


@dataclass(frozen=True, slots=True)
class _Done:
    found: Found
    effect: Effect
    was_open: bool
    row: VacancyRow | None = None
    failed: QuarantinedEntry | None = None


def _effect(
    found: Found,
    known: KnownAd | None,
    read: Mapping[VacancyId, VacancyRow | ReadingFailed],
    at: datetime,
    guard: FacetGuard | None,
) -> _Done:
    effect = decide(found.event, known)
    was_open = known is not None and not known.gone
    if not effect.needs_reading or not isinstance(found.event, FeedEntry):
        return _Done(found, effect, was_open)
    # Not among the answers only when another run changed the store in between.
    answer = read.get(found.event.id) or read_ad(found.event, guard)
    if isinstance(answer, ReadingFailed):
        return _Done(found, effect, was_open, failed=reading_failed(found, answer.error, at))
    return _Done(found, effect, was_open, row=answer)


def _apply(work: UnitOfWork, done: Sequence[_Done], at: datetime) -> None:
    work.vacancies.put([one.row for one in done if one.row])
    work.vacancies.touch(_times(done, Effect.TOUCH))
    work.vacancies.remove([*_times(done, Effect.REMOVE), *_times(done, Effect.BURY_DEEPER)])
    if any(one.row or (one.effect is Effect.REMOVE and one.was_open) for one in done):
        work.market.bump(at)


def _times(done: Sequence[_Done], effect: Effect) -> Iterator[tuple[VacancyId, datetime]]:
    return ((one.found.event.id, one.found.event.changed) for one in done if one.effect is effect)
