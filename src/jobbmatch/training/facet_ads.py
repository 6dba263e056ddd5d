"""Labelled ads for the guard of facets, and which of them must not be parted between training and judging.

Whole kinds of wording are held out together, and so are ads that are nearly the same: a guard that is judged on a copy
of what it learnt from only remembers.
"""

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.models.guard_terms import terms, tokens

SHINGLE: Final = 4
"""Words in a row that are compared."""
BANDS: Final = 6
"""Ads that agree in one of so many pairs of least hashes are nearly the same: nine in ten at 55 % shared shingles."""

PACKAGED: Final = Path(__file__).parent / "data" / "facets"


@dataclass(frozen=True)
class LabelledAd:
    """An ad as it was read, and what careful humans say of it.

    Attributes:
        vacancy: The ad with the readings of the readers alone.
        labels: What it is labelled with; facets that nobody judged are missing.
        kind: Kind of wording; empty when it is not known.
    """

    vacancy: Vacancy
    labels: Mapping[Facet, FacetValue]
    kind: str = ""

    @cached_property
    def terms(self) -> Counter[str]:
        """Its terms, counted once for all the guards of a run."""
        return terms(self.vacancy)


def packaged_pairs(folder: Path = PACKAGED) -> list[tuple[Path, Path]]:
    """Give the packaged files of ads with their labels: `ads.jsonl` and `NAME_ads.jsonl`, by name."""
    pairs = [(path, path.with_name(path.name.removesuffix("ads.jsonl") + "labels.jsonl")) for path in _ads_in(folder)]
    return [(ads, labels) for ads, labels in pairs if labels.exists()]


def _ads_in(folder: Path) -> list[Path]:
    return sorted([*folder.glob("ads.jsonl"), *folder.glob("*_ads.jsonl")])


def groups(ads: Sequence[LabelledAd]) -> list[int]:
    """Give each ad the number of its group: ads of one kind, and ads that are nearly the same, share one.

    Groups are numbered in the order in which they first appear.
    """
    parent = list(range(len(ads)))
    first: dict[object, int] = {}
    for row, ad in enumerate(ads):
        for key in _keys(ad):
            _join(parent, first.setdefault(key, row), row)
    roots = [_root(parent, row) for row in range(len(ads))]
    numbers = {root: number for number, root in enumerate(dict.fromkeys(roots))}
    return [numbers[root] for root in roots]


def fingerprint(ads: Iterable[LabelledAd]) -> str:
    """Give a fingerprint of ads, readings and labels, 16 hexadecimal digits, whatever their order."""
    lines = sorted(
        f"{ad.vacancy.id} {ad.vacancy.content_hash} {ad.kind} "
        + " ".join(f"{facet}={label}/{_read(ad, facet)}" for facet, label in sorted(ad.labels.items()))
        for ad in ads
    )
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _read(ad: LabelledAd, facet: Facet) -> str:
    reading = ad.vacancy.facets.get(facet)
    return reading.value.value if reading else ""


def _keys(ad: LabelledAd) -> list[object]:
    kind: list[object] = [("kind", ad.kind)] if ad.kind else []
    return kind + [("words", *band) for band in _bands(ad.vacancy)]


def _bands(vacancy: Vacancy) -> list[tuple[int, int, int]]:
    """Give pairs of least hashes of the shingles; nothing for a text of a few words."""
    words = tokens(vacancy.text)
    runs = {" ".join(words[at : at + SHINGLE]).encode() for at in range(len(words) - SHINGLE + 1)}
    if not runs:
        return []
    least = [min(zlib.crc32(run, seed) for run in runs) for seed in range(1, 2 * BANDS + 1)]
    return [(band, least[2 * band], least[2 * band + 1]) for band in range(BANDS)]


def _join(parent: list[int], one: int, other: int) -> None:
    parent[_root(parent, other)] = _root(parent, one)


def _root(parent: list[int], row: int) -> int:
    while parent[row] != row:
        row = parent[row]
    return row
