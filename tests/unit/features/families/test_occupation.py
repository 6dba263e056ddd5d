import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Experience, OccupationWish, Person
from jobbmatch.features import columns
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.occupation import OccupationPart
from jobbmatch.taxonomy.neighbours import nearness
from tests.factories.features import occupation, query
from tests.factories.market import person, vacancy

ADS = [
    vacancy(1, occupations=occupation("4321", 1.0)),
    vacancy(2, occupations=occupation("5223", 1.0)),
    vacancy(3, occupations=()),
    vacancy(4, occupations=occupation("4321", 0.2)),
]
PART = OccupationPart.fit(ADS)


def _values(column: Column, who: Person) -> list[float]:
    return [round(float(v), 4) for v in PART.build(query(who, [0, 1, 2, 3]))[column]]


def _wish(*codes: str) -> OccupationWish:
    return OccupationWish("ønske", tuple(StyrkCode(code) for code in codes))


def test_it_makes_all_columns_of_its_family() -> None:
    assert set(PART.build(query(person(), [0]))) == set(columns_of(Family.OCCUPATION))


def test_the_wished_occupation_is_nearest_and_an_unknown_one_is_missing() -> None:
    near = _values(columns.WISH_NEARNESS, person(wishes=(_wish("4321"),)))
    assert near[0] == 1.0
    assert near[1] == round(nearness(StyrkCode("4321"), StyrkCode("5223")), 4)
    assert np.isnan(near[2])
    assert near[3] < near[0]


def test_a_later_wish_counts_a_little_less() -> None:
    who = person(wishes=(_wish("5223"), _wish("4321")))
    assert _values(columns.WISH_NEARNESS, who)[:2] == [0.9, 1.0]
    assert _values(columns.FIRST_WISH_NEARNESS, who)[1] == 1.0


def test_a_wish_for_a_group_covers_what_lies_below_it() -> None:
    assert _values(columns.WISH_SAME, person(wishes=(_wish("43"),)))[:2] == [1.0, 0.0]


def test_an_unsure_link_is_never_the_very_occupation() -> None:
    assert _values(columns.WISH_SAME, person())[3] == 0.0


def test_wishes_without_codes_are_missing() -> None:
    assert np.isnan(_values(columns.WISH_NEARNESS, person(wishes=(_wish(),)))).all()


def test_years_add_up_in_the_same_work_and_stop_at_thirty() -> None:
    done = (Experience("lager", (StyrkCode("4321"),), 3.0), Experience("lager igjen", (StyrkCode("4321"),), 2.0))
    assert _values(columns.EXPERIENCE_YEARS, person(experience=done))[0] == 5.0
    long = (Experience("lager", (StyrkCode("4321"),), 50.0),)
    assert _values(columns.EXPERIENCE_YEARS, person(experience=long))[0] == 30.0


def test_work_that_is_left_behind_counts_against_and_never_for() -> None:
    who = person(experience=(Experience("lager", (StyrkCode("4321"),), 3.0, relevant=False),))
    assert _values(columns.LEFT_BEHIND_NEARNESS, who)[0] == 1.0
    assert np.isnan(_values(columns.EXPERIENCE_NEARNESS, who)).all()


def test_what_is_not_wanted_is_near_itself() -> None:
    assert _values(columns.NOT_WANTED_NEARNESS, person(not_wanted_codes=(StyrkCode("5223"),)))[1] == 1.0


@given(st.floats(0.01, 1), st.floats(0.01, 1))
def test_a_surer_link_is_never_further_from_the_wish(one: float, other: float) -> None:
    part = OccupationPart.fit([vacancy(1, occupations=occupation("4321", c)) for c in sorted((one, other))])
    low, high = part.build(query(person(), [0, 1]))[columns.WISH_NEARNESS]
    assert low <= high


def test_an_empty_market_gives_empty_columns() -> None:
    found = OccupationPart.fit([]).build(query(person(), []))
    assert all(len(values) == 0 for values in found.values())
