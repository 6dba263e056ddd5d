"""Vacancies and persons for tests: invented, small, and whole unless a test leaves something out."""

from datetime import UTC, date, datetime
from typing import Any

from jobbmatch.domain.facet import Facet, FacetReading, Facets, FacetValue, harmless
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, PersonId, StyrkCode, VacancyId
from jobbmatch.domain.person import OccupationWish, Person
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.vacancy import Deadline, Employer, OccupationLink, Vacancy

AS_OF = date(2026, 11, 22)

GOL = Place("3550 Gol", Precision.POSTAL, 60.70, 8.95, 8000.0, MunicipalityCode("3324"))
HAMAR = Place("2317 Hamar", Precision.POSTAL, 60.79, 11.07, 4000.0, MunicipalityCode("3403"))


def facets(default: FacetValue | None = None, **values: FacetValue) -> Facets:
    """Readings of all facets: those named as given, the rest as the default, and harmless without one."""
    return {facet: FacetReading(values.get(facet.value, default or harmless(facet))) for facet in Facet}


def vacancy(number: int = 1, **changes: Any) -> Vacancy:
    """A vacancy at a warehouse, all facets harmless; any field can be changed."""
    fields: dict[str, Any] = {
        "id": VacancyId(f"00000000-0000-4000-8000-{number:012d}"),
        "title": "Lagermedarbeider",
        "text": "Du plukker og pakker varer på lageret sammen med kolleger, mandag til fredag 08-16.",
        "changed": datetime(2026, 11, 1, tzinfo=UTC),
        "published": datetime(2026, 11, 1, tzinfo=UTC),
        "expires": datetime(2026, 12, 24, tzinfo=UTC),
        "deadline": Deadline("2026-12-20", date(2026, 12, 20)),
        "places": (GOL,),
        "employer": Employer("Oppdiktet Lager AS", OrganisationNumber("900000001")),
        "occupations": (OccupationLink(StyrkCode("4321"), 0.9, "title"),),
        "facets": facets(),
        "link": "https://stilling.example/1",
        "content_hash": f"{number:064d}",
    }
    return Vacancy(**fields | changes)


def person(**changes: Any) -> Person:
    """A person who wishes to work at a warehouse near Gol; any field can be changed."""
    fields: dict[str, Any] = {
        "id": PersonId("prove"),
        "alias": "Prøve Person",
        "home": GOL,
        "max_distance_km": 50.0,
        "wishes": (OccupationWish("lagermedarbeider", (StyrkCode("4321"),)),),
    }
    return Person(**fields | changes)
