import numpy as np
import pytest

from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.engagement import EngagementPart
from tests.factories.features import query
from tests.factories.market import person, vacancy

NAN = float("nan")


@pytest.mark.parametrize(
    ("engagement", "expected"),
    [
        ("Fast", (1, 0, 0)),
        ("Vikariat", (0, 0, 0)),
        ("Sesong", (0, 1, 0)),
        ("Feriejobb", (0, 1, 0)),
        ("Lærling", (0, 0, 1)),
        ("Trainee", (0, 0, 1)),
        ("", (NAN, NAN, NAN)),
        ("Annet", (NAN, NAN, NAN)),
    ],
)
def test_the_form_is_read_and_silence_is_missing(engagement: str, expected: tuple[float, ...]) -> None:
    found = EngagementPart.fit([vacancy(engagement=engagement)]).build(query(person(), [0]))
    assert set(found) == set(columns_of(Family.ENGAGEMENT))
    values = [found[column][0] for column in (columns.PERMANENT, columns.SHORT_TERM, columns.LEARNING)]
    np.testing.assert_array_equal(values, expected)
