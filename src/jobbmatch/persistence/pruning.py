"""Deleting what there is no ground to keep: what the terms of the feed forbid, and what has done its work.

Audit events and humans' answers are never touched; of the ad's words an answer holds title and employer alone.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from jobbmatch.domain.outcome import PersonKey
from jobbmatch.persistence.plain_errors import plain_errors
from jobbmatch.persistence.session import Store, UnitOfWork
from jobbmatch.persistence.upkeep import settle
from jobbmatch.security.pseudonym import Pseudonyms

_STRETCH = 500


@dataclass(frozen=True, slots=True)
class Keep:
    """How long things are kept.

    Attributes:
        expired: Ads after they have expired, when the feed never says that they are gone.
        quarantine: The words of entries in quarantine; rule, fingerprint and size stay.
        tombstones: That an ad is gone, counted from its last event. Must be longer than anybody reads back in a feed:
            without a tombstone an old event brings its ad back.
        runs: Notes about runs of ingest.
        lists: Lists that were shown, sealed, with the values that ranked them.
    """

    expired: timedelta = timedelta(days=30)
    quarantine: timedelta = timedelta(days=30)
    tombstones: timedelta = timedelta(days=400)
    runs: timedelta = timedelta(days=90)
    lists: timedelta = timedelta(days=730)


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was deleted, or would be.

    Attributes:
        expired_ads: Ads that went with all their words; a tombstone is left of each.
        quarantine_emptied: Entries in quarantine that lost their words.
        tombstones: Tombstones.
        runs: Notes about runs.
        lists: Lists that were shown: too old, or of persons who are no longer here.
        settled: Whether what was deleted is gone from the database's log as well; False while others are reading.
    """

    expired_ads: int
    quarantine_emptied: int
    tombstones: int
    runs: int
    lists: int = 0
    settled: bool = False

    def as_dict(self) -> dict[str, object]:
        """Names and figures."""
        return {name: getattr(self, name) for name in self.__slots__}


def prune(store: Store, now: datetime, keep: Keep, *, names: Pseudonyms | None = None, dry_run: bool = False) -> Pruned:
    """Delete what is older than is kept.

    Ads go in stretches, each a transaction of its own that also moves the market and notes what is to be judged
    again, so that a run that is killed leaves nothing half.

    Args:
        store: The store.
        now: The moment from which it is counted.
        keep: How long things are kept.
        names: Tells whose lists belong to nobody here any more; None leaves these.
        dry_run: Only count.

    Raises:
        NotReadyError: The store is busy or cannot be written.
    """
    if dry_run:
        return _counted(store, now, keep, names)
    # Tombstones first: the one that an expired ad leaves now is to stand until the next time.
    with store.transaction() as work:
        tombstones = work.vacancies.forget_tombstones(now - keep.tombstones)
        emptied = work.quarantine.empty(now - keep.quarantine)
        runs = work.ingest_runs.forget(now - keep.runs)
        lists = work.shown.forget_before((now - keep.lists).date()) + work.shown.forget(_left_over(work, names))
    expired = _forget_expired(store, now, keep)
    with plain_errors():
        settled = settle(store.engine)
    return Pruned(expired, emptied, tombstones, runs, lists, settled)


def _left_over(work: UnitOfWork, names: Pseudonyms | None) -> set[PersonKey]:
    """Give those of whom there are lists though they are no longer here."""
    if names is None:
        return set()
    return work.shown.people() - {names.of(row.person) for row in work.persons.all()}


def _counted(store: Store, now: datetime, keep: Keep, names: Pseudonyms | None) -> Pruned:
    with store.reading() as work:
        return Pruned(
            expired_ads=work.vacancies.count_expired(now - keep.expired),
            quarantine_emptied=work.quarantine.count_to_empty(now - keep.quarantine),
            tombstones=work.vacancies.count_tombstones(now - keep.tombstones),
            runs=work.ingest_runs.count_before(now - keep.runs),
            lists=work.shown.count_before((now - keep.lists).date())
            + sum(work.shown.count(person, (now - keep.lists).date()) for person in _left_over(work, names)),
        )


def _forget_expired(store: Store, now: datetime, keep: Keep) -> int:
    forgotten = 0
    while True:
        with store.transaction() as work:
            gone = work.vacancies.expired(now - keep.expired, _STRETCH)
            if not gone:
                return forgotten
            work.vacancies.remove(gone)
            work.market.bump(now)
        forgotten += len(gone)
