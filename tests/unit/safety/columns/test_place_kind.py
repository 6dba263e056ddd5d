"""What a place claims counts only when what it needs is there."""

from dataclasses import replace
from math import nan

import pytest

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.place import Place, Precision
from jobbmatch.safety.columns.place_kind import NONE, Kind, kind_of, number
from tests.factories.safety import GOL, somewhere_in


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        (GOL, Kind.POSTAL),
        (replace(GOL, latitude=None), Kind.MUNICIPALITY),
        (replace(GOL, radius_m=nan), Kind.MUNICIPALITY),
        (replace(GOL, radius_m=float("inf"), municipality=None), Kind.COUNTY),
        (replace(GOL, radius_m=None, municipality=None, county=None), Kind.UNKNOWN),
        (somewhere_in("5001"), Kind.MUNICIPALITY),
        (somewhere_in("50"), Kind.COUNTY),
        (Place("x", Precision.COUNTY, municipality=MunicipalityCode("5001")), Kind.UNKNOWN),
        (replace(GOL, precision=Precision.UNKNOWN), Kind.UNKNOWN),
    ],
)
def test_kind(place: Place, kind: Kind) -> None:
    assert kind_of(place) is kind


def test_number() -> None:
    assert [number(code) for code in ("0301", "50", None, "", "x", "12345")] == [301, 50, NONE, NONE, NONE, NONE]
