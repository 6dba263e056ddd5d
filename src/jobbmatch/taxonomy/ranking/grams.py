"""Nearness of short texts by the groups of letters they share, weighted by how rare each group is.

A list of titles is indexed once; a text is then compared with all of them in well under a millisecond. Only numpy is
used: the libraries that also do this cost a second or two to load, which every command would pay.
"""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Weights = dict[str, float]


def grams_of_words(words: Sequence[str], shortest: int, longest: int) -> Weights:
    """Give the groups of letters of words, each word with a blank before and after, as 1 + ln(how often).

    >>> sorted(grams_of_words(["kokk"], 3, 3))
    [' ko', 'kk ', 'kok', 'okk']
    """
    counts: Counter[str] = Counter()
    for word in words:
        padded = f" {word} "
        for size in range(shortest, longest + 1):
            counts.update([padded[start : start + size] for start in range(len(padded) - size + 1)])
    return {gram: 1.0 + float(np.log(count)) if count > 1 else 1.0 for gram, count in counts.items()}


class GramIndex:
    """Cosine of a text with each of many, weights tf · idf, idf = 1 + ln((1 + texts) / (1 + texts with the group))."""

    def __init__(self, texts: Sequence[str], grams: Callable[[str], Weights]) -> None:
        """Index texts; `grams` tells what a text consists of, and is asked the same of every query."""
        self.size, self._grams = len(texts), grams
        self._ids: dict[str, int] = {}
        columns, rows, weights = self._cells(texts)
        found = np.bincount(columns, minlength=len(self._ids))
        self._idf = (1 + np.log((1 + self.size) / (1 + found))).astype(np.float32)
        weights *= self._idf[columns]
        lengths = np.sqrt(np.bincount(rows, weights.astype(np.float64) ** 2, minlength=self.size))
        weights /= np.where(lengths > 0, lengths, 1)[rows].astype(np.float32)
        order = np.argsort(columns, kind="stable")
        self._rows, self._weights = rows[order], weights[order]
        self._starts = np.concatenate([[0], np.cumsum(found)])

    def _cells(self, texts: Sequence[str]) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]:
        """Give one (group, text, weight) for each group of each text."""
        columns: list[int] = []
        weights: list[float] = []
        sizes = np.zeros(len(texts), dtype=np.int64)
        for row, text in enumerate(texts):
            bag = self._grams(text)
            sizes[row] = len(bag)
            columns += [self._ids.setdefault(gram, len(self._ids)) for gram in bag]
            weights += bag.values()
        rows = np.repeat(np.arange(len(texts), dtype=np.int32), sizes)
        return np.array(columns, dtype=np.int32), rows, np.array(weights, dtype=np.float32)

    def similarity(self, text: str) -> NDArray[np.float32]:
        """Cosine of a text with each indexed one, 0 to 1, float32 (texts,).

        >>> index = GramIndex(["kokk", "kjokkensjef"], lambda text: grams_of_words([text], 2, 3))
        >>> [round(float(value), 2) for value in index.similarity("kokk")]
        [1.0, 0.17]
        """
        known = [(self._ids[gram], weight) for gram, weight in self._grams(text).items() if gram in self._ids]
        if not known:
            return np.zeros(self.size, dtype=np.float32)
        ids = np.array([gram for gram, _ in known])
        asked = np.array([weight for _, weight in known], dtype=np.float32) * self._idf[ids]
        asked /= np.linalg.norm(asked)
        spans = [slice(self._starts[gram], self._starts[gram + 1]) for gram in ids]
        rows = np.concatenate([self._rows[span] for span in spans])
        parts = np.concatenate([self._weights[span] * weight for span, weight in zip(spans, asked, strict=True)])
        return np.bincount(rows, parts, minlength=self.size).astype(np.float32)
