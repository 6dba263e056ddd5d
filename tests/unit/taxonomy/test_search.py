"""Search for occupations while somebody types."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.taxonomy.search import search_occupations
from jobbmatch.taxonomy.styrk import load_styrk


def test_titles_that_begin_with_the_letters_come_first_and_short_ones_before_long_ones() -> None:
    titles = [hit.title for hit in search_occupations("kokk")]
    beginning = [title.startswith("kokk") for title in titles]
    assert titles[0] == "kokk"
    assert beginning == sorted(beginning, reverse=True)


def test_forms_of_a_title_stand_once() -> None:
    titles = [hit.title for hit in search_occupations("truckfører")]
    assert titles[0] == "truckfører"
    assert "truckførere" not in titles


def test_a_slip_is_mended() -> None:
    assert "8344" in {hit.code for hit in search_occupations("trukkfører")}


def test_a_code_finds_its_group_and_those_below() -> None:
    hits = search_occupations("522")
    assert [hit.code for hit in hits][:1] == ["522"]
    assert {hit.code for hit in hits} >= {"5221", "5222", "5223"}
    assert search_occupations("9999") == []


def test_a_hit_tells_its_group() -> None:
    hit = search_occupations("elektriker")[0]
    assert (hit.code, hit.name) == ("7411", "Elektrikere")


@pytest.mark.parametrize("words", ["", "  ", "🙂", "qqqqqqqq"])
def test_nothing(words: str) -> None:
    assert search_occupations(words) == []


@pytest.mark.parametrize("limit", [1, 3, 50])
def test_the_limit(limit: int) -> None:
    assert len(search_occupations("lærer", limit)) == min(limit, len(search_occupations("lærer", 1000)))


@given(st.text(max_size=40))
def test_any_text_gives_groups_that_exist(text: str) -> None:
    hits = search_occupations(text)
    assert len(hits) <= 10
    assert all(load_styrk().name(hit.code) == hit.name and hit.title for hit in hits)


def test_every_letter_typed_is_answered_quickly() -> None:
    search_occupations("x")
    times = []
    for end in range(1, 11):
        begun = time.perf_counter()
        search_occupations("truckfører"[:end])
        times.append(time.perf_counter() - begun)
    assert sorted(times)[5] < 0.02


def test_of_two_titles_that_differ_in_their_ending_the_one_in_bokmal_is_suggested() -> None:
    titles = [hit.title for hit in search_occupations("lagermed")]
    assert titles[0] == "lagermedarbeider"
    assert "lagermedarbeidar" not in titles
    assert search_occupations("lagermedarbeidar")[0].title == "lagermedarbeidar", "as it was typed"
