import orjson
import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion import ad_reading
from jobbmatch.ingestion.ad_reading import ReadingFailed, read_ad, read_ads, unpack
from jobbmatch.ingestion.entry import FeedEntry, read_entry
from jobbmatch.ingestion.reader_version import reader_version
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from jobbmatch.persistence.repositories.vacancies import RawVacancy, VacancyRow
from jobbmatch.persistence.vacancy_codec import decode_vacancy
from tests.factories.guards import word_guard
from tests.unit.ingestion.entries import active


def entry(number: int) -> FeedEntry:
    read = read_entry(active(number, 0, title="Sjåfør"))
    assert isinstance(read, FeedEntry)
    return read


def test_what_the_store_keeps_of_an_ad() -> None:
    row = read_ad(entry(1))
    assert isinstance(row, VacancyRow)
    assert decode_vacancy(row.derived) == build_vacancy(entry(1))
    assert (row.id, row.changed, row.content_hash) == (entry(1).id, entry(1).changed, entry(1).content_hash)
    assert row.reader_version == reader_version()
    assert row.expires == build_vacancy(entry(1)).expires


def test_the_kept_entry_gives_the_same_entry() -> None:
    row = read_ad(entry(1))
    assert isinstance(row, VacancyRow)
    assert unpack(RawVacancy(row.id, row.changed, row.raw)) == entry(1)
    assert len(row.raw) < len(orjson.dumps(entry(1).content))


def test_a_reader_that_fails_names_its_place_and_not_the_ad(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(one: FeedEntry) -> None:
        if one.id == entry(1).id:
            raise KeyError("words of the ad")
        build_vacancy(one)
        int("words of the ad", 36 + 1)

    monkeypatch.setattr(ad_reading, "build_vacancy", fail)
    failed = read_ads([entry(1), entry(2)])
    assert [type(one) for one in failed] == [ReadingFailed, ReadingFailed]
    assert [one.id for one in failed] == [VacancyId(entry(1).id), VacancyId(entry(2).id)]
    errors = [one.error for one in failed if isinstance(one, ReadingFailed)]
    assert errors[0].startswith("KeyError, ingestion/ad_reading.py:")
    assert errors[1].startswith("ValueError, ingestion/ad_reading.py:")
    assert not any("words" in error for error in errors)


def test_the_guard_makes_the_reading_more_careful_and_is_part_of_its_version() -> None:
    guard = word_guard("dagtid")
    plain, row = read_ad(entry(1)), read_ad(entry(1), guard)
    assert isinstance(plain, VacancyRow)
    assert isinstance(row, VacancyRow)
    assert decode_vacancy(plain.derived).facets[Facet.NIGHT].value is FacetValue.NO
    guarded = decode_vacancy(row.derived).facets[Facet.NIGHT]
    assert guarded.value is FacetValue.UNCLEAR
    assert guarded.evidence[-1].where == "model:facets"
    assert decode_vacancy(row.derived).facets[Facet.WEEKEND] == decode_vacancy(plain.derived).facets[Facet.WEEKEND]
    assert row.reader_version == reader_version(guard) != plain.reader_version
