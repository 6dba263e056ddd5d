from collections.abc import Mapping

import pytest

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.safety_profile import (
    CircleZone,
    CountyZone,
    MunicipalityZone,
    PolygonZone,
    SafetyProfile,
    Zone,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.families.place import is_known
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.grid import snap_home
from jobbmatch.safety.check import check
from tests.factories.safety import filtered
from tests.factories.swedish import NORDBY, STROMSTAD, Entry, swedish_vacancy

HALDEN, OSLO, LIERNE = (MunicipalityCode(code) for code in ("3101", "0301", "5042"))
QUIET = "Du plockar varor."
KIRUNA: Entry = STROMSTAD | {"municipality": "Kiruna", "municipality_code": "2584", "coordinates": [20.2253, 67.8558]}
UNKNOWN_PLACE = {"country": "Sverige", "country_code": "199"}


def at(address: Mapping[str, object] | None, text: str = QUIET) -> Vacancy:
    return swedish_vacancy(text, workplace_address=address)


def may_leave(vacancy: Vacancy, zone: Zone, *, home: Place | None = None) -> bool:
    """Whether the filter lets it through, which the check must say as well."""
    profile = SafetyProfile(zones=(ZoneExclusion(zone, route=home is not None),))
    passed = filtered(profile, vacancy, home=home).decision(0).may_leave
    assert check(vacancy, profile, home).may_leave is passed
    return passed


def test_a_municipality_is_wide_and_an_address_is_not() -> None:
    (wide,), (near,) = at(STROMSTAD).places, at(NORDBY).places
    assert (wide.name, near.name) == ("Strömstad, Sverige", "Strömstad, Sverige")
    assert (wide.radius_m or 0) > 25_000
    assert (near.latitude, near.radius_m) == (59.0651234567, 3_000.0)
    assert {wide.precision, near.precision} == {Precision.POSTAL}
    assert not (near.abroad or near.municipality or near.county)
    assert is_known(near)


@pytest.mark.parametrize(
    "change",
    [
        {"coordinates": [18.0686, 59.3293]},
        {"coordinates": [59.0651, 11.2661]},
        {"city": "Kiruna"},
        {"municipality_code": "2584"},
        {"municipality_code": "9999"},
        {"municipality": None, "municipality_code": None},
    ],
)
def test_an_address_that_contradicts_itself_is_nowhere_known(change: Mapping[str, object]) -> None:
    (place,) = at(NORDBY | dict(change)).places
    assert place.precision is Precision.UNKNOWN
    assert place.abroad
    assert place.name.endswith("Sverige")


@pytest.mark.parametrize(
    "change",
    [{"street_address": None}, {"street_address": "Räkboden"}, {"coordinates": [None, None]}, {"coordinates": 1}],
)
def test_coordinates_without_a_street_and_number_are_the_municipalitys(change: Mapping[str, object]) -> None:
    assert at(NORDBY | dict(change)).places == at(STROMSTAD).places


def test_a_municipality_by_its_name() -> None:
    assert at(STROMSTAD | {"municipality_code": None}).places == at(STROMSTAD).places


def test_another_country() -> None:
    (danish,), (norwegian,) = (at({"country": country}).places for country in ("Danmark", "Norge"))
    assert danish.abroad
    assert not norwegian.abroad
    assert {danish.precision, norwegian.precision} == {Precision.UNKNOWN}


@pytest.mark.parametrize("address", [None, {}, UNKNOWN_PLACE, {"municipality": "Sverige"}])
def test_without_a_place_it_may_be_anywhere(address: Mapping[str, object] | None) -> None:
    vacancy = at(address)
    assert not may_leave(vacancy, MunicipalityZone(HALDEN))
    assert not may_leave(vacancy, CircleZone(69.6, 18.9, 5.0))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Du jobbar även i Göteborg ibland.", "Göteborg, Sverige"),
        ("Jobba i Morokulien!", "Eda, Sverige"),
        ("Sjuksköterska till Norge.", "Norge (nevnt i teksten)"),
        ("Uppdrag i hela Sverige.", "Flere steder, Sverige"),
    ],
)
def test_places_that_the_words_name_count_too(text: str, named: str) -> None:
    assert [place.name for place in at(NORDBY, text).places] == ["Strömstad, Sverige", named]


def test_norwegian_places_in_the_words_count_too() -> None:
    vacancy = at(KIRUNA, "Du arbetar även i Halden.")
    assert HALDEN in vacancy.places_in_text
    assert not may_leave(vacancy, MunicipalityZone(HALDEN))
    assert may_leave(at(KIRUNA), MunicipalityZone(HALDEN))


@pytest.mark.parametrize(
    ("address", "zone", "passes"),
    [
        (NORDBY, CircleZone(59.065, 11.266, 5.0), False),
        (NORDBY, CircleZone(59.12, 11.38, 6.0), False),
        (NORDBY, CircleZone(59.12, 11.38, 1.0), True),
        (NORDBY, CircleZone(59.91, 10.75, 20.0), True),
        (NORDBY, PolygonZone(((58.9, 11.0), (58.9, 11.5), (59.2, 11.5), (59.2, 11.0))), False),
        (NORDBY, MunicipalityZone(HALDEN), False),
        (NORDBY, CountyZone(CountyCode("31")), False),
        (NORDBY, MunicipalityZone(OSLO), True),
        (NORDBY, CountyZone(CountyCode("34")), True),
        (STROMSTAD, MunicipalityZone(HALDEN), False),
        (STROMSTAD, CountyZone(CountyCode("31")), False),
        (STROMSTAD, CircleZone(59.12, 11.38, 1.0), False),
        (STROMSTAD, CircleZone(69.6, 18.9, 100.0), True),
        (STROMSTAD, MunicipalityZone(LIERNE), True),
        (KIRUNA, MunicipalityZone(HALDEN), True),
        (KIRUNA, CountyZone(CountyCode("18")), False),
        (KIRUNA, CircleZone(68.43, 17.43, 5.0), False),
    ],
)
def test_a_zone_holds_across_the_border_in_both_implementations(
    address: Mapping[str, object], zone: Zone, passes: bool
) -> None:
    assert may_leave(at(address), zone) is passes


def test_the_way_to_work_is_judged_across_the_border() -> None:
    home = load_gazetteer().by_municipality("3105")
    assert home is not None
    home = snap_home(home)
    assert not may_leave(at(NORDBY), CircleZone(59.15, 11.25, 3.0), home=home)
    assert may_leave(at(NORDBY), CircleZone(61.0, 8.0, 3.0), home=home)
    assert not may_leave(at(UNKNOWN_PLACE), CircleZone(61.0, 8.0, 3.0), home=home)
