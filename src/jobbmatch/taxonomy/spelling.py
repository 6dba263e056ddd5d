"""Close spellings: titles that share most of their character groups, for slips and unknown compounds."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.titles import own_titles

CLOSE_ENOUGH = 0.6
AT_MOST = 0.65
"""A spelling that is only close never counts as a known title."""
KEPT = 3


class SpellingIndex:
    """Character groups of all titles; rows are titles."""

    def __init__(self, titles: dict[str, StyrkCode]) -> None:
        """Index the titles."""
        self.codes = list(titles.values())
        self.titles = list(titles)
        self._vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, dtype=np.float32)
        self._matrix = self._vectors.fit_transform(self.titles).T.tocsr()

    def similarity(self, text: str) -> NDArray[np.float32]:
        """Cosine of a text with each title, float32 (titles,)."""
        return np.asarray((self._vectors.transform([text]) @ self._matrix).toarray()[0], dtype=np.float32)


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
    best = np.argsort(-similarity, kind="stable")[: KEPT * 4]
    found: dict[StyrkCode, float] = {}
    for row in best.tolist():
        if similarity[row] >= CLOSE_ENOUGH:
            found.setdefault(index.codes[row], float(min(AT_MOST, similarity[row] - 0.25)))
    return tuple(list(found.items())[:KEPT])
