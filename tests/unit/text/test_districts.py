"""Districts stand for their municipalities."""

import pytest

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.text.ad_text import AdText
from jobbmatch.text.districts import of_district
from jobbmatch.text.places import places_in_text

_OSLO = MunicipalityCode("0301")


@pytest.mark.parametrize(
    ("district", "inside", "outside"),
    [
        ("Hallingdal", "Gol", "Hole"),
        ("Follo", "Ås", "Moss"),
        ("Øst-Finnmark", "Vadsø", "Alta"),
        ("Sunnmøres", "Volda", "Molde"),
        ("Jæren", "Klepp", "Suldal"),
        ("Nedre Romerike", "Lillestrøm", "Eidsvoll"),
    ],
)
def test_a_district_is_its_municipalities(district: str, inside: str, outside: str) -> None:
    find = load_gazetteer().find_municipality
    assert find(inside) in of_district(district)
    assert find(outside) not in of_district(district)


def test_a_shared_name_is_the_one_of_the_county() -> None:
    counties = {load_gazetteer().county_of(code) for code in of_district("Hallingdal")}
    assert len(counties) == 1


def test_a_district_in_the_text_counts_for_all_of_it() -> None:
    assert set(places_in_text(AdText("Montør", "Du jobber i Hallingdal."), [_OSLO])) == of_district("Hallingdal")


def test_the_district_of_the_stated_place_adds_nothing_but_all_of_it_does() -> None:
    gol = load_gazetteer().find_municipality("Gol")
    assert gol is not None
    assert places_in_text(AdText("Montør", "Verkstedet er i Hallingdal."), [gol]) == ()
    assert len(places_in_text(AdText("Montør", "Oppdrag i hele Hallingdal."), [gol])) == 5
