import time
from dataclasses import fields, replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest
from hypothesis import given, settings

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, StyrkCode, VacancyId
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.vacancy import OccupationLink, Vacancy
from jobbmatch.persistence.vacancy_codec import decode_vacancy, encode_vacancy
from tests.unit.persistence.strategies import vacancies

PLAIN = Vacancy(VacancyId("a"), "Tittel", "Tekst", datetime(2026, 1, 1, tzinfo=UTC))


@given(vacancies)
@settings(max_examples=300)
def test_every_vacancy_comes_back_as_it_was(vacancy: Vacancy) -> None:
    back = decode_vacancy(encode_vacancy(vacancy))
    for field in fields(Vacancy):
        assert getattr(back, field.name) == getattr(vacancy, field.name), field.name
    assert encode_vacancy(back) == encode_vacancy(vacancy)


def test_what_is_not_said_comes_back_as_the_default() -> None:
    assert decode_vacancy(encode_vacancy(PLAIN)) == PLAIN


def test_facets_come_back_unchangeable() -> None:
    read = replace(PLAIN, facets={Facet.NIGHT: FacetReading(FacetValue.YES)})
    assert isinstance(decode_vacancy(encode_vacancy(read)).facets, MappingProxyType)


def test_a_moment_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        encode_vacancy(replace(PLAIN, changed=datetime(2026, 1, 1)))  # noqa: DTZ001 - the case that is tested


@pytest.mark.parametrize("encoded", [b"", b'{"id": "a"', b"\xff"])
def test_a_damaged_row_is_refused(encoded: bytes) -> None:
    with pytest.raises(ValueError, match="line 1 column"):
        decode_vacancy(encoded)


def test_twenty_thousand_decode_in_seconds() -> None:
    reading = FacetReading(FacetValue.YES, (Evidence("turnus med kvelder", "text", 17),))
    full = replace(
        PLAIN,
        text="Vi søker en ny kollega til laget vårt. " * 70,
        places=(Place("3550 Gol", Precision.POSTAL, 60.7, 8.9, 12_000.0, MunicipalityCode("3324")),),
        occupations=tuple(OccupationLink(StyrkCode("5223"), 0.9, "title") for _ in range(3)),
        facets=dict.fromkeys(Facet, reading),
        hours=WorkingHours((HourSpan(WEEKDAYS, 480, 960),), True, reading.evidence),
    )
    encoded = encode_vacancy(full)
    start = time.perf_counter()
    for _ in range(2000):
        decode_vacancy(encoded)
    assert time.perf_counter() - start < 1.0  # 20,000 in less than ten seconds on a busy machine; 0.6 s on a free one
