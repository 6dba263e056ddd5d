from datetime import UTC, datetime

import pytest

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.ad_reading import ReadingFailed
from jobbmatch.ingestion.batch import EntryBatch, Found
from jobbmatch.ingestion.counts import IngestCounts, Tally
from jobbmatch.ingestion.entry import read_entry
from jobbmatch.ingestion.event import FeedEntry, Refused
from jobbmatch.ingestion.raw_entry import whole
from jobbmatch.ingestion.stretch import Alongside, Events, write_stretch
from jobbmatch.persistence.session import Store, UnitOfWork
from tests.unit.ingestion.entries import Entry, active, ad_id, inactive

AT = datetime(2026, 11, 22, tzinfo=UTC)
ONE = VacancyId(ad_id(1))


def batch(*entries: Entry) -> EntryBatch:
    events = [read_entry(entry) for entry in entries]
    found = tuple(Found(one, whole("x", 1, b"{}")) for one in events if not isinstance(one, Refused))
    return EntryBatch(len(found), found, 0, (), ())


def nothing(work: UnitOfWork, failed: Events) -> None:
    del work, failed


def write(store: Store, entries: EntryBatch, alongside: Alongside | None = None, *failed: VacancyId) -> IngestCounts:
    tally = Tally()
    tally.read(alongside.waiting if alongside else 0)
    write_stretch(store, entries, [ReadingFailed(id_, "x") for id_ in failed], tally, AT, alongside=alongside)
    return tally.total()


def version(store: Store) -> int:
    with store.reading() as work:
        return work.market.version()


def is_open(store: Store) -> bool:
    with store.reading() as work:
        return work.vacancies.get(ONE) is not None


def changed_at(second: int) -> datetime:
    event = read_entry(active(1, second))
    assert isinstance(event, FeedEntry)
    return event.changed


def test_ads_are_read_here_where_nobody_has_read_them(store: Store) -> None:
    assert write(store, batch(active(1), inactive(2))) == IngestCounts(2, stored=1, removed=1)
    assert is_open(store)


def test_a_version_that_cannot_be_had_takes_the_older_one_out_until_it_can(store: Store) -> None:
    write(store, batch(active(1, 10)))
    before = version(store)
    counts = write(store, batch(), Alongside(nothing, [(ONE, changed_at(20))], waiting=1))
    assert counts == IngestCounts(1, pending=1)
    assert not is_open(store)
    assert version(store) == before + 1
    # The older version does not come back by itself; the newer one does, whatever it says.
    assert write(store, batch(active(1, 10))) == IngestCounts(1, unchanged=1)
    assert write(store, batch(active(1, 20))) == IngestCounts(1, stored=1)


def test_an_older_version_that_cannot_be_had_takes_nothing_out(store: Store) -> None:
    write(store, batch(active(1, 10)))
    before = version(store)
    for second in (9, 10):
        write(store, batch(), Alongside(nothing, [(ONE, changed_at(second))], waiting=1))
    assert is_open(store)
    assert version(store) == before


def test_a_reader_that_fails_takes_the_older_version_out_only_beside_a_feed(store: Store) -> None:
    write(store, batch(active(1, 10)))
    newer = batch(active(1, 20, title="Endret"))
    assert write(store, newer, None, ONE).by_rule == {"reading_failed": 1}
    assert is_open(store)
    told: list[Events] = []
    write(store, newer, Alongside(lambda _, failed: told.append(failed)), ONE)
    assert told == [[(ONE, changed_at(20))]]
    assert not is_open(store)


def test_all_of_it_is_one_transaction(store: Store) -> None:
    def fail(work: UnitOfWork, failed: Events) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(store, batch(active(1)), Alongside(fail))
    assert not is_open(store)
