"""The crude reader: looks for dangerous words and times in the raw words of an ad and understands nothing.

A dangerous word is explained only when it stands inside the words that a careful reading gave as its reason for
saying 'no' (``natt`` in 'ikke nattarbeid'). What nothing explains, a person must look at.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files

from jobbmatch.domain.facet import UNREAD, Evidence, Facet
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.naive.answers import opened_by_humans
from jobbmatch.safety.naive.clock import dangerous_times

_TABLE = files("jobbmatch.safety") / "data" / "danger_words.tsv"


def parts_of(vacancy: Vacancy) -> dict[str, str]:
    """Give the ad's texts by the name that evidence uses for them."""
    return {"title": vacancy.title, "text": vacancy.text, "employer": vacancy.employer.description}


@lru_cache(maxsize=1)
def danger_words() -> dict[Facet, re.Pattern[str]]:
    """Give one pattern for each facet, from the table of words.

    A star stands for any letters; without one the word must stand alone.
    """
    words: dict[Facet, list[str]] = {facet: [] for facet in Facet}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            facet, word = line.split("\t")
            words[Facet(facet)].append(_expression(word))
    return {facet: re.compile("|".join(found), re.IGNORECASE) for facet, found in words.items() if found}


def _expression(word: str) -> str:
    body = r"\s+".join(r"\w*".join(map(re.escape, part.split("*"))) for part in word.split())
    return rf"(?<!\w){body}(?!\w)"


def dangerous_words(vacancy: Vacancy, facet: Facet) -> Iterator[Evidence]:
    """Give the dangerous words and times that no evidence of the facet explains, nor a human's answer on this text."""
    pattern = danger_words().get(facet)
    if pattern is None or opened_by_humans(vacancy, facet.value):
        return
    reasons = (*vacancy.facets.get(facet, UNREAD).evidence, *vacancy.hours.evidence)
    for where, text in parts_of(vacancy).items():
        explained = list(quoted_spans(reasons, where, text))
        for hit in (*pattern.finditer(text), *dangerous_times(text, facet)):
            if not any(start <= hit.start() and hit.end() <= end for start, end in explained):
                yield Evidence(hit.group(), where, hit.start())


def quoted_spans(evidence: Iterable[Evidence], where: str, text: str) -> Iterator[tuple[int, int]]:
    """Give where the quotes stand in a text."""
    for item in evidence:
        if item.where == where and item.quote:
            start = item.start if text.startswith(item.quote, max(item.start, 0)) else text.find(item.quote)
            if start >= 0:
                yield start, start + len(item.quote)


def names_in(text: str, names: Iterable[str]) -> Iterator[re.Match[str]]:
    """Find names that stand as words of their own, also in the genitive and before a hyphen.

    >>> [hit.group() for hit in names_in("Vi er Kiwis butikk", ["kiwi"])]
    ['Kiwis']
    """
    for name in names:
        expression = r"\W+".join(map(re.escape, name.split()))
        if expression:
            yield from re.finditer(rf"(?<!\w){expression}s?(?!\w)", text, re.IGNORECASE)
