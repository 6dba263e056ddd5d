"""NAV's figures of who seeks work and where workers are lacking; sources and licence stand in `docs/data.md`."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

import numpy as np

from jobbmatch.domain.vacancy import Vacancy

UNKNOWN_SEEKERS = 50.0
"""Jobseekers of an occupation that the figures lack."""


@lru_cache(maxsize=1)
def jobseekers() -> Mapping[str, float]:
    """Give jobseekers by occupation; a group has the mean of its occupations."""
    below: dict[str, list[float]] = {}
    for code, count in _rows("jobseekers.tsv"):
        for digits in range(1, len(code) + 1):
            below.setdefault(code[:digits], []).append(float(count))
    return MappingProxyType({code: float(np.mean(counts)) for code, counts in below.items()})


@lru_cache(maxsize=1)
def unmet_demand() -> Mapping[tuple[str, str], float]:
    """Give persons lacked by occupation and county."""
    return MappingProxyType({(code, county): float(count) for code, county, count in _rows("unmet_demand.tsv")})


def seekers_of(code: str) -> float:
    """Give jobseekers of an occupation, or of the nearest group above it that the figures have.

    >>> seekers_of("")
    50.0
    """
    known = jobseekers()
    return next((known[code[:digits]] for digits in range(len(code), 0, -1) if code[:digits] in known), UNKNOWN_SEEKERS)


def lacking_for(vacancy: Vacancy) -> float:
    """Give how many workers of a vacancy's first occupation its county lacks; of several, the most."""
    code = str(vacancy.occupations[0].code) if vacancy.occupations else ""
    known = unmet_demand()
    return max((known.get((code, place.county or ""), 0.0) for place in vacancy.places), default=0.0)


def _rows(name: str) -> Iterator[list[str]]:
    text = files("jobbmatch.features").joinpath("data", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return (line.split("\t") for line in lines[1:])
