"""Places in columns: each distinct place and each set of places once."""

import numpy as np

from jobbmatch.domain.ids import CountyCode, MunicipalityCode
from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.safety.columns.place_columns import DistinctPlaces, PlaceColumns
from jobbmatch.safety.columns.place_kind import NONE, Kind
from tests.factories.safety import GOL, somewhere_in, vacancy


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


def test_work_from_home_only_is_marked() -> None:
    readings = [vacancy(remote=RemoteReading(value)) for value in RemoteWork]
    assert PlaceColumns.build(readings).from_home.tolist() == [value is RemoteWork.ONLY for value in RemoteWork]


def test_middle_is_known_for_postal_places_only() -> None:
    columns = PlaceColumns.build([vacancy(places=(GOL, somewhere_in("5001")))]).distinct
    assert np.isnan(columns.xyz).any(axis=1).tolist() == [False, True]
    assert columns.county.tolist() == [33, 50]


def test_a_county_is_the_stated_one_or_the_municipalitys() -> None:
    municipality, county = MunicipalityCode("5031"), CountyCode("03")
    places = (
        Place("Sted", Precision.MUNICIPALITY, municipality=municipality),
        Place("Sted", Precision.MUNICIPALITY, municipality=municipality, county=county),
        Place("Sted", Precision.COUNTY, county=county),
        unknown_place(),
    )
    assert DistinctPlaces.build(places).county.tolist() == [50, 3, 3, NONE]
