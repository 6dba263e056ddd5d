"""Vacancies and exclusions for the tests of the safety room: harmless unless a test says otherwise."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, Facets, FacetValue, harmless
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, OrganisationNumber, StyrkCode, VacancyId
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Employer, OccupationLink, Vacancy
from jobbmatch.safety.hard_filter import FilterResult, apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector

GOL = Place(
    "3550 Gol",
    Precision.POSTAL,
    latitude=60.70,
    longitude=8.95,
    radius_m=3000.0,
    municipality=MunicipalityCode("3324"),
    county=CountyCode("33"),
)
OFFICE_HOURS = HourSpan(WEEKDAYS, 8 * 60, 16 * 60)
HARMLESS: Facets = {facet: FacetReading(harmless(facet)) for facet in Facet}

_HARMLESS = Vacancy(
    id=VacancyId("harmless"),
    title="Medarbeider",
    text="En stilling.",
    changed=datetime(2026, 9, 1, tzinfo=UTC),
    places=(GOL,),
    employer=Employer("Fjellheim Regnskap AS", OrganisationNumber("900000001"), OrganisationNumber("900000002")),
    occupations=(OccupationLink(StyrkCode("4311"), 0.9, "title"),),
    facets=HARMLESS,
    hours=WorkingHours((OFFICE_HOURS,), exhaustive=True),
)


def vacancy(**changes: Any) -> Vacancy:
    """Give a vacancy in which everything is known and nothing is excluded by most profiles."""
    return replace(_HARMLESS, **changes)


def with_facet(facet: Facet, value: FacetValue, *evidence: Evidence, **changes: Any) -> Vacancy:
    """Give the vacancy with one facet changed."""
    return vacancy(facets={**HARMLESS, facet: FacetReading(value, evidence)}, **changes)


def postal(latitude: float, longitude: float, radius_m: float = 1000.0, municipality: str | None = None) -> Place:
    """Give a postal place; its county is the municipality's."""
    return Place(
        "Sted",
        Precision.POSTAL,
        latitude,
        longitude,
        radius_m,
        MunicipalityCode(municipality) if municipality else None,
        CountyCode(municipality[:2]) if municipality else None,
    )


def somewhere_in(code: str) -> Place:
    """Give a place that is known only to its municipality (four figures) or county (two)."""
    if len(code) == len("0301"):
        return Place("Sted", Precision.MUNICIPALITY, None, None, None, MunicipalityCode(code), CountyCode(code[:2]))
    return Place("Sted", Precision.COUNTY, county=CountyCode(code))


def filtered(profile: SafetyProfile, *vacancies: Vacancy, home: Place | None = None) -> FilterResult:
    """Run the hard filter on a few vacancies."""
    return apply(SafetyMatrix.build(vacancies), SafetyVector.from_profile(profile, home))
