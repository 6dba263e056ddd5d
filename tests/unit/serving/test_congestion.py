import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.serving.congestion import LEAST, MOST, in_steps, pressure, spread

COUNTS = st.integers(0, 100_000)


@given(COUNTS, st.integers(0, 500))
def test_a_few_weigh_nothing_and_no_crowd_weighs_more_than_the_most(count: int, places: int) -> None:
    (weight,) = pressure(np.array([count]), np.array([places]))
    assert 0 <= weight <= MOST
    assert (weight > 0) == (count >= LEAST)


@given(COUNTS)
def test_one_person_more_is_seen_only_where_the_crowd_has_doubled(count: int) -> None:
    before, after = in_steps(np.array([count, count + 1]))
    assert before == after or (count + 1) % LEAST == 0
    assert before <= count
    assert count < LEAST or count < 2 * before


@given(COUNTS, st.integers(1, 100))
def test_more_persons_weigh_more_and_more_places_less(count: int, places: int) -> None:
    here, busier, larger = pressure(np.array([count, 2 * count, count]), np.array([places, places, places + 1]))
    assert busier >= here >= larger


def test_a_strength_means_the_same_whatever_the_unit_of_the_scores() -> None:
    scores = np.array([3.0, 2.0, 0.5])
    assert np.isclose(spread(10 * scores + 7), 10 * spread(scores))
    assert spread(np.empty(0)) == 0
