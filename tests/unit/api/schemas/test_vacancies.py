"""How a vacancy is described: whole, with what is not said left open, and with links that are safe to click."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from jobbmatch.api.schemas.vacancies import VacancyDetail, VacancySummary, web_address
from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, StyrkCode, VacancyId
from jobbmatch.domain.vacancy import OccupationLink, Vacancy
from tests.contract.world import vacancy


@pytest.mark.parametrize("link", ["https://a.example/x", "http://a.example", "HTTPS://A.EXAMPLE"])
def test_web_addresses_are_kept(link: str) -> None:
    assert web_address(link) == link


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "//a.example", "mailto:a@a.example", "", " https://a"]
)
def test_what_is_no_web_address_becomes_empty(link: str) -> None:
    assert web_address(link) == ""


def test_a_vacancy_that_says_nothing_is_described_with_nothing() -> None:
    bare = Vacancy(id=VacancyId("x"), title="T", text="", changed=datetime(2027, 1, 1, tzinfo=UTC))
    detail = VacancyDetail.of(bare)
    assert [view.facet for view in detail.facets] == list(Facet)
    assert {view.value.value for view in detail.facets} == {"unclear"}
    summary = detail.summary
    assert (summary.employer, summary.places, summary.percent, summary.link) == (None, [], None, "")


def test_codes_have_their_names() -> None:
    ad = replace(
        vacancy(0),
        places_in_text=(MunicipalityCode("0301"),),
        occupations=(OccupationLink(StyrkCode("4321"), 0.5, "text"),),
    )
    detail = VacancyDetail.of(ad)
    assert detail.places_in_text == ["Oslo"]
    assert detail.occupations[0].name
    assert detail.occupations[0].source == "text"


def test_hours_stand_as_read() -> None:
    hours = WorkingHours((HourSpan(WEEKDAYS, 480, 960),), exhaustive=True, evidence=(Evidence("08-16", "text", 3),))
    view = VacancyDetail.of(replace(vacancy(0), hours=hours)).hours
    assert (view.spans[0].days, view.spans[0].start, view.spans[0].end) == ([0, 1, 2, 3, 4], 480, 960)
    assert view.exhaustive
    assert view.evidence[0].quote == "08-16"


def test_the_summary_has_what_a_line_needs() -> None:
    summary = VacancySummary.of(vacancy(0))
    assert summary.percent is not None
    assert (summary.percent.lowest, summary.percent.highest) == (100, 100)
    assert summary.deadline.day is not None
    assert summary.places
    assert VacancyDetail.of(vacancy(0)).application_url == ""


def test_everyone_is_warned_in_the_summary() -> None:
    reading = FacetReading(FacetValue.YES, (Evidence("betales kontant", "text", 0),))
    plain = vacancy(0)
    warned = replace(plain, facets={**plain.facets, Facet.WARNING_SIGNS: reading})
    assert [(each.facet, each.quote) for each in VacancySummary.of(warned).cautions] == [
        (Facet.WARNING_SIGNS, "betales kontant")
    ]
    assert VacancySummary.of(plain).cautions == []
