"""Requirements: what the ad asks of the applicant against what the person brings; silence is a value of its own."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.person import Person
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, I8, Bools, Strings, missing
from jobbmatch.features.column import Column
from jobbmatch.features.qualifications import (
    EDUCATION_RANK,
    LANGUAGE_RANK,
    UNSAID_LEVEL,
    any_language_will_do,
    authorisations_asked,
    education_rank,
    held_by,
    language_rank,
    licence_names,
    speaks_of,
)
from jobbmatch.features.query import Query
from jobbmatch.features.tables import attests
from jobbmatch.text.requirements import Demand, Requirements

SILENT = -1


@dataclass(frozen=True, slots=True, eq=False)
class RequirementsPart:
    """Requirements of all vacancies.

    Attributes:
        languages: Languages that are asked for anywhere.
        language_levels: int8 (vacancies, languages), rank of the level; SILENT where it is not asked for.
        languages_any: bool (vacancies,), the languages are alternatives: the best known one counts.
        licences: Licences and certificates that are asked for anywhere.
        licences_asked: bool (vacancies, licences).
        licences_required: bool (vacancies, licences), asked for and not only welcome.
        authorisations: Authorisations that are asked for anywhere.
        authorisations_asked: bool (vacancies, authorisations), required.
        education: int8 (vacancies,), rank of the lowest level that will do; SILENT when none is asked for.
        years: float32 (vacancies,), years of experience; NaN when none are asked for.
    """

    languages: Strings
    language_levels: I8
    languages_any: Bools
    licences: Strings
    licences_asked: Bools
    licences_required: Bools
    authorisations: Strings
    authorisations_asked: Bools
    education: I8
    years: F32

    @classmethod
    def fit(cls, read: Sequence[Requirements]) -> "RequirementsPart":
        """Collect what was read out of each ad."""
        languages = sorted({demand.name for item in read for demand in item.languages})
        licences = sorted({name for item in read for demand in item.licences for name in licence_names(demand.name)})
        authorisations = sorted({demand.name for item in read for demand in item.authorisations})
        return cls(
            np.array(languages, dtype=np.str_),
            _levels(read, languages),
            np.array([any_language_will_do(item) for item in read], dtype=np.bool_),
            np.array(licences, dtype=np.str_),
            _flags(read, licences, lambda item: _licence_names(item.licences)),
            _flags(read, licences, lambda item: _licence_names(d for d in item.licences if d.required) - attests()),
            np.array(authorisations, dtype=np.str_),
            _flags(read, authorisations, lambda item: {d.name for d in authorisations_asked(item)}),
            np.array([_education(item) for item in read], dtype=np.int8),
            np.array([item.experience.years if item.experience else np.nan for item in read], dtype=np.float32),
        )

    def build(self, query: Query, near_years: F32) -> dict[Column, F32]:
        """Hold the rows asked for against the person.

        Args:
            query: The query.
            near_years: float32 (n,), the person's years in work near each ad's occupation; NaN when not known.
        """
        person = query.person
        gaps = {
            columns.LANGUAGE_GAP: self._language_gap(query),
            columns.LICENCES_MISSING: self._licences_missing(query),
            columns.EDUCATION_GAP: self._education_gap(query),
            columns.YEARS_GAP: self._years_gap(query, near_years),
            columns.AUTHORISATION_MISSING: self._authorisation_missing(query),
        }
        together = np.stack(list(gaps.values()))
        said = ~np.isnan(together)
        missed = np.where(said.any(axis=0), (said & (together > 0)).sum(axis=0), np.nan).astype(np.float32)
        held = self._held(person)
        asked = self._licences_that_count(query)
        held_count = np.where(asked.any(axis=1), (asked & held).sum(axis=1), np.nan).astype(np.float32)
        return {**gaps, columns.LICENCES_HELD: held_count, columns.REQUIREMENTS_MISSED: missed}

    def _language_gap(self, query: Query) -> F32:
        worst, best = missing(query.rows), missing(query.rows)
        levels = self.language_levels[query.rows]
        for number, language in enumerate(self.languages.tolist()):
            rank = language_rank(query.person, language)
            if rank is None:
                return worst
            asked = levels[:, number]
            gap = np.where(asked == SILENT, np.nan, np.maximum(asked - rank, 0)).astype(np.float32)
            worst, best = np.fmax(worst, gap), np.fmin(best, gap)
        return np.where(self.languages_any[query.rows], best, worst)

    def _licences_missing(self, query: Query) -> F32:
        asked = self._licences_that_count(query)
        lacking = (self.licences_required[query.rows] & ~self._held(query.person)).sum(axis=1)
        return np.where(asked.any(axis=1), lacking, np.nan).astype(np.float32)

    def _licences_that_count(self, query: Query) -> Bools:
        counts = np.array([name not in attests() for name in self.licences.tolist()], dtype=np.bool_)
        return self.licences_asked[query.rows] & counts

    def _held(self, person: Person) -> Bools:
        held = held_by(person)
        return np.array([name in held for name in self.licences.tolist()], dtype=np.bool_)

    def _education_gap(self, query: Query) -> F32:
        rank = education_rank(query.person)
        if rank is None:
            return missing(query.rows)
        asked = self.education[query.rows].astype(np.float32)
        return np.where(asked == SILENT, np.nan, np.maximum(asked - rank, 0)).astype(np.float32)

    def _years_gap(self, query: Query, near_years: F32) -> F32:
        # Who lists no work at all has no years; who lists work that has no code may have them.
        has = near_years if query.person.experience else np.zeros(len(query.rows), dtype=np.float32)
        gap: F32 = np.maximum(self.years[query.rows] - has, 0).astype(np.float32)
        return gap

    def _authorisation_missing(self, query: Query) -> F32:
        asked = self.authorisations_asked[query.rows]
        has = np.array([speaks_of(query.person, name) for name in self.authorisations.tolist()], dtype=np.bool_)
        # 'Autorisert som A eller B': one of them will do.
        return np.where(asked.any(axis=1), ~(asked & has).any(axis=1), np.nan).astype(np.float32)


def _levels(read: Sequence[Requirements], languages: Sequence[str]) -> I8:
    index = {name: number for number, name in enumerate(languages)}
    levels = np.full((len(read), len(languages)), SILENT, dtype=np.int8)
    for row, item in enumerate(read):
        for demand in item.languages:
            rank = LANGUAGE_RANK[demand.level] if demand.level else UNSAID_LEVEL
            levels[row, index[demand.name]] = max(rank, levels[row, index[demand.name]])
    return levels


def _flags(read: Sequence[Requirements], names: Sequence[str], named: Callable[[Requirements], Iterable[str]]) -> Bools:
    index = {name: number for number, name in enumerate(names)}
    flags = np.zeros((len(read), len(names)), dtype=np.bool_)
    for row, item in enumerate(read):
        for name in named(item):
            flags[row, index[name]] = True
    return flags


def _licence_names(demands: Iterable[Demand]) -> set[str]:
    return {name for demand in demands for name in licence_names(demand.name)}


def _education(item: Requirements) -> int:
    return min((EDUCATION_RANK[demand.level] for demand in item.education if demand.required), default=SILENT)
