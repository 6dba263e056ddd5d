"""The table of the standard: whole, well formed, and complete where the official list is at hand."""

from pathlib import Path

import pytest

from jobbmatch.taxonomy.styrk import Styrk, load_styrk
from jobbmatch.taxonomy.tables import read_table

OFFICIAL = Path(__file__).parents[4] / "shared" / "data" / "nav" / "styrk_category_mapping.csv"
NOT_CONVERTED = "0000"


def test_groups_by_digits() -> None:
    styrk = load_styrk()
    assert [len(styrk.groups(digits)) for digits in (1, 2)] == [10, 42]
    assert styrk.groups(4) == tuple(sorted(styrk.groups(4)))


def test_names() -> None:
    styrk = load_styrk()
    assert styrk.name("7411") == "Elektrikere"
    assert styrk.name("9999") is None
    assert styrk.exists("522")
    assert not styrk.exists("")


def test_covers_goes_downwards_only() -> None:
    assert Styrk.covers("52", "5223")
    assert Styrk.covers("5223", "5223")
    assert not Styrk.covers("5223", "52")


def test_every_group_has_a_group_above_and_a_name() -> None:
    styrk = load_styrk()
    for digits in (2, 3, 4):
        for code in styrk.groups(digits):
            assert styrk.exists(code[:-1]), code
            assert (styrk.name(code) or "").strip(), code


def test_no_code_twice() -> None:
    codes = [row["code"] for row in read_table("styrk08.tsv")]
    assert len(codes) == len(set(codes))
    assert all(code.isdigit() and 1 <= len(code) <= 4 for code in codes)


def test_figures_are_well_formed_and_inherited() -> None:
    styrk = load_styrk()
    for digits in (1, 2, 3, 4):
        for code in styrk.groups(digits):
            group = styrk.group(code)
            assert group is not None
            assert len(group.riasec) == 6
            assert len(group.prior) == 5
            assert set(group.riasec) | set(group.prior) <= {0, 1, 2, 3}
            assert any(group.riasec), code


def test_complete_against_the_official_list() -> None:
    if not OFFICIAL.exists():
        pytest.skip("the official list of codes is not on this machine")
    lines = OFFICIAL.read_text(encoding="utf-8", errors="replace").splitlines()[1:]
    official = {line.split(";")[0] for line in lines if line} - {NOT_CONVERTED}
    assert set(load_styrk().groups(4)) == official
