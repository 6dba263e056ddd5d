from jobbmatch.features.column import Family
from jobbmatch.features.columns import offer


def test_it_lists_how_the_work_and_the_market_are() -> None:
    assert {column.family for column in offer.LISTED} == {Family.NEEDS, Family.TIMING, Family.MARKET}


def test_a_clash_is_missing_for_who_has_no_such_need() -> None:
    clashes = [column for column in offer.LISTED if column.name.endswith("_clash")]
    assert len(clashes) == 6
    assert all("no such need" in column.missing for column in clashes)
