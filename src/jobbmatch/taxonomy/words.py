"""Tokens and stems for titles: what makes 'selger', 'selgere' and 'seljarar' one word.

Norwegian stemmers do not join agent nouns with their plurals, which is what job titles are made of, so the endings
are our own. A stem is only ever compared with a stem; it is never shown.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

TOKEN = re.compile(r"[a-z0-9æøåäöüéèó]+(?:[+#]+)?")
ENDINGS = (
    *(
        "arane",
        "erane",
        "arar",
        "arne",
        "aren",
        "erne",
        "eren",
        "orene",
        "orane",
        "orer",
        "orar",
        "oren",
        "ers",
        "ere",
        "ar",
        "er",
        "or",
    ),
    *("inne", "ane", "ene", "en", "et", "a", "e"),
)
"""Longest first within each kind: agent nouns (selger, seljar, lektor), then plain nouns."""
SHORTEST_STEM = 3
CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
"""A letter with the signs that are set on it."""
CHANGED = re.compile(r"[\u00ad\u0300-\u036f\u200b-\u200d\ufb00-\ufb06\ufeff\uff00-\uffef]")
"""Signs in ads that folding removes or composes; the rest keeps its place when lower-cased."""
AGENT = re.compile(r"\w{2}(?:[ae]r|\wor)(?:e|en|ne|ene|ane|er|erne|s|inne)?$")


def fold(text: str) -> str:
    """Lower-case and compose a text; soft hyphens and zero-width signs go."""
    return re.sub("[\u00ad\u200b\u200c\u200d\ufeff]", "", unicodedata.normalize("NFKC", text)).lower()


def fold_in_place(text: str) -> tuple[str, Sequence[int]]:
    """Fold a text and tell where each character of the folded text, and its end, stands in the text itself.

    Folding may change lengths ('İ', composed letters, soft hyphens), and a quote must be verbatim.

    >>> folded, offsets = fold_in_place("Cafe\u0301drift")
    >>> folded, offsets[4], offsets[9]
    ('cafédrift', 5, 10)
    """
    lowered = text.lower()
    if len(lowered) == len(text) and (text.isascii() or not CHANGED.search(text)):
        return lowered, range(len(text) + 1)
    pieces, offsets = [], []
    for cluster in CLUSTER.finditer(text):
        piece = fold(cluster.group())
        pieces.append(piece)
        offsets += [cluster.start()] * len(piece)
    return "".join(pieces), [*offsets, len(text)]


def tokens(text: str) -> list[str]:
    """Split a text into lower-case words and numbers.

    >>> tokens("IT-konsulent (C++), 100 %")
    ['it', 'konsulent', 'c++', '100']
    """
    return TOKEN.findall(fold(text))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Strip the ending of a noun.

    >>> {stem(word) for word in ("selger", "selgere", "selgeren", "selgerne")}
    {'selg'}
    """
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def is_agent(word: str) -> bool:
    """Whether a word has the form of somebody who does something: 'skifter', not 'skift'.

    >>> is_agent("seljarane"), is_agent("lektorer"), is_agent("turnus")
    (True, True, False)
    """
    return AGENT.search(word) is not None


def key(words: list[str]) -> str:
    """Join words into the key of a title, so that 'lager medarbeider' and 'lagermedarbeidere' meet."""
    return stem("".join(words))
