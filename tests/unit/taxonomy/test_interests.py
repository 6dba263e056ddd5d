"""Interests of occupations and of words."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.interests import TYPES, interests_of_occupation, interests_of_words
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.tables import read_table


@pytest.mark.parametrize(
    ("code", "strongest"), [("7411", "R"), ("2223", "S"), ("2651", "A"), ("4110", "C"), ("2111", "I"), ("3322", "E")]
)
def test_the_strongest_type_of_an_occupation(code: str, strongest: str) -> None:
    assert TYPES[int(interests_of_occupation(StyrkCode(code)).argmax())] == strongest


def test_a_wide_group_has_interests_and_an_unknown_one_none() -> None:
    assert interests_of_occupation(StyrkCode("7")).argmax() == TYPES.index("R")
    assert not interests_of_occupation(StyrkCode("9999")).any()


def test_every_occupation_lies_between_nought_and_one() -> None:
    for code in load_styrk().groups(4):
        interests = interests_of_occupation(code)
        assert interests.shape == (6,)
        assert 0 <= interests.min() <= interests.max() <= 1


@pytest.mark.parametrize(
    ("words", "strongest"), [("mekke bil", "R"), ("synge og male", "A"), ("rydde i papirer og tall", "C")]
)
def test_the_strongest_type_of_words(words: str, strongest: str) -> None:
    assert TYPES[int(interests_of_words(words).argmax())] == strongest


def test_the_beginning_of_a_compound_counts() -> None:
    assert interests_of_words("hagestell").any()


@pytest.mark.parametrize("words", ["", "xyzzy", "🙂"])
def test_words_that_say_nothing(words: str) -> None:
    assert not interests_of_words(words).any()


@given(st.text())
def test_words_give_zeros_or_a_strongest_of_one(text: str) -> None:
    interests = interests_of_words(text)
    assert interests.max() in (0, 1)
    assert interests.min() >= 0
    assert np.isfinite(interests).all()


def test_asking_twice_gives_the_same() -> None:
    first = interests_of_words("bil")
    first += 1
    assert interests_of_words("bil").max() == 1


def test_the_table_of_words_is_well_formed() -> None:
    rows = read_table("interest_words.tsv")
    counts = Counter(row["word"] for row in rows)
    assert [word for word, count in counts.items() if count > 1] == []
    wrong = [row for row in rows if len(row["riasec"]) != len(TYPES) or set(row["riasec"]) - set("0123")]
    assert wrong == []
