from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.ingestion.demo.draw import chance, some, weighted


def test_weights_are_followed() -> None:
    rng = Random(1)
    drawn = Counter(weighted(rng, {"a": 3.0, "b": 1.0, "never": 0.0}) for _ in range(4000))
    assert drawn["never"] == 0
    assert 0.70 < drawn["a"] / 4000 < 0.80


def test_a_chance_of_nothing_and_of_everything() -> None:
    rng = Random(2)
    assert not any(chance(rng, 0.0) for _ in range(200))
    assert all(chance(rng, 1.0) for _ in range(200))


@given(st.lists(st.integers(), unique=True, max_size=8), st.integers(0, 3), st.integers(3, 6), st.integers())
def test_some_items_keep_their_order_and_come_once(items: list[int], low: int, high: int, seed: int) -> None:
    drawn = some(Random(seed), items, low, high)
    assert drawn == [item for item in items if item in set(drawn)]
    assert min(low, len(items)) <= len(drawn) <= high
