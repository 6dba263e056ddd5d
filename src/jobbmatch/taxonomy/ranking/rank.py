"""The nearest titles of a list to each of some others.

Two measures are added: shared letters of the stems, and, with the extra `vectors`, meaning. Forms that differ only in
their ending ('personalsjefer', 'personalsjef') are one title, written as its shortest form, which also goes first among
equals. What each measure weighs was chosen on alternative names of the same occupation, never on a published test:
docs/decisions tells how.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.taxonomy.ranking.folding import fold, words
from jobbmatch.taxonomy.ranking.grams import GramIndex, grams_of_words
from jobbmatch.taxonomy.ranking.language import guess_language, stemmer

LETTERS, MEANING = 0.5, 1.0
"""Weights; cosines of meaning differ less than those of letters, so they count more."""
SHORTEST_GRAM, LONGEST_GRAM = 1, 4
REPEAT = 0.1
"""What a text loses for each time that the same text stands above it: a list of different titles tells more."""
SPARE = 50
"""How many more than asked are looked at for repeats."""
DECIMALS = 6
DEPTH = 100

Encoder = Callable[[Sequence[str]], NDArray[np.float32]]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """One place in the list of a query; higher scores are nearer."""

    id: str
    score: float


class Ranker:
    """A list of texts, ready to be asked which of them are nearest to others."""

    def __init__(self, corpus: Sequence[Text], encode: Encoder | None = None) -> None:
        """Index the list.

        Args:
            corpus: What a query may be.
            encode: Gives a vector of length 1 for each text, float32 (texts, size); None leaves meaning out.
        """
        self._corpus, self._encode = corpus, encode
        texts = [item.text for item in corpus]
        self._lengths = np.array([len(text) for text in texts])
        self._repeats = [fold(text) for text in texts]
        self._stem = stemmer(guess_language(texts))
        self._index = GramIndex([self._key(text) for text in texts], _grams)

    def rank(self, queries: Sequence[Text], depth: int = DEPTH) -> Iterator[tuple[str, tuple[Ranked, ...]]]:
        """Give for each query the nearest texts, best first; among equals the shorter, then the earlier.

        >>> kitchen = Ranker([Text("a", "Kokker"), Text("b", "kokk"), Text("c", "lege")])
        >>> [(query, [item.id for item in found]) for query, found in kitchen.rank([Text("q", "kokk")], depth=2)]
        [('q', ['b', 'a'])]
        """
        near = self._meaning(queries)
        for row, query in enumerate(queries):
            scores = LETTERS * self._index.similarity(self._key(query.text))
            yield query.id, self._best(scores + MEANING * (near[1] @ near[0][row]) if near else scores, depth)

    def _key(self, text: str) -> str:
        return " ".join(fold(self._stem(word)) for word in words(text))

    def _meaning(self, queries: Sequence[Text]) -> tuple[Floats, Floats] | None:
        """Give the vectors of queries and list; their middle is taken away, since all raw cosines are high."""
        if self._encode is None or not queries or not self._corpus:
            return None
        forms: dict[str, str] = {}
        for text in sorted((item.text for item in (*self._corpus, *queries)), key=lambda text: (len(text), text)):
            forms.setdefault(self._key(text), text)
        items = self._encode([forms[self._key(item.text)] for item in self._corpus])
        asked = self._encode([forms[self._key(query.text)] for query in queries])
        middle = items.mean(axis=0)
        return _unit(asked - middle), _unit(items - middle)

    def _best(self, scores: Floats, depth: int) -> tuple[Ranked, ...]:
        rounded = np.round(scores.astype(np.float64), DECIMALS)
        wanted = min(len(rounded), depth + SPARE)
        near = np.flatnonzero(rounded >= np.partition(rounded, -wanted)[-wanted]) if wanted else np.zeros(0, int)
        order = near[np.lexsort((near, self._lengths[near], -rounded[near]))].tolist()
        above: Counter[str] = Counter()
        lowered: list[Ranked] = []
        for row in order:
            score = float(rounded[row]) - REPEAT * above[self._repeats[row]]
            above[self._repeats[row]] += 1
            lowered.append(Ranked(self._corpus[row].id, round(score, DECIMALS)))
        return tuple(sorted(lowered, key=lambda item: -item.score)[:depth])


def _grams(key: str) -> dict[str, float]:
    return grams_of_words(key.split(), SHORTEST_GRAM, LONGEST_GRAM)


def _unit(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), dtype=np.float32)
