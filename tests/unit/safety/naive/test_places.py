"""Place names in the raw text."""

import pytest

from jobbmatch.domain.facet import Evidence
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import CircleZone, MunicipalityZone, Zone
from jobbmatch.domain.vacancy import Employer
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


def test_where_a_name_stands_and_what_the_employer_says_of_itself() -> None:
    ad = vacancy(title="Trondheim", text="I Trondheim.", employer=Employer("X", description="Også i Trondheim."))
    assert list(dangerous_places(ad, _TRONDHEIM)) == [
        Evidence("Trondheim", "title", 0),
        Evidence("Trondheim", "text", 2),
    ]


def test_a_name_of_several_words_and_of_a_postal_place() -> None:
    zone = MunicipalityZone(MunicipalityCode("0301"))
    assert list(dangerous_places(vacancy(text="Vi liker oslo."), zone)) == []
    assert [hit.quote for hit in dangerous_places(vacancy(text="Oslos gater og Oslo-kontoret."), zone)] == [
        "Oslos",
        "Oslo",
    ]


def test_a_text_of_nothing_but_the_name() -> None:
    assert [hit.where for hit in dangerous_places(vacancy(title="Trondheim", text=""), _TRONDHEIM)] == ["title"]
