"""Interests: the person's types of interest (RIASEC) against those of the ad's occupation."""

from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Person
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64, missing, row_products
from jobbmatch.features.column import Column
from jobbmatch.features.families.occupation import OccupationPart
from jobbmatch.features.query import Query
from jobbmatch.taxonomy.interests import interests_of_occupation, interests_of_words

FLAT = 1e-9
"""A profile that varies less than this says nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class InterestsPart:
    """Types of interest of all vacancies.

    Attributes:
        types: float32 (vacancies, 6), centred and normalised; zeros where nothing is known.
    """

    types: F32

    @classmethod
    def fit(cls, occupations: OccupationPart) -> "InterestsPart":
        """Look up the types of each ad's first occupation."""
        known = [_unit(interests_of_occupation(StyrkCode(code))) for code in occupations.codes.tolist() if code]
        table = np.array([*known, np.zeros(6)])
        return cls(table[occupations.links[:, 0]].astype(np.float32))

    def build(self, query: Query) -> dict[Column, F32]:
        """Correlate the rows asked for with the person's types."""
        person = person_types(query.person)
        types = self.types[query.rows]
        if not person.any():
            return {columns.INTEREST_TYPES: missing(query.rows)}
        values = np.where(types.any(axis=1), row_products(types, person), np.nan)
        return {columns.INTEREST_TYPES: values.astype(np.float32)}


def person_types(person: Person) -> F64:
    """Give the person's types, float64 (6,), centred and normalised; wished occupations weigh half."""
    said = _unit(interests_of_words(" ".join(person.interests))) if person.interests else np.zeros(6)
    wished = [_unit(interests_of_occupation(code)) for wish in person.wishes for code in wish.codes]
    return _unit(said + (0.5 * np.mean(wished, axis=0) if wished else np.zeros(6)))


def _unit(types: F64) -> F64:
    centred = types - types.mean()
    length = float(np.linalg.norm(centred))
    unit: F64 = centred / length if length > FLAT else np.zeros(6)
    return unit
