"""Search for occupations while somebody types."""

from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.taxonomy.linking import link_occupations
from jobbmatch.taxonomy.spelling import spelling_index
from jobbmatch.taxonomy.styrk import load_styrk
from jobbmatch.taxonomy.titles import imported_titles, own_titles
from jobbmatch.taxonomy.words import key, tokens

NEAR_SPELLING = 0.35


@dataclass(frozen=True, slots=True)
class OccupationHit:
    """A title that fits what was typed, with its group."""

    title: str
    code: StyrkCode
    name: str


def search_occupations(words: str, limit: int = 10) -> list[OccupationHit]:
    """Give titles for what was typed so far: those that begin with it, then those that hold it, then close spellings.

    A code finds its group and those below it.
    """
    typed = " ".join(tokens(words))
    if not typed:
        return []
    styrk = load_styrk()
    if typed.isdigit():
        below = [code for digits in range(1, 5) for code in styrk.groups(digits) if code.startswith(typed)]
        return [OccupationHit(styrk.name(code) or "", code, styrk.name(code) or "") for code in below[:limit]]
    codes = _titles()
    holding = sorted(
        (title for title in codes if typed in title),
        key=lambda title: (not title.startswith(typed), len(title), _has_bokmal_twin(title, codes)),
    )
    found = _one_of_each(holding, limit)
    if len(found) < limit:
        found = _one_of_each([*found, *_near(typed, limit)], limit)
    return [OccupationHit(title, codes[title], styrk.name(codes[title]) or "") for title in found] or _linked(
        words, limit
    )


def _has_bokmal_twin(title: str, titles: Container[str]) -> bool:
    """Whether a title in nynorsk differs from another only in its ending, so that one of the two is enough."""
    return title.endswith("ar") and f"{title[:-2]}er" in titles


def _one_of_each(titles: list[str], limit: int) -> list[str]:
    """Keep the first of the titles that differ only in their ending: 'fører' and 'førere'."""
    kept: dict[str, str] = {}
    for title in titles:
        kept.setdefault(key(tokens(title)), title)
        if len(kept) == limit:
            break
    return list(kept.values())[:limit]


def _linked(words: str, limit: int) -> list[OccupationHit]:
    names = load_styrk()
    links = link_occupations(words, limit)
    return [OccupationHit(names.name(link.code) or "", link.code, names.name(link.code) or "") for link in links]


def _near(typed: str, limit: int) -> list[str]:
    index = spelling_index()
    similarity = index.similarity(typed)
    best = np.argsort(-similarity, kind="stable")[:limit]
    return [index.titles[row] for row in best.tolist() if similarity[row] >= NEAR_SPELLING]


@lru_cache(maxsize=1)
def _titles() -> dict[str, StyrkCode]:
    styrk = load_styrk()
    names = {(styrk.name(code) or "").lower(): code for code in styrk.groups(4)}
    return imported_titles() | own_titles() | names
