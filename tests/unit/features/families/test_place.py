import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.place import unknown_place
from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.place import PlacePart
from jobbmatch.geo.distance import arc_metres, earth_centred
from tests.factories.features import query
from tests.factories.market import GOL, HAMAR, person, vacancy

ADS = [
    vacancy(1, places=(HAMAR,)),
    vacancy(2, places=(unknown_place("Norge"),)),
    vacancy(3, places=(HAMAR, GOL)),
    vacancy(4, places=()),
    vacancy(5, places=(GOL,)),
]
PART = PlacePart.fit(ADS)
ALL = [0, 1, 2, 3, 4]


def test_it_makes_all_columns_of_its_family() -> None:
    assert set(PART.build(query(person(), ALL))) == set(columns_of(Family.PLACE))


def test_the_nearest_place_counts_and_an_unknown_one_is_missing() -> None:
    values = PART.build(query(person(), ALL))[columns.DISTANCE]
    expected = arc_metres(earth_centred(60.70, 8.95), earth_centred(60.79, 11.07))[0] / 1000
    np.testing.assert_allclose(values, [expected, np.nan, 0, np.nan, 0], rtol=1e-5)


def test_the_share_is_of_the_persons_own_limit() -> None:
    distance = PART.build(query(person(), ALL))[columns.DISTANCE]
    share = PART.build(query(person(max_distance_km=50.0), ALL))[columns.DISTANCE_SHARE]
    np.testing.assert_allclose(share, distance / 50, rtol=1e-6)
    assert np.isnan(PART.build(query(person(max_distance_km=None), ALL))[columns.DISTANCE_SHARE]).all()


def test_the_doubt_is_that_of_the_nearest_place() -> None:
    doubt = PART.build(query(person(), ALL))[columns.PLACE_DOUBT]
    np.testing.assert_allclose(doubt, [4, np.nan, 8, np.nan, 8])


def test_the_municipality_of_any_place_counts() -> None:
    same = PART.build(query(person(), ALL))[columns.SAME_MUNICIPALITY]
    np.testing.assert_array_equal(same, np.array([0, np.nan, 1, np.nan, 1], dtype=np.float32))


def test_without_a_home_nothing_is_near_or_far() -> None:
    found = PART.build(query(person(home=unknown_place()), ALL))
    assert np.isnan(found[columns.DISTANCE]).all()
    assert np.isnan(found[columns.SAME_MUNICIPALITY]).all()
    np.testing.assert_allclose(found[columns.PLACE_DOUBT], [4, np.nan, 4, np.nan, 8])


@given(st.lists(st.sampled_from(ALL), max_size=8))
def test_any_choice_and_order_of_rows_gives_the_same_values(rows: list[int]) -> None:
    whole = PART.build(query(person(), ALL))
    for column, values in PART.build(query(person(), rows)).items():
        np.testing.assert_array_equal(values, whole[column][rows])
