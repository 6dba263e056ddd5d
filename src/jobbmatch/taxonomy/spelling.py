"""Close spellings: titles that share most of their character groups, for slips and unknown compounds."""

from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.ranking.grams import GramIndex, Weights, grams_of_words
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.titles import own_titles

CLOSE_ENOUGH = 0.6
AT_MOST = 0.65
"""A spelling that is only close never counts as a known title."""
KEPT = 3
LOOKED_AT = 24
SLIP = 0.88
"""Share of letters in common from which a title is the same word with a slip."""
SHORTEST_GRAM, LONGEST_GRAM = 2, 4


def _grams(text: str) -> Weights:
    return grams_of_words(text.lower().split(), SHORTEST_GRAM, LONGEST_GRAM)


class SpellingIndex:
    """Character groups of all titles; rows are titles."""

    def __init__(self, titles: dict[str, StyrkCode]) -> None:
        """Index the titles."""
        self.codes = list(titles.values())
        self.titles = list(titles)
        self._index = GramIndex(self.titles, _grams)

    def similarity(self, text: str) -> NDArray[np.float32]:
        """Cosine of a text with each title, float32 (titles,)."""
        return self._index.similarity(text)


@lru_cache(maxsize=1)
def spelling_index() -> SpellingIndex:
    """Build the index once; it takes some tenths of a second."""
    styrk = load_styrk()
    names = {(styrk.name(code) or "").lower(): code for code in styrk.groups(4)}
    return SpellingIndex(names | own_titles())


@lru_cache(maxsize=4096)
def closest(text: str) -> tuple[tuple[StyrkCode, float], ...]:
    """Give the codes of the closest titles with a confidence from 0.35 to 0.65, best first."""
    if len(text) < 4:
        return ()
    index = spelling_index()
    similarity = index.similarity(text)
    best = np.argsort(-similarity, kind="stable")[:LOOKED_AT]
    likeness = [(_likeness(text, index.titles[row], float(similarity[row])), row) for row in best.tolist()]
    found: dict[StyrkCode, float] = {}
    for alike, row in sorted(likeness, key=lambda pair: -pair[0]):
        if alike >= CLOSE_ENOUGH:
            found.setdefault(index.codes[row], min(AT_MOST, alike - 0.25))
    return tuple(list(found.items())[:KEPT])


def _likeness(text: str, title: str, similarity: float) -> float:
    """Give the likeness of a text and a title; a slip or two in a word breaks many character groups at once."""
    ratio = SequenceMatcher(None, text, title, autojunk=False).ratio()
    return max(similarity, ratio) if ratio >= SLIP else similarity
