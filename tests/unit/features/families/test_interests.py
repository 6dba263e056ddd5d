import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import OccupationWish
from jobbmatch.features import columns
from jobbmatch.features.families.interests import InterestsPart, person_types
from jobbmatch.features.families.occupation import OccupationPart
from tests.factories.features import occupation, query
from tests.factories.market import person, vacancy

NURSE, CARPENTER, UNKNOWN = "2223", "7115", ""
ADS = [
    vacancy(1, occupations=occupation(NURSE)),
    vacancy(2, occupations=occupation(CARPENTER)),
    vacancy(3, occupations=()),
]
PART = InterestsPart.fit(OccupationPart.fit(ADS))


def _wishing(code: str) -> OccupationWish:
    return OccupationWish("ønske", (StyrkCode(code),))


def test_one_is_most_like_the_work_that_one_wishes() -> None:
    values = PART.build(query(person(wishes=(_wishing(CARPENTER),)), [0, 1, 2]))[columns.INTEREST_TYPES]
    assert values[1] > 0.99
    assert values[0] < values[1]
    assert np.isnan(values[2])


def test_nothing_said_is_missing() -> None:
    values = PART.build(query(person(wishes=(OccupationWish("noe"),)), [0, 1]))[columns.INTEREST_TYPES]
    assert np.isnan(values).all()


def test_types_are_centred_and_of_length_one_or_nothing() -> None:
    types = person_types(person(wishes=(_wishing(NURSE),)))
    assert abs(types.sum()) < 1e-9
    assert abs(np.linalg.norm(types) - 1) < 1e-9
    assert not person_types(person(wishes=())).any()
