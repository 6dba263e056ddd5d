"""Interning: each distinct thing once, and for each row the number of the thing it has."""

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

T = TypeVar("T", bound=Hashable)


class _Numbers(dict[T, int]):
    """Gives a new thing the next number; a plain dictionary's speed for the many that are not new."""

    def __missing__(self, thing: T) -> int:
        """Number a new thing."""
        number = self[thing] = len(self)
        return number


class Interner(Generic[T]):
    """Collects distinct things in the order in which they first come.

    >>> names = Interner[str]()
    >>> [names.add(name) for name in ("b", "a", "b")]
    [0, 1, 0]
    >>> names.things
    ['b', 'a']
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._number: _Numbers[T] = _Numbers()

    def add(self, thing: T) -> int:
        """Give the thing's number, a new one when it is new."""
        return self._number[thing]

    def add_all(self, things: Sequence[T]) -> NDArray[np.int32]:
        """Give the numbers of several things, shape (things,)."""
        return np.fromiter(map(self._number.__getitem__, things), dtype=np.int32, count=len(things))

    def get(self, thing: T) -> int | None:
        """Give the thing's number, None when it never came."""
        return self._number.get(thing)

    @property
    def things(self) -> list[T]:
        """The distinct things by number."""
        return list(self._number)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._number)


def offsets_of(lengths: list[int]) -> NDArray[np.int64]:
    """Give where each of several runs starts in a flat column, and where the last ends: shape (runs + 1,).

    >>> offsets_of([2, 0, 3]).tolist()
    [0, 2, 2, 5]
    """
    return np.concatenate(([0], np.cumsum(lengths, dtype=np.int64))).astype(np.int64)


def index_column(numbers: list[int]) -> NDArray[np.int32]:
    """Give row numbers of things as a column, shape (rows,)."""
    return np.asarray(numbers, dtype=np.int32)
