"""The small tables beside the code, read once."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np

from jobbmatch.domain.person import Need
from jobbmatch.features.arrays import F64

CONTEXTS = ("body", "people", "noise", "pace", "screen", "freedom")
"""Columns of the table of work context."""


@dataclass(frozen=True, slots=True)
class NeedWords:
    """Words of ads that speak of a need.

    Attributes:
        need: The need.
        sign: 1 when they meet it, -1 when they speak against it.
        anchor: Plain words, lower case, without which the pattern cannot be found: quick to look for.
        pattern: The words.
    """

    need: Need
    sign: int
    anchor: str
    pattern: re.Pattern[str]

    def search(self, text: str, lowered: str) -> re.Match[str] | None:
        """Find the words in a text, given with its lower-case form."""
        return self.pattern.search(text) if self.anchor in lowered else None


def _lines(name: str) -> list[str]:
    text = files("jobbmatch.features").joinpath("data", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def _work_context() -> MappingProxyType[str, F64]:
    """Give the table, with the mean of the groups below under each shorter code."""
    table: dict[str, list[F64]] = {}
    for line in _lines("work_context.tsv")[1:]:
        code, *values = line.split("\t")
        row = np.array([float(value) for value in values])
        for digits in range(1, 5):
            table.setdefault(code[:digits], []).append(row)
    return MappingProxyType({code: np.mean(rows, axis=0) for code, rows in table.items()})


def work_context(code: str) -> F64 | None:
    """Give body, people, noise, pace, screen and freedom usual in an occupation, 0 to 1 each.

    A code that the table lacks takes the mean of the group above; None when there is none such.
    """
    table = _work_context()
    return next((table[code[:digits]] for digits in range(len(code), 0, -1) if code[:digits] in table), None)


@lru_cache(maxsize=1)
def need_words() -> tuple[NeedWords, ...]:
    """Read what ads say of needs."""
    rows = [line.split("\t") for line in _lines("need_words.tsv")[1:]]
    return tuple(
        NeedWords(Need(need), 1 if sign == "+" else -1, anchor, re.compile(words, re.I))
        for need, sign, anchor, words in rows
    )


@lru_cache(maxsize=1)
def _inclusion() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = [line.split("\t") for line in _lines("inclusion_words.tsv")[1:]]
    return tuple((anchor, re.compile(words, re.I)) for anchor, words in rows)


def find_inclusion(text: str) -> str:
    """Give the words with which an ad says that it includes; empty when there are none.

    >>> find_inclusion("Vi oppfordrer deg til å søke selv om du har hull i CV-en.")
    'hull i CV'
    """
    lowered = text.lower()
    found = (pattern.search(text) for anchor, pattern in _inclusion() if anchor in lowered)
    return next((match[0] for match in found if match), "")


@lru_cache(maxsize=1)
def attests() -> frozenset[str]:
    """Read what is shown once one has the job."""
    return frozenset(_lines("attests.txt"))


@lru_cache(maxsize=1)
def authorisation_patterns() -> MappingProxyType[str, re.Pattern[str]]:
    """Read which words of a person speak of an authorisation."""
    rows = [line.split("\t") for line in _lines("authorisations.tsv")[1:]]
    return MappingProxyType({name: re.compile(pattern) for name, pattern in rows})


@lru_cache(maxsize=1)
def protected_work() -> MappingProxyType[str, str]:
    """Give the authorisation that an occupation needs by law, by STYRK-08 code."""
    rows = [line.split("\t") for line in _lines("protected_work.tsv")[1:]]
    return MappingProxyType(dict(rows))


@lru_cache(maxsize=1)
def licence_includes() -> MappingProxyType[str, frozenset[str]]:
    """Give the licence classes that each class includes, itself among them."""
    rows = [line.split("\t") for line in _lines("licence_classes.tsv")[1:]]
    return MappingProxyType({name: frozenset({name, *below.split()}) for name, below in rows})
