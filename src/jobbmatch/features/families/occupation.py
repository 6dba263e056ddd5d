"""Occupation: the ad's occupations against what is wished for, has been done and is not wanted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64, I32, Strings, missing
from jobbmatch.features.column import Column
from jobbmatch.features.query import Query, codes_of, relevant
from jobbmatch.taxonomy.neighbours import nearness

LINKS = 3
"""Links of an ad that count."""
LATER_WISH = 0.9
"""What each step down the list of wishes takes off."""
NEAR = 0.5
"""From here on, years in another occupation count, weighted by how near it is."""
MOST_YEARS = 30.0
DOUBT = 0.3
"""How much a link that is wholly unsure takes off; a sure one takes off nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class OccupationPart:
    """Occupations of all vacancies.

    Attributes:
        codes: Every code that occurs, sorted; the last entry is empty and stands for 'none'.
        links: int32 (vacancies, LINKS), index into ``codes``.
        sureness: float32 (vacancies, LINKS), 0 where there is no link.
    """

    codes: Strings
    links: I32
    sureness: F32

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy]) -> "OccupationPart":
        """Collect the links of all vacancies."""
        known = sorted({link.code for vacancy in vacancies for link in vacancy.occupations[:LINKS]})
        index = {code: number for number, code in enumerate(known)}
        links = np.full((len(vacancies), LINKS), len(known), dtype=np.int32)
        sureness = np.zeros((len(vacancies), LINKS), dtype=np.float32)
        for row, vacancy in enumerate(vacancies):
            for place, link in enumerate(vacancy.occupations[:LINKS]):
                links[row, place] = index[link.code]
                sureness[row, place] = link.confidence
        return cls(np.array([*known, ""], dtype=np.str_), links, sureness)

    def build(self, query: Query) -> dict[Column, F32]:
        """Cross the rows asked for with the person."""
        person = query.person
        wishes = [(code, LATER_WISH**place) for place, wish in enumerate(person.wishes) for code in wish.codes]
        first = [(code, 1.0) for wish in person.wishes[:1] for code in wish.codes]
        done = codes_of(relevant(person.experience))
        left = [(code, 1.0) for item in person.experience if not item.relevant for code in item.codes]
        unwanted = [(code, 1.0) for code in person.not_wanted_codes]
        return {
            columns.WISH_NEARNESS: self._nearest(query, wishes),
            columns.FIRST_WISH_NEARNESS: self._nearest(query, first),
            columns.WISH_SAME: self._same(query, [code for code, _ in wishes]),
            columns.EXPERIENCE_NEARNESS: self._nearest(query, [(code, 1.0) for code, _ in done]),
            columns.EXPERIENCE_YEARS: self._years(query, done),
            columns.LEFT_BEHIND_NEARNESS: self._nearest(query, left),
            columns.NOT_WANTED_NEARNESS: self._nearest(query, unwanted),
            columns.WISH_LEVELS: self._levels(query, [code for code, _ in wishes]),
            columns.EXPERIENCE_LEVELS: self._levels(query, [code for code, _ in done]),
            columns.OCCUPATION_SURENESS: self.sureness[query.rows, 0].astype(np.float32),
        }

    def table(self, code: str) -> F64:
        """Give the nearness of one code to each code of the market, float64 (codes,); 0 for 'none'."""
        return np.array([_nearness(code, other) if other else 0.0 for other in self.codes.tolist()])

    def _nearest(self, query: Query, weighted: Iterable[tuple[str, float]]) -> F32:
        tables = [self.table(code) * weight for code, weight in weighted]
        if not tables:
            return missing(query.rows)
        return self._best(query, np.max(tables, axis=0))

    def _same(self, query: Query, wished: Sequence[str]) -> F32:
        if not wished:
            return missing(query.rows)
        hit = np.array([any(code and code.startswith(wish) for wish in wished) for code in self.codes.tolist()])
        links = self.links[query.rows]
        sure = self.sureness[query.rows] >= NEAR
        return self._known(query, np.asarray((hit[links] & sure).any(axis=1), dtype=np.float64))

    def _levels(self, query: Query, codes: Sequence[str]) -> F32:
        if not codes:
            return missing(query.rows)
        shared = np.array([max(_shared_levels(code, other) for code in codes) for other in self.codes.tolist()])
        return self._known(query, shared[self.links[query.rows, 0]].astype(np.float64))

    def _years(self, query: Query, done: Sequence[tuple[str, float]]) -> F32:
        if not done:
            return missing(query.rows)
        total = np.zeros(len(self.codes))
        for code, years in _longest(done).items():
            near = self.table(code)
            total += np.where(near >= NEAR, near * years, 0.0)
        # Years are not made fewer by doubt about the ad; an occupation that is too unsure has none.
        sure = self.sureness[query.rows] >= NEAR
        return self._known(
            query, np.where(sure, np.minimum(total, MOST_YEARS)[self.links[query.rows]], 0.0).max(axis=1)
        )

    def _best(self, query: Query, table: F64) -> F32:
        sure = self.sureness[query.rows]
        weight = np.where(sure > 0, 1 - DOUBT * (1 - sure), 0.0)
        return self._known(query, (table[self.links[query.rows]] * weight).max(axis=1))

    def _known(self, query: Query, values: F64) -> F32:
        known = self.sureness[query.rows, 0] > 0
        return np.where(known, values, np.nan).astype(np.float32)


def _longest(done: Iterable[tuple[str, float]]) -> dict[str, float]:
    years: dict[str, float] = {}
    for code, number in done:
        years[code] = years.get(code, 0.0) + number
    return years


@lru_cache(maxsize=200_000)
def _shared_levels(code: str, other: str) -> int:
    differ = (level for level, (one, two) in enumerate(zip(code, other, strict=False)) if one != two)
    return next(differ, min(len(code), len(other)))


@lru_cache(maxsize=200_000)
def _nearness(code: str, other: str) -> float:
    return nearness(StyrkCode(code), StyrkCode(other))
