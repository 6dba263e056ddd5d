"""Official zones compare numbers, and doubt what contradicts the map."""

import numpy as np
import pytest

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import unknown_place
from jobbmatch.domain.safety_profile import CountyZone, MunicipalityZone
from jobbmatch.safety.columns.place_columns import DistinctPlaces
from jobbmatch.safety.zones.answers import APART, INSIDE, MAY_OVERLAP, PLACE_UNKNOWN
from jobbmatch.safety.zones.official import OfficialZone
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
    with pytest.raises(ValueError, match="no such"):
        OfficialZone.of(zone)
