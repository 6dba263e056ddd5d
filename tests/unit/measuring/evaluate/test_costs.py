import numpy as np
import pytest

from jobbmatch.measuring.evaluate.costs import costs
from jobbmatch.measuring.evaluate.rankers import VERSION
from jobbmatch.measuring.evaluate.shown import Look, Seen
from jobbmatch.measuring.evaluate.wages import Occupations

OCCUPATIONS = Occupations(np.array([5, 2]), np.array([40000.0, 60000.0]))


def _look(rows: list[int], allowed: int) -> Look:
    return Look(np.array(rows, dtype=np.int64), np.full(len(rows), 0.5), 15.0, 1.0, allowed)


def test_the_same_persons_with_and_without() -> None:
    limited = [_look([0], 5), _look([0, 1], 8), _look([], 0)]
    free = {0: _look([0, 1], 10), 2: _look([1], 4)}
    found = costs(Seen({VERSION: limited}, limited, free), OCCUPATIONS, 50, 1)
    assert (found["allowed"].limited.mean, found["allowed"].free.mean) == (2.5, 7.0)
    assert found["allowed"].difference.mean == -4.5
    assert found["shown"].difference.mean == -1.0
    assert found["worth"].difference.mean == pytest.approx(-0.5)
    assert found["wage"].difference.mean == pytest.approx(-10000.0), "who is shown nothing has no wage level"
    assert found["spread"].limited.mean < found["spread"].free.mean


def test_nobody_excludes_anything() -> None:
    found = costs(Seen({VERSION: []}, [], {}), OCCUPATIONS, 10, 1)
    assert np.isnan(found["allowed"].limited.mean)
