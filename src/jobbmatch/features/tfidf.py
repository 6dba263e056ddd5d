"""TF-IDF of many short texts: (1 + log count) * idf, each text of length 1.

Written out here and not taken from scikit-learn, whose loading alone takes longer than matching a person.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.features.arrays import F32, F64, I64, Strings


@dataclass(frozen=True, slots=True)
class TermChoice:
    """Which terms are kept.

    Attributes:
        most: At most so many, the most frequent first.
        fewest_texts: In at least so many texts.
        most_share: In at most this share of the texts.
    """

    most: int
    fewest_texts: int = 1
    most_share: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Tfidf:
    """Weights of the terms of texts, as triplets sorted by text.

    Attributes:
        terms: Terms that are kept, sorted.
        idf: log((1 + texts) / (1 + texts with the term)) + 1, float64 (terms,).
        rows: int64 (n,), number of the text.
        columns: int64 (n,), number of the term.
        weights: float32 (n,).
    """

    terms: Strings
    idf: F64
    rows: I64
    columns: I64
    weights: F32


def fit_tfidf(texts: Iterable[Sequence[str]], choice: TermChoice) -> Tfidf:
    """Choose terms and weigh them.

    >>> found = fit_tfidf([["lager", "truck"], ["lager"]], TermChoice(10))
    >>> found.terms.tolist(), found.weights.astype(float).round(2).tolist()
    (['lager', 'truck'], [0.58, 0.81, 1.0])

    Args:
        texts: Terms of each text, repeats included.
        choice: Which to keep.
    """
    every, rows, columns, counts, size = _counted(texts)
    spread = np.bincount(columns, minlength=len(every)).astype(np.float64)
    whole = np.bincount(columns, weights=counts, minlength=len(every)).astype(np.float64)
    kept = _kept(every, spread, whole, size, choice)
    number = np.full(len(every), -1, dtype=np.int64)
    number[kept] = np.arange(len(kept))
    held = number[columns] >= 0
    rows, columns, idf = rows[held], number[columns[held]], np.log((1 + size) / (1 + spread[kept])) + 1
    weights = (1 + np.log(counts[held])) * idf[columns]
    order = np.lexsort((columns, rows))
    rows, columns, weights = rows[order], columns[order], weights[order]
    lengths = np.sqrt(np.bincount(rows, weights=weights**2, minlength=size))
    return Tfidf(every[kept], idf, rows, columns, (weights / lengths[rows]).astype(np.float32))


def _counted(texts: Iterable[Sequence[str]]) -> tuple[Strings, I64, I64, I64, int]:
    """Count terms: all terms in the order met, then text, term and count of each pair, and the number of texts."""
    number: dict[str, int] = {}
    numbers, lengths = array("q"), array("q")
    for text in texts:
        numbers.extend([number.setdefault(term, len(number)) for term in text])
        lengths.append(len(text))
    rows = np.repeat(np.arange(len(lengths), dtype=np.int64), np.frombuffer(lengths, dtype=np.int64))
    width = max(len(number), 1)
    cells, counts = np.unique(rows * width + np.frombuffer(numbers, dtype=np.int64), return_counts=True)
    return np.array(list(number), dtype=np.str_), cells // width, cells % width, counts.astype(np.int64), len(lengths)


def _kept(every: Strings, spread: F64, whole: F64, size: int, choice: TermChoice) -> I64:
    """Give the numbers of the terms that are kept, in the order of the words."""
    fit = np.flatnonzero((spread >= choice.fewest_texts) & (spread <= choice.most_share * size))
    most = fit[np.lexsort((every[fit], -whole[fit]))][: choice.most]
    return most[np.argsort(every[most])]


def word_parts(text: str, shortest: int, longest: int) -> list[str]:
    """Give the parts of words, each word between blanks; a word that is shorter than a part gives itself once.

    >>> word_parts("På lager", 3, 4)
    [' på', 'på ', ' på ', ' la', 'lag', 'age', 'ger', 'er ', ' lag', 'lage', 'ager', 'ger ']
    """
    found = []
    for word in text.lower().split():
        framed = f" {word} "
        for size in range(shortest, longest + 1):
            found += [framed[at : at + size] for at in range(max(len(framed) - size, 0) + 1)]
            if len(framed) <= size:
                break
    return found
