from jobbmatch.features.column import Family
from jobbmatch.features.columns import answers


def test_it_lists_one_family_and_nothing_recorded_is_missing_in_all_of_it() -> None:
    assert {column.family for column in answers.LISTED} == {Family.ANSWERS}
    assert all(column.missing.startswith("nothing is recorded") for column in answers.LISTED)


def test_every_meaning_says_that_only_earlier_days_count() -> None:
    assert all(column.meaning.endswith("on earlier days") for column in answers.LISTED)
