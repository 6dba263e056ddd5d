"""Deleting what there is no ground to keep: what the terms of the feed forbid, and what has done its work.

Audit events and humans' answers are never touched; of the ad's words an answer holds title and employer alone.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from jobbmatch.persistence.plain_errors import plain_errors
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.upkeep import settle

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
    """

    expired: timedelta = timedelta(days=30)
    quarantine: timedelta = timedelta(days=30)
    tombstones: timedelta = timedelta(days=400)
    runs: timedelta = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Pruned:
    """What was deleted, or would be.

    Attributes:
        expired_ads: Ads that went with all their words; a tombstone is left of each.
        quarantine_emptied: Entries in quarantine that lost their words.
        tombstones: Tombstones.
        runs: Notes about runs.
        settled: Whether what was deleted is gone from the database's log as well; False while others are reading.
    """

    expired_ads: int
    quarantine_emptied: int
    tombstones: int
    runs: int
    settled: bool = False

    def as_dict(self) -> dict[str, object]:
        """Names and figures."""
        return {name: getattr(self, name) for name in self.__slots__}


def prune(store: Store, now: datetime, keep: Keep, *, dry_run: bool = False) -> Pruned:
    """Delete what is older than is kept.

    Ads go in stretches, each a transaction of its own that also moves the market and notes what is to be judged
    again, so that a run that is killed leaves nothing half.

    Args:
        store: The store.
        now: The moment from which it is counted.
        keep: How long things are kept.
        dry_run: Only count.

    Raises:
        NotReadyError: The store is busy or cannot be written.
    """
    if dry_run:
        return _counted(store, now, keep)
    # Tombstones first: the one that an expired ad leaves now is to stand until the next time.
    with store.transaction() as work:
        tombstones = work.vacancies.forget_tombstones(now - keep.tombstones)
        emptied = work.quarantine.empty(now - keep.quarantine)
        runs = work.ingest_runs.forget(now - keep.runs)
    expired = _forget_expired(store, now, keep)
    with plain_errors():
        settled = settle(store.engine)
    return Pruned(expired, emptied, tombstones, runs, settled)


def _counted(store: Store, now: datetime, keep: Keep) -> Pruned:
    with store.reading() as work:
        return Pruned(
            expired_ads=work.vacancies.count_expired(now - keep.expired),
            quarantine_emptied=work.quarantine.count_to_empty(now - keep.quarantine),
            tombstones=work.vacancies.count_tombstones(now - keep.tombstones),
            runs=work.ingest_runs.count_before(now - keep.runs),
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
