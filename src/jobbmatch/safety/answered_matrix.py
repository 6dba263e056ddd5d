"""The safety matrix of a market of which some ads were answered: only the columns that an answer can change."""

from collections.abc import Sequence
from dataclasses import replace

from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.columns.employer_columns import EmployerColumns
from jobbmatch.safety.columns.facet_columns import FacetColumns
from jobbmatch.safety.columns.hour_columns import HourColumns
from jobbmatch.safety.columns.occupation_columns import OccupationColumns
from jobbmatch.safety.columns.place_columns import PlaceColumns
from jobbmatch.safety.matrix import SafetyMatrix


def answered_matrix(matrix: SafetyMatrix, vacancies: Sequence[Vacancy]) -> SafetyMatrix:
    """Give the matrix of the same ads in the same rows, with their answers applied or taken back.

    The words of the texts, by far the slowest part, are taken over: no answer changes a text.

    Args:
        matrix: The matrix of these ads, as they were read or with other answers.
        vacancies: The ads as they stand now.

    Raises:
        ValueError: They are not the same ads in the same rows.
    """
    if [vacancy.id for vacancy in vacancies] != [vacancy.id for vacancy in matrix.source]:
        raise ValueError("an answer changes no row")
    return replace(
        matrix,
        places=PlaceColumns.build(vacancies),
        employers=_employers(matrix, vacancies),
        facets=FacetColumns.build(vacancies),
        hours=HourColumns.build(vacancies),
        occupations=OccupationColumns.build(vacancies),
        source=vacancies,
    )


def _employers(matrix: SafetyMatrix, vacancies: Sequence[Vacancy]) -> EmployerColumns:
    if all(_judged(now) == _judged(then) for now, then in zip(vacancies, matrix.source, strict=True)):
        return matrix.employers
    return EmployerColumns.build(vacancies, matrix.employers.texts)


def _judged(vacancy: Vacancy) -> tuple[Employer, ...]:
    return (vacancy.employer, *vacancy.further_employers)
