from jobbmatch.ingestion import preloaded
from jobbmatch.ingestion.preloaded import LOADED, SAMPLE
from jobbmatch.ingestion.workers import _PRELOADED
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.vacancy_codec import decode_vacancy


def test_importing_it_has_read_an_ad_with_every_reader() -> None:
    assert isinstance(LOADED, VacancyRow)
    vacancy = decode_vacancy(LOADED.derived)
    assert vacancy.id == SAMPLE.id
    assert vacancy.places
    assert vacancy.occupations
    assert vacancy.facets


def test_the_workers_ask_for_it_by_its_name() -> None:
    assert preloaded.__name__ == _PRELOADED
