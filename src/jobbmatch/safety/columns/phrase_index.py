"""Finds a run of words in many texts at once: which of 200,000 ads name a certain employer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.safety.columns.interning import Interner, offsets_of


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """The words of all texts in one column, and where each word stands.

    Attributes:
        vocabulary: Number of each word.
        tokens: Words of all texts one after another, shape (tokens,).
        offsets: Where each text begins, shape (texts + 1,).
        positions: Positions sorted by word, shape (tokens,).
        starts: Where each word's positions begin, shape (words + 1,).
    """

    vocabulary: Interner[str]
    tokens: NDArray[np.int32]
    offsets: NDArray[np.int64]
    positions: NDArray[np.int32]
    starts: NDArray[np.int64]

    @classmethod
    def build(cls, texts: Iterable[Sequence[str]]) -> "PhraseIndex":
        """Index texts that are already split into words."""
        vocabulary: Interner[str] = Interner()
        parts = [vocabulary.add_all(words) for words in texts]
        tokens = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int32)
        positions = np.argsort(tokens, kind="stable").astype(np.int32)
        starts = offsets_of(np.bincount(tokens, minlength=len(vocabulary)).tolist())
        return cls(vocabulary, tokens, offsets_of([len(part) for part in parts]), positions, starts)

    def texts_with(self, words: Sequence[str]) -> NDArray[np.int64]:
        """Give the numbers of the texts in which the words stand one after another, ascending.

        >>> index = PhraseIndex.build([["a", "b"], ["b", "a"], ["x", "a", "b"]])
        >>> index.texts_with(["a", "b"]).tolist()
        [0, 2]
        """
        numbers = [number for number in map(self.vocabulary.get, words) if number is not None]
        if not words or len(numbers) < len(words):
            return np.zeros(0, dtype=np.int64)
        first = self._beginnings(numbers)
        for step, number in enumerate(numbers):
            first = first[self.tokens[first + step] == number]
        texts = np.searchsorted(self.offsets, first, side="right") - 1
        return np.unique(texts[first + len(numbers) <= self.offsets[texts + 1]])

    def _beginnings(self, numbers: list[int]) -> NDArray[np.int64]:
        """Give where the phrase could begin, from its rarest word."""
        lengths = [self.starts[number + 1] - self.starts[number] for number in numbers]
        rarest = int(np.argmin(lengths))
        start, end = self.starts[numbers[rarest]], self.starts[numbers[rarest] + 1]
        first = self.positions[start:end].astype(np.int64) - rarest
        return first[(first >= 0) & (first + len(numbers) <= len(self.tokens))]
