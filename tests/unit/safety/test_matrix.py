"""The matrix has a row for each vacancy and holds nothing of any person."""

from jobbmatch.safety.matrix import SafetyMatrix
from tests.factories.safety import vacancy


def test_one_row_for_each_vacancy() -> None:
    matrix = SafetyMatrix.build([vacancy(), vacancy(places=()), vacancy()])
    assert matrix.rows == 3
    columns = (matrix.places.index, matrix.employers.index, matrix.hours.index, matrix.occupations.index)
    assert {column.shape for column in columns} == {(3,)}
    assert matrix.facets.values.shape == (9, 3)


def test_equal_vacancies_share_everything() -> None:
    matrix = SafetyMatrix.build([vacancy(), vacancy()])
    assert len(matrix.places.distinct.kind) == len(matrix.hours.may) == len(matrix.employers.number) == 1


def test_an_empty_market_is_a_matrix_too() -> None:
    assert SafetyMatrix.build([]).rows == 0
