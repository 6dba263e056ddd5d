"""Writing a stretch of judged entries in one transaction; what a file and a feed share.

What an event does is decided here, in the transaction, against what the store holds now. A feed moves its cursor in
the same transaction, so that no crash can come between an ad and the note that it has been read.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.ad_reading import ReadingFailed, read_ad
from jobbmatch.ingestion.batch import EntryBatch, Found, reading_failed
from jobbmatch.ingestion.counts import Outcome, Tally
from jobbmatch.ingestion.decision import Effect, decide
from jobbmatch.ingestion.event import FeedEntry
from jobbmatch.ingestion.workers import Answers
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.repositories.quarantine import QuarantinedEntry
from jobbmatch.persistence.repositories.vacancies import KnownAd, VacancyRow
from jobbmatch.persistence.session import Store, UnitOfWork

Events = Sequence[tuple[VacancyId, datetime]]
"""Ads with the time of an event."""


@dataclass(frozen=True, slots=True)
class Alongside:
    """What a feed does in the transaction of a stretch.

    Attributes:
        note: Notes cursor and waiting ads; gets the ads that a reader failed on.
        unread: Newest versions that could not be had: an older one in the store is taken out, since nobody knows
            what has changed. It comes back when the new one has been read.
        waiting: How many of these are tried again later; each is counted as pending.
    """

    note: Callable[[UnitOfWork, Events], None]
    unread: Events = ()
    waiting: int = 0


def write_stretch(
    store: Store,
    batch: EntryBatch,
    answers: Answers,
    tally: Tally,
    at: datetime,
    guard: FacetGuard | None = None,
    alongside: Alongside | None = None,
) -> None:
    """Write one stretch in one transaction, and count it when it stands.

    Args:
        store: Where to.
        batch: The stretch.
        answers: Its ads, read.
        tally: Counts.
        at: When it is noted as done.
        guard: Makes facets more careful, for an ad that is not among the answers.
        alongside: What else the transaction does.
    """
    read = {answer.id: answer for answer in answers}
    with store.transaction() as work:
        unread = list(alongside.unread) if alongside else []
        known = work.vacancies.known([found.event.id for found in batch.events] + [id_ for id_, _ in unread])
        done = [_effect(found, known.get(found.event.id), read, at, guard) for found in batch.events]
        failed = [(one.found.event.id, one.found.event.changed) for one in done if one.failed]
        _apply(work, done, _outdated(known, unread + failed if alongside else ()), at)
        work.quarantine.add([*batch.refused, *(one.failed for one in done if one.failed)])
        if alongside:
            alongside.note(work, failed)
    batch.count(tally)
    tally.became(Outcome.PENDING, alongside.waiting if alongside else 0)
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


def _outdated(known: Mapping[VacancyId, KnownAd], unread: Events) -> Events:
    """Give the open ads of which a newer version is known to be there, with the time of the older one.

    Their tombstones get the older time, so that the newer version, whenever it comes, brings them back.
    """
    open_ads = ((known[id_], id_, changed) for id_, changed in unread if id_ in known)
    return [(id_, ad.changed) for ad, id_, changed in open_ads if not ad.gone and ad.changed < changed]


def _apply(work: UnitOfWork, done: Sequence[_Done], outdated: Events, at: datetime) -> None:
    work.vacancies.put([one.row for one in done if one.row])
    work.vacancies.touch(_times(done, Effect.TOUCH))
    work.vacancies.remove([*_times(done, Effect.REMOVE), *_times(done, Effect.BURY_DEEPER), *outdated])
    if outdated or any(one.row or (one.effect is Effect.REMOVE and one.was_open) for one in done):
        work.market.bump(at)


def _times(done: Sequence[_Done], effect: Effect) -> Iterator[tuple[VacancyId, datetime]]:
    return ((one.found.event.id, one.found.event.changed) for one in done if one.effect is effect)
