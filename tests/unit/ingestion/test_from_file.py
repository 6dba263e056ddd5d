from pathlib import Path

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.errors import InputError
from jobbmatch.ingestion import ad_reading
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from jobbmatch.persistence.session import Store
from tests.factories.guards import word_guard
from tests.unit.ingestion.entries import active, ad_id, inactive, lines


def test_the_last_event_wins_and_inactive_ads_are_gone(tmp_path: Path) -> None:
    entries = [active(2, 1), active(1, 1), active(2, 2, title="Ny"), inactive(1, 3), active(3, 0, title=""), active(4)]
    market = read_vacancies(lines(tmp_path / "a.jsonl", entries))
    assert [(vacancy.id, vacancy.title) for vacancy in market.vacancies] == [
        (ad_id(2), "Ny"),
        (ad_id(4), "Butikkmedarbeider"),
    ]
    assert market.counts == IngestCounts(6, 2, 0, 2, 1, 1, {"title_missing": 1})
    assert [(entry.rule, entry.position) for entry in market.quarantined] == [("title_missing", 5)]


def test_a_file_gives_what_the_store_would(store: Store, tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl.gz", [active(number, number, title=f"T{number}") for number in range(5)])
    ingest(path, store)
    with store.reading() as work:
        assert tuple(work.vacancies.all()) == read_vacancies(path).vacancies


def test_expired_ads_are_left_for_the_asker_to_judge(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", [active(1, 0, expires="2001-01-01")])
    assert len(read_vacancies(path).vacancies) == 1


def test_a_reader_that_fails_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(entry: FeedEntry) -> object:
        if entry.id == ad_id(1):
            raise ZeroDivisionError
        return build_vacancy(entry)

    monkeypatch.setattr(ad_reading, "build_vacancy", fail)
    market = read_vacancies(lines(tmp_path / "a.jsonl", [active(1), active(2)]))
    assert [vacancy.id for vacancy in market.vacancies] == [ad_id(2)]
    assert [entry.rule for entry in market.quarantined] == ["reading_failed"]


def test_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    read_vacancies(lines(tmp_path / "a.jsonl", [active(1), active(2)]), lambda done, total: told.append((done, total)))
    assert told == [(2, 2)]


def test_an_empty_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_vacancies(lines(tmp_path / "a.jsonl", []))


def test_the_guard_is_used_when_there_is_one(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl", [active(1)])
    plain, guarded = read_vacancies(path).vacancies[0], read_vacancies(path, guard=word_guard("dagtid")).vacancies[0]
    assert plain.facets[Facet.NIGHT].value is FacetValue.NO
    assert guarded.facets[Facet.NIGHT].value is FacetValue.UNCLEAR
