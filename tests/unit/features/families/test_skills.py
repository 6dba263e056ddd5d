import numpy as np
import pytest

from jobbmatch.features import columns
from jobbmatch.features.arrays import F32
from jobbmatch.features.column import Column, Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.skills import SkillsPart
from jobbmatch.features.query import Query
from tests.factories.market import AS_OF, person

ADS = [frozenset({"truck", "excel"}), frozenset({"excel"}), frozenset[str](), frozenset({"excel", "sveis", "kran"})]
PART = SkillsPart.fit(ADS)


def _build(*skills: str) -> dict[Column, F32]:
    return PART.build(Query(person(), np.arange(4), AS_OF, frozenset(skills)))


def test_it_makes_all_columns_of_its_family() -> None:
    assert set(_build()) == set(columns_of(Family.SKILLS))


def test_shared_skills_are_counted_and_rare_ones_weigh_more() -> None:
    found = _build("truck", "excel")
    assert found[columns.SKILLS_SHARED].tolist() == [2.0, 1.0, 0.0, 1.0]
    assert found[columns.SKILLS_SHARED_RARITY].tolist() == pytest.approx(
        [np.log(4) + np.log(4 / 3), np.log(4 / 3), 0, np.log(4 / 3)], rel=1e-5
    )


def test_the_share_of_what_is_asked_is_missing_where_nothing_is() -> None:
    covered = _build("truck", "excel")[columns.SKILLS_COVERED]
    assert covered[:2].tolist() == pytest.approx([1.0, 1.0])
    assert np.isnan(covered[2])
    assert 0 < covered[3] < 0.5


def test_a_skill_that_no_ad_names_lowers_what_is_used_and_nothing_else() -> None:
    with_one, with_other = _build("truck"), _build("truck", "strikking")
    assert with_other[columns.SKILLS_SHARED].tolist() == with_one[columns.SKILLS_SHARED].tolist()
    assert with_other[columns.SKILLS_USED][0] < with_one[columns.SKILLS_USED][0]


def test_a_person_without_known_skills_is_missing_not_zero() -> None:
    found = _build()
    assert np.isnan(found[columns.SKILLS_SHARED]).all()
    assert found[columns.SKILLS_ASKED].tolist() == [2.0, 1.0, 0.0, 3.0]


def test_a_market_without_skills_shares_none() -> None:
    part = SkillsPart.fit([frozenset(), frozenset()])
    found = part.build(Query(person(), np.arange(2), AS_OF, frozenset({"truck"})))
    assert found[columns.SKILLS_SHARED].tolist() == [0.0, 0.0]


def test_skills_that_one_must_have_and_lacks_are_counted_where_any_is_demanded() -> None:
    part = SkillsPart.fit(ADS, [frozenset({"truck"}), frozenset(), frozenset(), frozenset({"sveis", "kran"})])
    found = part.build(Query(person(), np.arange(4), AS_OF, frozenset({"truck", "kran"})))
    np.testing.assert_array_equal(
        found[columns.SKILLS_MUST_MISSING], np.array([0, np.nan, np.nan, 1], dtype=np.float32)
    )
    unknown = part.build(Query(person(), np.arange(4), AS_OF, frozenset()))
    assert np.isnan(unknown[columns.SKILLS_MUST_MISSING]).all()
