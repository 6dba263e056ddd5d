"""The index of groups of letters, against the same sum written out."""

import math

import numpy as np
import pytest

from jobbmatch.taxonomy.ranking.grams import GramIndex, Weights, grams_of_words


def letters(text: str) -> Weights:
    return {letter: float(text.count(letter)) for letter in text}


def test_cosine_by_hand() -> None:
    index = GramIndex(["ab", "bc", "c"], letters)
    rare, common = 1 + math.log(4 / 2), 1 + math.log(4 / 3)
    length = math.hypot(rare, common)
    # 'a' stands in one text, 'b' in two.
    assert index.similarity("a") == pytest.approx([rare / length, 0, 0])
    assert index.similarity("ab") == pytest.approx([1, common**2 / (length * math.hypot(common, common)), 0])


def test_what_is_not_known_is_near_to_nothing() -> None:
    index = GramIndex(["ab"], letters)
    assert index.similarity("xyz").tolist() == index.similarity("").tolist() == [0]


def test_texts_of_nothing_are_near_to_nothing() -> None:
    assert GramIndex(["", "a"], letters).similarity("a").tolist() == [0, 1]
    assert GramIndex([], letters).similarity("a").shape == (0,)


def test_the_same_text_is_nearest_whatever_its_length() -> None:
    titles = ["baker", "bakermester", "industribaker i brødfabrikk", "kokk"]
    index = GramIndex(titles, lambda text: grams_of_words(text.split(), 1, 4))
    assert [int(np.argmax(index.similarity(title))) for title in titles] == [0, 1, 2, 3]


def test_grams_count_with_their_logarithm() -> None:
    assert grams_of_words(["aa", "aa"], 2, 2) == pytest.approx(
        {" a": 1 + math.log(2), "aa": 1 + math.log(2), "a ": 1 + math.log(2)}
    )
