import pytest

from jobbmatch.text.reading.days import find_days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("mandag til fredag", "01234"),
        ("man-fre", "01234"),
        ("måndag–torsdag", "0123"),
        ("monday to friday", "01234"),
        ("torsdag til søndag", "3456"),
        ("fredag til mandag", "4560"),
        ("søndag til torsdag", "60123"),
        ("tirsdag og lørdag", "15"),
        ("laurdag", "5"),
        ("onsdager, torsdager", "23"),
        ("hverdager", "01234"),
        ("kvardagane", "01234"),
        ("alle dager i uka", "0123456"),
        ("sju dagar", "0123456"),
        ("i helgene", "56"),
        ("en travel hverdag", ""),
        ("tordenvær og manglende fregner", ""),
        ("", ""),
    ],
)
def test_days_are_found(words: str, days: str) -> None:
    assert find_days(words) == frozenset(map(int, days))
