"""Needs at work: what is usual in the ad's occupation, and what the ad's words say, against what the person needs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.person import Need
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, I8, Bools, missing
from jobbmatch.features.column import Column
from jobbmatch.features.families.occupation import OccupationPart
from jobbmatch.features.query import Query
from jobbmatch.features.reading import read_needs
from jobbmatch.features.tables import CONTEXTS, find_inclusion, work_context

CLASHES: tuple[tuple[Column, str, frozenset[Need]], ...] = (
    (columns.BODY_CLASH, "body", frozenset({Need.NO_HEAVY_LIFTING, Need.SEATED})),
    (columns.PEOPLE_CLASH, "people", frozenset({Need.FEW_PEOPLE})),
    (columns.NOISE_CLASH, "noise", frozenset({Need.QUIET})),
    (columns.PACE_CLASH, "pace", frozenset({Need.CALM_PACE})),
    (columns.SCREEN_CLASH, "screen", frozenset({Need.LITTLE_SCREEN, Need.LITTLE_READING})),
    (columns.FREEDOM_CLASH, "freedom", frozenset({Need.CLEAR_TASKS})),
)
"""Column, context that it reads, and the needs that it speaks of."""

NEEDS = tuple(Need)


@dataclass(frozen=True, slots=True, eq=False)
class NeedsPart:
    """What all vacancies say of needs.

    Attributes:
        contexts: float32 (vacancies, contexts), usual in the first occupation; NaN when not known.
        said: int8 (vacancies, needs), 1 when the words meet the need, -1 when they speak against it, 0 for both.
        spoken: bool (vacancies, needs), whether the words speak of it at all.
        inclusion: float32 (vacancies,), 1 when the ad says that it includes.
    """

    contexts: F32
    said: I8
    spoken: Bools
    inclusion: F32

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy], occupations: OccupationPart) -> "NeedsPart":
        """Look up the occupations and read the words."""
        unknown = np.full(len(CONTEXTS), np.nan)
        found = [work_context(code) if code else None for code in occupations.codes.tolist()]
        table = np.array([unknown if row is None else row for row in found])
        read = [read_needs(f"{vacancy.title}\n{vacancy.text}") for vacancy in vacancies]
        said = [[np.sign(sum(found.get(need, ()))) for need in NEEDS] for found in read]
        spoken = [[need in found for need in NEEDS] for found in read]
        return cls(
            table[occupations.links[:, 0]].astype(np.float32),
            np.array(said, dtype=np.int8).reshape(-1, len(NEEDS)),
            np.array(spoken, dtype=np.bool_).reshape(-1, len(NEEDS)),
            np.array([bool(find_inclusion(v.text)) for v in vacancies], dtype=np.float32),
        )

    def build(self, query: Query) -> dict[Column, F32]:
        """Hold the rows asked for against the person's needs."""
        needs = query.person.needs
        contexts = self.contexts[query.rows]
        clashes = {
            column: contexts[:, CONTEXTS.index(name)] if needs & kinds else missing(query.rows)
            for column, name, kinds in CLASHES
        }
        mine = np.array([need in needs for need in NEEDS])
        spoken = (self.spoken[query.rows] & mine).any(axis=1)
        balance = (self.said[query.rows] * mine).sum(axis=1)
        return {
            **clashes,
            columns.NEEDS_SAID: np.where(spoken, balance, np.nan).astype(np.float32),
            columns.INCLUSION_SAID: self.inclusion[query.rows],
        }
