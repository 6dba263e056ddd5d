"""Official zones compare numbers, and doubt what contradicts the map."""

import numpy as np
import pytest

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.domain.safety_profile import CountyZone, MunicipalityZone
from jobbmatch.safety.columns.place_columns import DistinctPlaces
from jobbmatch.safety.zones.answers import APART, INSIDE, MAY_OVERLAP, PLACE_UNKNOWN
from jobbmatch.safety.zones.area import county_rough, municipality_rough
from jobbmatch.safety.zones.official import OfficialZone
from tests.factories.areas import metres_from, metres_off, off_the_farthest_corner
from tests.factories.safety import postal, somewhere_in

_TRONDHEIM, _OSLO = (63.4305, 10.3951), (59.9127, 10.7461)
_PLACES = DistinctPlaces.build(
    [
        somewhere_in("5001"),
        somewhere_in("5031"),
        somewhere_in("50"),
        somewhere_in("03"),
        unknown_place(),
        postal(*_TRONDHEIM, municipality="5001"),
        postal(*_TRONDHEIM, municipality="0301"),
        postal(*_TRONDHEIM),
        postal(*_OSLO),
        postal(*_OSLO, radius_m=500_000),
    ]
)


def test_municipality() -> None:
    answers = OfficialZone.of(MunicipalityZone(MunicipalityCode("5001"))).places(_PLACES).tolist()
    numbered = [INSIDE, APART, MAY_OVERLAP, APART, PLACE_UNKNOWN, INSIDE]
    assert answers == [*numbered, MAY_OVERLAP, MAY_OVERLAP, APART, MAY_OVERLAP]


def test_county() -> None:
    answers = OfficialZone.of(CountyZone(CountyCode("50"))).places(_PLACES).tolist()
    numbered = [INSIDE, INSIDE, INSIDE, APART, PLACE_UNKNOWN, INSIDE]
    assert answers == [*numbered, MAY_OVERLAP, MAY_OVERLAP, APART, MAY_OVERLAP]


def test_named_municipalities() -> None:
    numbers = np.asarray([5001, 5031, 301], dtype=np.int32)
    municipality = OfficialZone.of(MunicipalityZone(MunicipalityCode("5001")))
    county = OfficialZone.of(CountyZone(CountyCode("50")))
    assert municipality.municipalities(numbers).tolist() == [INSIDE, APART, APART]
    assert county.municipalities(numbers).tolist() == [INSIDE, INSIDE, APART]


@pytest.mark.parametrize("zone", [MunicipalityZone(MunicipalityCode("9999")), CountyZone(CountyCode("99"))])
def test_what_does_not_exist_is_refused(zone: MunicipalityZone | CountyZone) -> None:
    with pytest.raises(ValueError, match=r"^no such (county|municipality)$"):
        OfficialZone.of(zone)


def test_each_kind_of_zone_has_its_own_rough_outline() -> None:
    assert OfficialZone.of(MunicipalityZone(MunicipalityCode("5001"))).rough() is municipality_rough(5001)
    assert OfficialZone.of(CountyZone(CountyCode("50"))).rough() is county_rough(50)


_BERGEN, _VESTLAND = MunicipalityZone(MunicipalityCode("4601")), CountyZone(CountyCode("46"))


def _postal(where: tuple[float, float], radius: float, municipality: str | None, county: str | None) -> Place:
    return Place(
        "Sted",
        Precision.POSTAL,
        *where,
        radius,
        MunicipalityCode(municipality) if municipality else None,
        CountyCode(county) if county else None,
    )


@pytest.mark.parametrize("zone", [_BERGEN, _VESTLAND])
def test_how_far_from_the_outline_an_unnumbered_place_is_doubted(zone: MunicipalityZone | CountyZone) -> None:
    official, where = OfficialZone.of(zone), (61.5, 9.5)
    assert official.error > 0
    gap = metres_from(official.area, *where)
    for beyond, answer in ((-30.0, MAY_OVERLAP), (30.0, APART)):
        radius = gap - official.error - 500 - beyond
        assert official.places(DistinctPlaces.build([_postal(where, radius, None, None)])).tolist() == [answer]


def test_the_number_that_the_zone_is_drawn_by_settles_it() -> None:
    where = (61.5, 9.5)
    known_county = DistinctPlaces.build([_postal(where, 300_000, None, "34")])
    assert OfficialZone.of(_BERGEN).places(known_county).tolist() == [MAY_OVERLAP]
    assert OfficialZone.of(_VESTLAND).places(known_county).tolist() == [APART]
    contradicted = DistinctPlaces.build([_postal(where, 1_000, "4627", "34")])
    assert OfficialZone.of(_VESTLAND).places(contradicted).tolist() == [INSIDE]
    assert OfficialZone.of(_BERGEN).places(contradicted).tolist() == [APART]


@pytest.mark.parametrize(("metres", "answer"), [(1.5, MAY_OVERLAP), (2.5, APART)])
def test_a_place_numbered_elsewhere_is_doubted_within_the_slack_only(metres: float, answer: int) -> None:
    zone = OfficialZone.of(_BERGEN)
    places = DistinctPlaces.build([_postal(metres_off(zone.area, metres, (61.0, 9.0)), 5_000, "4627", "46")])
    assert zone.places(places).tolist() == [answer]


def test_what_is_left_out_unmeasured_is_too_far_away() -> None:
    for zone in (OfficialZone.of(_BERGEN), OfficialZone.of(_VESTLAND)):
        where = off_the_farthest_corner(zone.area, 1_000 + zone.error + 500 - 30)
        answers = zone.places(DistinctPlaces.build([_postal(where, 1_000, None, None)]))
        assert answers.tolist() == [MAY_OVERLAP]
        assert answers.dtype == np.uint8
