"""Cutting long lists, because a database takes only so many parameters in one statement."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
PARAMETERS = 500
"""Ids in one statement; SQLite allows 32,766 and older ones 999."""


def batches(things: Iterable[T], size: int = PARAMETERS) -> Iterator[list[T]]:
    """Cut into lists of at most ``size``, in order.

    >>> list(batches([1, 2, 3], 2))
    [[1, 2], [3]]
    """
    iterator = iter(things)
    while batch := list(islice(iterator, size)):
        yield batch
