from jobbmatch.features.column import Family
from jobbmatch.features.columns import wishes


def test_it_lists_what_the_person_wishes_and_can() -> None:
    families = {Family.OCCUPATION, Family.SKILLS, Family.TEXT, Family.INTERESTS}
    assert {column.family for column in wishes.LISTED} == families


def test_likeness_to_what_is_not_wanted_hurts_and_every_other_likeness_helps() -> None:
    for column in wishes.LISTED:
        if column.family is Family.TEXT:
            assert column.monotone == (-1 if column is wishes.NOT_WANTED_TITLE else 1), column.name
