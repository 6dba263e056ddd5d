from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import update

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion import ad_reading
from jobbmatch.ingestion import reread as reread_module
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.reader_version import reader_version
from jobbmatch.ingestion.reread import RereadCounts, reread
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from jobbmatch.persistence.session import Store
from jobbmatch.persistence.tables import vacancy as table
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from tests.factories.guards import word_guard
from tests.factories.swedish import swedish
from tests.unit.ingestion.entries import active, ad_id, lines


def age(store: Store, *numbers: int) -> None:
    """Make it look as if other readers had read these ads."""
    with store.transaction() as work:
        for number in numbers:
            vacancy = work.vacancies.get(VacancyId(ad_id(number)))
            assert vacancy is not None
            values = {"reader_version": "old", "derived": encode_vacancy(replace(vacancy, title="gammel"))}
            work.vacancies._connection.execute(update(table).where(table.c.id == vacancy.id).values(**values))


def titles(store: Store) -> list[str]:
    with store.reading() as work:
        return [vacancy.title for vacancy in work.vacancies.all()]


@pytest.fixture
def filled(store: Store, tmp_path: Path) -> Store:
    ingest(lines(tmp_path / "a.jsonl", [active(number, 0, title=f"T{number}") for number in range(4)]), store)
    return store


def test_what_other_readers_read_is_read_again_and_nothing_else(filled: Store) -> None:
    age(filled, 1, 3)
    assert titles(filled) == ["T0", "gammel", "T2", "gammel"]
    told: list[tuple[int, int]] = []
    assert reread(filled, lambda done, total: told.append((done, total))) == RereadCounts(2, 0)
    assert titles(filled) == ["T0", "T1", "T2", "T3"]
    assert told == [(2, 2)]
    with filled.reading() as work:
        assert work.vacancies.count_stale(reader_version()) == 0


def test_there_is_mostly_nothing_to_do(filled: Store) -> None:
    with filled.reading() as work:
        before = work.market.version()
    assert reread(filled) == RereadCounts()
    with filled.reading() as work:
        assert work.market.version() == before


def test_the_market_has_a_new_version_after_it(filled: Store) -> None:
    age(filled, 1)
    reread(filled)
    with filled.reading() as work:
        assert work.market.version() == 2


def test_the_time_of_a_later_event_is_kept(filled: Store, tmp_path: Path) -> None:
    ingest(lines(tmp_path / "b.jsonl", [active(1, 30, title="T1")]), filled)
    age(filled, 1)
    reread(filled)
    with filled.reading() as work:
        vacancy = work.vacancies.get(VacancyId(ad_id(1)))
    assert vacancy is not None
    assert (vacancy.title, vacancy.changed.second) == ("T1", 30)


def test_an_ad_that_cannot_be_read_now_stays_as_it_was(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(entry: FeedEntry) -> Vacancy:
        if entry.id == ad_id(1):
            raise ZeroDivisionError
        return build_vacancy(entry)

    age(filled, 1, 2)
    monkeypatch.setattr(ad_reading, "build_vacancy", fail)
    assert reread(filled) == RereadCounts(1, 1)
    assert titles(filled) == ["T0", "gammel", "T2", "T3"]


def test_a_new_guard_reads_everything_again_once(filled: Store) -> None:
    guard = word_guard("dagtid")
    assert reread(filled, guard=guard) == RereadCounts(4, 0)
    assert reread(filled, guard=guard) == RereadCounts()
    with filled.reading() as work:
        assert {one.facets[Facet.NIGHT].value for one in work.vacancies.all()} == {FacetValue.UNCLEAR}
    assert reread(filled) == RereadCounts(4, 0)


def test_ads_taken_in_with_the_guard_are_not_stale_for_it(store: Store, tmp_path: Path) -> None:
    guard = word_guard("dagtid")
    ingest(lines(tmp_path / "a.jsonl", [active(1)]), store, guard=guard)
    assert reread(store, guard=guard) == RereadCounts()


def test_an_ad_of_another_source_is_read_again_by_that_source(store: Store, tmp_path: Path) -> None:
    ingest(lines(tmp_path / "a.jsonl", [swedish(1), active(2)]), store)
    with store.transaction() as work:
        before = {vacancy.id: vacancy for vacancy in work.vacancies.all()}
        work.vacancies._connection.execute(update(table).values(reader_version="old", derived=b""))
    assert reread(store) == RereadCounts(2, 0)
    with store.reading() as work:
        assert {vacancy.id: vacancy for vacancy in work.vacancies.all()} == before


def test_a_run_that_is_stopped_is_taken_up_again(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reread_module, "BATCH", 1)
    age(filled, 0, 1, 3)
    assert reread(filled, stopped=lambda: True) == RereadCounts(1, 0)
    assert titles(filled) == ["T0", "gammel", "T2", "gammel"]
    assert reread(filled) == RereadCounts(2, 0)
    assert titles(filled) == ["T0", "T1", "T2", "T3"]
