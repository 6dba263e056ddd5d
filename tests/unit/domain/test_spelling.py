"""One letter off: every single slip of a word is heard, and two slips are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.spelling import difference, is_one_letter_off

WORDS = st.text("abcæ", min_size=1, max_size=8)
PLACES = st.integers(0, 7)


@pytest.mark.parametrize(
    ("word", "other", "off"),
    [
        ("nattevakt", "nattevakt", False),
        ("nattevakt", "natevakt", True),
        ("natevakt", "nattevakt", True),
        ("nattevakt", "nattevagt", True),
        ("nattevakt", "nattevkat", True),
        ("nattevakt", "nttevagt", False),
        ("nattevakt", "natevkat", False),
        ("nattevakt", "nattekavt", False),
        ("nattevakt", "anttevakt", True),
        ("nattevakt", "nattevatk", True),
        ("nattevakt", "xnattevakt", True),
        ("nattevakt", "attevakt", True),
        ("nattevakt", "nattev", False),
        ("nattevakt", "nattevaktss", False),
        ("ab", "ba", True),
        ("ab", "cd", False),
        ("a", "", True),
        ("", "ab", False),
    ],
)
def test_slips(word: str, other: str, off: bool) -> None:
    assert is_one_letter_off(word, other) is off


@given(WORDS, PLACES, st.sampled_from("abcæ"))
def test_one_letter_lost_added_or_changed_is_heard(word: str, at: int, letter: str) -> None:
    at %= len(word)
    for other in (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :]):
        assert is_one_letter_off(word, other) is (word != other)
        assert is_one_letter_off(other, word) is (word != other)


@given(WORDS, WORDS)
def test_what_differs_is_all_that_differs(word: str, other: str) -> None:
    left, right = difference(word, other)
    begin = next(
        (at for at in range(len(word) + 1) if word[at : at + len(left)] == left and word[:at] == other[:at]), None
    )
    assert begin is not None
    assert (left == right == "") is (word == other)
