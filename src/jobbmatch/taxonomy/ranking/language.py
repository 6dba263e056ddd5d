"""The language of a list of titles, so that 'personalsjefer' meets 'personalsjef'; a guess that may say 'unknown'."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

import Stemmer

from jobbmatch.taxonomy.ranking.folding import words
from jobbmatch.taxonomy.tables import read_table
from jobbmatch.taxonomy.words import stem

ENOUGH = 0.02
"""Share of the words that must be small words of the language; lists of bare titles hold few."""
KEPT_STEMS = 100_000
OWN = "norwegian"
"""Here Snowball leaves agent nouns and their plurals apart (selger, selgere); the stems of this room do not."""


@lru_cache(maxsize=1)
def _function_words() -> dict[str, frozenset[str]]:
    known = set(Stemmer.algorithms())
    rows = read_table("function_words.tsv")
    return {row["language"]: frozenset(row["words"].split()) for row in rows if row["language"] in known}


def guess_language(texts: Sequence[str]) -> str | None:
    """Give the language whose small words stand most often; None when that is none or too few.

    >>> guess_language(["Leder av barnehage", "Kokk og baker", "Arbeid innen bygg og anlegg"])
    'norwegian'
    >>> guess_language(["Kokk"]) is None
    True
    """
    counts = Counter(word for text in texts for word in words(text))
    hits = {language: sum(counts[word] for word in small) for language, small in _function_words().items()}
    best = max(hits, key=lambda language: hits[language])
    return best if hits[best] > ENOUGH * counts.total() else None


def stemmer(language: str | None) -> Callable[[str], str]:
    """Give what strips the endings of a word in a language; without a language words stay as they are.

    >>> stemmer("norwegian")("selgere"), stemmer("danish")("sælgere"), stemmer(None)("selgere")
    ('selg', 'sælg', 'selgere')
    """
    if language is None:
        return str
    if language == OWN:
        return stem
    strip = lru_cache(maxsize=KEPT_STEMS)(Stemmer.Stemmer(language).stemWord)
    return lambda word: str(strip(word))
