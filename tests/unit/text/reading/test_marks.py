import pytest

from jobbmatch.text.reading.marks import Marks


@pytest.mark.parametrize(
    ("clause", "word", "meets"),
    [
        ("bil", "bil", True),
        ("bil", "bilen", False),
        ("bil*", "bilen", True),
        ("bil*", "lastebil", False),
        ("*bil", "lastebil", True),
        ("*bil", "bilen", False),
        ("*bil*", "lastebilen", True),
        ("*bil*", "bil", True),
        ("*bil*", "bi", False),
        ("#", "22", True),
        ("#", "2b", True),
        ("#", "to", False),
    ],
)
def test_a_word_meets_a_clause(clause: str, word: str, meets: bool) -> None:
    marks = Marks()
    bit = marks.bit(frozenset({clause}))
    assert bool(marks.of(word) & bit) is meets


def test_a_new_clause_is_met_by_words_that_were_asked_about_before() -> None:
    marks = Marks()
    first = marks.bit(frozenset({"bil"}))
    assert marks.of("bil") == first
    version = marks.version
    second = marks.bit(frozenset({"bi*"}))
    assert marks.of("bil") == first | second
    assert marks.version > version


def test_one_clause_has_one_bit() -> None:
    marks = Marks()
    assert marks.bit(frozenset({"bil", "buss"})) == marks.bit(frozenset({"buss", "bil"}))
    assert marks.of_all(["en", "buss", "kom"]) == marks.bit(frozenset({"bil", "buss"}))
