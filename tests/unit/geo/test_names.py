import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.geo.names import broken_pattern, code_and_town, fold, in_brackets, several_places, without_location


@pytest.mark.parametrize(
    ("given_name", "folded"),
    [
        ("ÅLESUND", "ålesund"),
        ("  Mo  i\tRana ", "mo i rana"),
        ("Kárášjohka", "karasjohka"),
        ("PORSÁŊGU", "porsangu"),
        ("Bærum kommune", "bærum"),
        ("Troms fylkeskommune", "troms"),
        ("Stor‑Elvdal", "stor-elvdal"),
        ("A\u030alesund", "ålesund"),
        ("Oslo, ", "oslo"),
        ("", ""),
    ],
)
def test_names_that_are_the_same_fold_to_the_same(given_name: str, folded: str) -> None:
    assert fold(given_name) == folded


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once_for_letters_and_spaces(name: str) -> None:
    letters = "".join(char for char in name if char.isalpha() or char == " ")
    assert fold(fold(letters)) == fold(letters) or "kommune" in fold(letters) or "fylke" in fold(letters)


def test_brackets_hold_a_county() -> None:
    assert in_brackets("bø (nordland)") == ("bø", "nordland")
    assert in_brackets("(nordland)") == ("", "nordland")
    assert in_brackets("bø (nordland") == ("bø (nordland", "")


def test_lists_are_split_and_single_names_are_not() -> None:
    assert several_places("oslo, bergen & moss") == ["oslo", "bergen", "moss"]
    assert several_places("stor-elvdal") == ["stor-elvdal"]
    assert several_places("voksne") == ["voksne"]


def test_what_tells_namesakes_apart_is_dropped() -> None:
    assert without_location("vang på hedmarken") == "vang"
    assert without_location("kristiansund n") == "kristiansund"
    assert without_location("askim") == "askim"


def test_lost_letters_match_one_or_two_of_any_kind() -> None:
    pattern = broken_pattern(fold("GILDESKÏ¿½L"))
    assert pattern is not None
    assert pattern.fullmatch("gildeskål")
    assert not pattern.fullmatch("gildeskl")
    assert broken_pattern("gildeskål") is None


def test_codes_count_only_before_a_name() -> None:
    assert code_and_town("Storgata 1234") == []
    assert code_and_town("Gaustadalléen 23 A, 0373 Oslo") == [("0373", "oslo")]
    assert code_and_town("NO-5015 Bergen, tlf 55556789") == [("5015", "bergen")]
    assert code_and_town("Postboks 12345 Oslo") == []
