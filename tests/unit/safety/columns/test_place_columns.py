"""Places in columns: what a place claims counts only when what it needs is there."""

from dataclasses import replace
from math import nan

import numpy as np
import pytest

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.safety.columns.place_columns import NONE, Kind, PlaceColumns, kind_of, number
from tests.factories.safety import GOL, somewhere_in, vacancy


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


def test_patterns_of_places() -> None:
    market = [
        vacancy(),
        vacancy(places=()),
        vacancy(places=(GOL, unknown_place()), places_in_text=(MunicipalityCode("0301"),)),
    ]
    columns = PlaceColumns.build([*market, vacancy()])
    assert columns.index.tolist() == [0, 1, 2, 0]
    assert columns.stated.tolist() == [0, 1, 0, 1]
    assert columns.named.tolist() == [NONE, NONE, NONE, 301]
    assert columns.distinct.kind.tolist() == [Kind.POSTAL, Kind.UNKNOWN]


def test_middle_is_known_for_postal_places_only() -> None:
    columns = PlaceColumns.build([vacancy(places=(GOL, somewhere_in("5001")))]).distinct
    assert np.isnan(columns.xyz).any(axis=1).tolist() == [False, True]
    assert columns.county.tolist() == [33, 50]
