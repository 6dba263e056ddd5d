import numpy as np

from jobbmatch.domain.person import Need
from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.needs import CLASHES, NeedsPart
from jobbmatch.features.families.occupation import OccupationPart
from tests.factories.features import occupation, query
from tests.factories.market import person, vacancy

ADS = [
    vacancy(1, occupations=occupation("7115"), text="Tunge løft må påregnes."),
    vacancy(2, occupations=occupation("4311"), text="Rolig arbeidsplass med få tunge løft. Vi har løfteutstyr."),
    vacancy(3, occupations=(), text="Du kan søke selv med hull i CV."),
]
PART = NeedsPart.fit(ADS, OccupationPart.fit(ADS))
ALL = [0, 1, 2]


def test_it_makes_all_columns_of_its_family() -> None:
    assert set(PART.build(query(person(), ALL))) == set(columns_of(Family.NEEDS))


def test_heavy_work_clashes_only_with_those_who_need_light_work() -> None:
    found = PART.build(query(person(needs=frozenset({Need.NO_HEAVY_LIFTING})), ALL))[columns.BODY_CLASH]
    assert found[0] > 0.8 > 0.3 > found[1]
    assert np.isnan(found[2])
    assert np.isnan(PART.build(query(person(), ALL))[columns.BODY_CLASH]).all()


def test_what_the_ad_says_of_ones_own_needs_is_added_up() -> None:
    found = PART.build(query(person(needs=frozenset({Need.NO_HEAVY_LIFTING, Need.QUIET})), ALL))[columns.NEEDS_SAID]
    assert found[0] == -1
    assert found[1] == 2
    assert np.isnan(found[2])
    assert np.isnan(PART.build(query(person(needs=frozenset({Need.SEATED})), ALL))[columns.NEEDS_SAID][0])


def test_inclusion_is_seen_by_everybody() -> None:
    assert PART.build(query(person(), ALL))[columns.INCLUSION_SAID].tolist() == [0, 0, 1]


def test_every_clash_speaks_of_needs_and_no_need_clashes_twice() -> None:
    kinds = [need for _, _, needs in CLASHES for need in needs]
    assert len(kinds) == len(set(kinds))
