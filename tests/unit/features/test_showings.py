from datetime import date

import pytest

from jobbmatch.features.showings import HELD_AFTER, HIRED_AFTER, Seen, employer_key, log_of

DAY = date(2026, 11, 1)


def test_what_is_unknown_has_no_number() -> None:
    log, names = log_of([Seen("a", DAY, "x"), Seen("b", DAY, "y", "4321", "oppdiktet as", wishes=("4321",))])
    assert log.code.tolist() == [-1, 0]
    assert log.employer.tolist() == [-1, 0]
    assert list(names.persons) == ["a", "b"]
    assert names.wishes == {(): 0, ("4321",): 1}
    assert len(log) == 2


def test_the_end_of_an_application_is_known_later_than_the_list() -> None:
    log, _ = log_of([Seen("a", DAY, "x"), Seen("a", DAY, "y", hired_on=date(2026, 11, 9), held_on=date(2027, 2, 9))])
    assert (log.hired - log.day).tolist() == [HIRED_AFTER, 8]
    assert (log.held - log.day).tolist() == [HELD_AFTER, 100]


@pytest.mark.parametrize(("name", "key"), [(None, ""), ("", ""), (" Oppdiktet  Lager AS", "oppdiktet lager as")])
def test_an_employer_is_counted_under_one_name(name: str | None, key: str) -> None:
    assert employer_key(name) == key
