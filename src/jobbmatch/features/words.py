"""Words for the text features: lower-case stems, so that 'lageret' and 'lager' meet.

Stems only rank. They join too much and too little to decide an exclusion, and no exclusion is decided here.
"""

import re
from functools import lru_cache
from importlib.resources import files

import Stemmer

_WORD = re.compile(r"[a-zæøåäöéü]{2,}")
MOST_CHARACTERS = 5000
"""Longer ads are cut: what comes after is about the employer and how to apply."""


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Give the words that say nothing about the work."""
    text = files("jobbmatch.features").joinpath("data/stop_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Give the stem of a word; empty for a word that says nothing about the work.

    >>> stem("lageret") == stem("lager")
    True
    >>> stem("og")
    ''
    """
    if word in stop_words():
        return ""
    found = str(_stemmer().stemWord(word))
    # Snowball takes one ending at a time ('lageret', 'lager', 'lag'): go on until nothing more comes off.
    return found if found == word else stem(found) or found


def stems(text: str) -> list[str]:
    """Give the stems of a text, in its order."""
    return [found for word in _WORD.findall(text[:MOST_CHARACTERS].lower()) if (found := stem(word))]


@lru_cache(maxsize=1)
def _stemmer() -> "Stemmer.Stemmer":
    return Stemmer.Stemmer("norwegian")
