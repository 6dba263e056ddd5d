"""Place names in the raw text."""

import pytest

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import CircleZone, MunicipalityZone, Zone
from jobbmatch.safety.naive.places import dangerous_places
from tests.factories.safety import somewhere_in, vacancy

_TRONDHEIM = MunicipalityZone(MunicipalityCode("5001"))


@pytest.mark.parametrize("zone", [_TRONDHEIM, CircleZone(63.43, 10.39, 5)])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Avdelinger i Trondheim og Oslo.", ["Trondheim"]),
        ("Trondheims beste jobb.", ["Trondheims"]),
        ("Avdelinger i Oslo.", []),
        ("vi liker trondheimsfjorden", []),
    ],
)
def test_names_in_the_zone(zone: Zone, text: str, names: list[str]) -> None:
    assert [hit.quote for hit in dangerous_places(vacancy(text=text), zone)] == names


def test_the_ads_own_place_is_explained() -> None:
    given = vacancy(text="Arbeid i Trondheim.", places=(somewhere_in("5001"),))
    assert list(dangerous_places(given, CircleZone(63.43, 10.39, 5))) == []
