"""Small ways of drawing at random that all made-up ads share."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


def weighted(rng: Random, weights: Mapping[T, float]) -> T:
    """Draw one key by its weight.

    >>> weighted(Random(1), {"a": 1.0, "b": 0.0})
    'a'
    """
    return rng.choices(list(weights), list(weights.values()))[0]


def chance(rng: Random, share: float) -> bool:
    """Say yes in a share of the draws."""
    return rng.random() < share


def some(rng: Random, items: Sequence[T], at_least: int, at_most: int) -> list[T]:
    """Draw some of the items, each at most once, in their own order."""
    count = min(len(items), rng.randint(at_least, at_most))
    return [items[index] for index in sorted(rng.sample(range(len(items)), count))]
