"""Interests as RIASEC (Holland's six types): of occupations by our own table, of people by their own words."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.tables import read_table
from jobbmatch.taxonomy.words import tokens

TYPES = ("R", "I", "A", "S", "E", "C")
"""Realistic, investigative, artistic, social, enterprising, conventional."""
PREFIX_FROM = 4
"""A word of the table this long or longer also counts as the beginning of a word."""


def interests_of_occupation(code: StyrkCode) -> NDArray[np.float64]:
    """Give the six types of a group, 0 to 1 each; zeros when it is unknown. Our own judgement, a prior only."""
    group = load_styrk().group(code)
    return np.array(group.riasec if group else (0,) * 6, dtype=np.float64) / 3


def interests_of_words(text: str) -> NDArray[np.float64]:
    """Add up what the words of a text say, scaled so that the strongest type is 1; zeros when they say nothing."""
    total = np.zeros(len(TYPES))
    for token in tokens(text):
        total += _of_token(token)
    strongest = total.max()
    return total / strongest if strongest else total


@lru_cache(maxsize=16384)
def _of_token(token: str) -> NDArray[np.float64]:
    words = _words()
    whole = words.get(token)
    if whole is not None:
        return whole
    for length in range(len(token) - 1, PREFIX_FROM - 1, -1):
        part = words.get(token[:length])
        if part is not None:
            return part
    return np.zeros(len(TYPES))


@lru_cache(maxsize=1)
def _words() -> dict[str, NDArray[np.float64]]:
    return {
        row["word"]: np.array([int(figure) for figure in row["riasec"]], dtype=np.float64) / 3
        for row in read_table("interest_words.tsv")
    }
