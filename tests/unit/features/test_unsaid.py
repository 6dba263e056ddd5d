import numpy as np

from jobbmatch.features.unsaid import with_unsaid

RATES = np.array([[0.7, 0.1, 0.1], [0.1, 0.7, 0.1], [0.1, 0.1, 0.7]])
SAID = RATES[0]


def test_with_nothing_seen_it_is_what_the_wishes_say() -> None:
    np.testing.assert_array_equal(with_unsaid(RATES, SAID, np.zeros(3), np.zeros(3)), SAID)


def test_opening_other_work_speaks_for_a_wish_that_was_not_said() -> None:
    few, many = (with_unsaid(RATES, SAID, np.array([0.0, n, 0.0]), np.array([0.0, n, 0.0])) for n in (1.0, 4.0))
    assert SAID[1] < few[1] < many[1]
    assert many[1] > 0.5
    assert many[2] < many[1]


def test_passing_by_what_is_wished_for_lowers_everything() -> None:
    found = with_unsaid(RATES, SAID, np.array([8.0, 0.0, 0.0]), np.zeros(3))
    assert found[0] < SAID[0]
    assert found[1] < 0.3


def test_chances_stay_chances_whatever_was_seen() -> None:
    found = with_unsaid(RATES, np.array([0.0, 1.0, 0.5]), np.full(3, 500.0), np.array([500.0, 0.0, 250.0]))
    assert ((found > 0) & (found < 1)).all()
