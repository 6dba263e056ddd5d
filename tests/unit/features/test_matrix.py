import numpy as np

from jobbmatch.features.columns import COLUMNS, DISTANCE
from jobbmatch.features.matrix import FeatureMatrix


def _matrix() -> FeatureMatrix:
    values = np.arange(3 * len(COLUMNS), dtype=np.float32).reshape(3, len(COLUMNS))
    return FeatureMatrix(values, np.array([7, 8, 9]))


def test_a_column_is_found_by_what_it_is() -> None:
    matrix = _matrix()
    place = COLUMNS.index(DISTANCE)
    assert matrix.column(DISTANCE).tolist() == [place, place + len(COLUMNS), place + 2 * len(COLUMNS)]
    assert matrix.value(1, DISTANCE) == place + len(COLUMNS)


def test_rows_are_taken_in_the_order_given() -> None:
    taken = _matrix().take(np.array([2, 0]))
    assert len(taken) == 2
    assert taken.rows.tolist() == [9, 7]
    assert taken.values[0, 0] == 2 * len(COLUMNS)
