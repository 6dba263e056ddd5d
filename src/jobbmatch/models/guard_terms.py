"""Terms of an ad for the guard of facets: its words, pairs of words and parts of words, and what the reader rested on.

One walk in plain Python serves training and use, so that both see the same terms. Parts of words are kept by word:
an ad repeats most of its words from other ads, so they cost next to nothing.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from jobbmatch.domain.vacancy import Vacancy

RECIPE: Final = 1
"""Counted up whenever the terms of an ad change: a guard of another recipe reads other terms and is not used."""
PARTS: Final = (4, 5)
"""Lengths of the parts of words; a word is set between underscores, so that beginnings and ends count."""
LONGEST: Final = 30
"""Words longer than this are addresses and codes; their parts say nothing."""

_WORD = re.compile(r"[^\W\d_]+|\d+")


def terms(vacancy: Vacancy) -> Counter[str]:
    """Count the terms of title and text, and of the words that each reading rests on.

    Words of the reader's evidence stand under the facet and the value that they led to ('night|no|dagtid').

    Args:
        vacancy: The ad with its readings as the readers gave them.
    """
    words = tokens(f"{vacancy.title}\n{vacancy.text}")
    pairs = (f"{first} {second}" for first, second in pairwise(words))
    return Counter(chain(words, pairs, chain.from_iterable(map(parts, words)), _rested_on(vacancy)))


def tokens(text: str) -> list[str]:
    """Give words and numbers in lower case, letters composed.

    >>> tokens("Natt/helg: kl. 22-07")
    ['natt', 'helg', 'kl', '22', '07']
    """
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower())


@lru_cache(maxsize=200_000)
def parts(word: str) -> tuple[str, ...]:
    """Give the parts of a word, each once; a number has none.

    >>> parts("natt")
    ('_nat', 'natt', 'att_', '_natt', 'natt_')
    """
    if word.isdigit() or len(word) > LONGEST:
        return ()
    framed = f"_{word}_"
    cut = (framed[at : at + size] for size in PARTS for at in range(len(framed) - size + 1))
    return tuple(dict.fromkeys(cut))


def _rested_on(vacancy: Vacancy) -> Iterator[str]:
    for facet, reading in vacancy.facets.items():
        for evidence in reading.evidence:
            for word in tokens(evidence.quote):
                yield f"{facet}|{reading.value}|{word}"
