"""Nearness of occupations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.neighbours import nearness
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.tables import read_table

CODES = st.sampled_from([code for digits in (1, 2, 3, 4) for code in load_styrk().groups(digits)])


@given(CODES, CODES)
def test_symmetric_and_between_nought_and_one(a: StyrkCode, b: StyrkCode) -> None:
    assert 0 <= nearness(a, b) == nearness(b, a) <= 1


@given(CODES)
def test_one_with_itself(code: StyrkCode) -> None:
    assert nearness(code, code) == 1


def test_only_the_same_group_is_wholly_near() -> None:
    deepest = load_styrk().groups(4)
    sample = deepest[:: len(deepest) // 40]
    assert max(nearness(a, b) for a in sample for b in sample if a != b) < 1


def test_nearer_in_the_tree_is_nearer() -> None:
    near = [nearness(StyrkCode("2223"), StyrkCode(code)) for code in ("2222", "2264", "8332")]
    assert near == sorted(near, reverse=True)


def test_a_known_move_counts_across_the_tree() -> None:
    for row in read_table("neighbours.tsv"):
        assert nearness(StyrkCode(row["a"]), StyrkCode(row["b"])) >= min(float(row["nearness"]), 0.95) - 1e-6


@pytest.mark.parametrize(("wide", "code", "at_least"), [("52", "5223", 1.0), ("5", "5223", 1.0), ("8", "5223", 0.0)])
def test_a_wide_group_counts_by_its_nearest_member(wide: str, code: str, at_least: float) -> None:
    assert nearness(StyrkCode(wide), StyrkCode(code)) >= at_least


def test_what_does_not_exist_is_near_nothing() -> None:
    assert nearness(StyrkCode("9999"), StyrkCode("5223")) == 0
    assert nearness(StyrkCode("5223"), StyrkCode("")) == 0


def test_the_table_is_well_formed() -> None:
    deepest, rows = set(load_styrk().groups(4)), read_table("neighbours.tsv")
    assert [row for row in rows if not {row["a"], row["b"]} <= deepest or row["a"] == row["b"]] == []
    assert all(0 <= float(row["nearness"]) <= 1 for row in rows)
    assert len({frozenset((row["a"], row["b"])) for row in rows}) == len(rows)
