import math

import pytest

from jobbmatch.explanation.facts.answers import facts
from jobbmatch.features import columns
from tests.factories.market import person, vacancy
from tests.unit.explanation.helpers import row, sentences_of, with_values

FOUND = row(person(), vacancy())


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (2, [("for", "Du har sagt ja til denne stillingen før")]),
        (1, [("for", "Du har lagret denne annonsen")]),
        (0, [("against", "Du har sagt nei til denne stillingen før")]),
        (math.nan, []),
    ],
)
def test_her_last_word_of_this_very_ad_is_said(word: float, expected: list[tuple[str, str]]) -> None:
    assert sentences_of(facts, with_values(FOUND, {columns.OWN_WORD: word})) == expected
