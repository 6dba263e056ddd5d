import numpy as np
import pytest

from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.formalities import FormalitiesPart, asks_for_own_car, lacks_car
from jobbmatch.features.reading import read_demands
from tests.factories.features import query
from tests.factories.market import person

ADS = ["Du må ha egen bil.", "Gyldig politiattest må legges frem.", "Vi pakker varer."]
PART = FormalitiesPart.fit(ADS, [read_demands(ad) for ad in ADS])


def test_silence_about_a_car_is_missing_and_about_the_police_is_none() -> None:
    found = PART.build(query(person(licences=("B",)), [0, 1, 2]))
    assert set(found) == set(columns_of(Family.FORMALITIES))
    assert found[columns.POLICE_CERTIFICATE].tolist() == [0, 1, 0]
    np.testing.assert_array_equal(found[columns.OWN_CAR_MISSING], np.array([0.5, np.nan, np.nan], dtype=np.float32))


@pytest.mark.parametrize(
    ("licences", "skills", "lacks"),
    [((), (), 1.0), ((), ("har bil",), 1.0), (("B",), (), 0.5), (("CE",), ("Disponerer bil",), 0.0)],
)
def test_who_may_not_drive_lacks_a_car_and_who_says_that_she_has_one_does_not(
    licences: tuple[str, ...], skills: tuple[str, ...], lacks: float
) -> None:
    assert lacks_car(person(licences=licences, skills=skills)) == lacks


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Stillingen krever at du disponerer bil", True),
        ("Du må ha eigen bil", True),
        ("You need your own car", True),
        ("Egen bil er en fordel", False),
        ("Du får egen firmabil", False),
        ("Vi selger bil", False),
    ],
)
def test_a_car_that_is_welcome_or_comes_with_the_work_is_not_asked_for(line: str, asked: bool) -> None:
    assert asks_for_own_car(line) is asked
