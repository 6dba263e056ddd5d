"""The safety matrix: what the rules must know of every vacancy, as columns.

It holds nothing of any person and no feature of the ranker. Each distinct place, employer, working time and set of
occupations stands once, so that a rule judges some thousands of things and not hundreds of thousands of rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.columns.employer_columns import EmployerColumns
from jobbmatch.safety.columns.facet_columns import FacetColumns
from jobbmatch.safety.columns.hour_columns import HourColumns
from jobbmatch.safety.columns.occupation_columns import OccupationColumns
from jobbmatch.safety.columns.place_columns import PlaceColumns


@dataclass(frozen=True, slots=True)
class SafetyMatrix:
    """Columns of a market.

    Attributes:
        rows: Number of vacancies.
        places: Where the work is.
        employers: At whose place it is.
        facets: The nine facets.
        hours: When it is.
        occupations: What it is.
        source: The vacancies themselves, read only for ids and evidence of single rows; any sequence will do.
    """

    rows: int
    places: PlaceColumns
    employers: EmployerColumns
    facets: FacetColumns
    hours: HourColumns
    occupations: OccupationColumns
    source: Sequence[Vacancy]

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy]) -> "SafetyMatrix":
        """Make the columns.

        Args:
            vacancies: The market; row numbers are positions in it.

        Returns:
            The matrix, with one row for each vacancy.
        """
        return cls(
            rows=len(vacancies),
            places=PlaceColumns.build(vacancies),
            employers=EmployerColumns.build(vacancies),
            facets=FacetColumns.build(vacancies),
            hours=HourColumns.build(vacancies),
            occupations=OccupationColumns.build(vacancies),
            source=vacancies,
        )
