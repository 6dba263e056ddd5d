"""Team-draft interleaving: champion and challenger make one list in turns; what people do then tells which is better.

In each round a coin says who picks first; each then picks its best that is not picked yet (Radlinski, Kurup and
Joachims, 'How does clickthrough data reflect retrieval quality?', 2008). The coins are a hash of person, day and
challenger: the same person sees the same list all day, and nobody has to remember anything about her.
"""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import PersonId

DEPTH: Final = 400
"""Places that are drafted; the champion orders what comes after, which hardly any list reaches."""

Rows = NDArray[np.int64]


def team_draft(champion: Rows, challenger: Rows, coins: Iterator[bool]) -> tuple[Rows, NDArray[np.bool_]]:
    """Merge two orders of the same rows.

    Args:
        champion: The rows, best first.
        challenger: The same rows in the other order.
        coins: True when the challenger picks first in a round.

    Returns:
        All rows in the merged order, and for each whether the challenger placed it.
    """
    picked: dict[int, bool] = {}
    orders = (iter(champion.tolist()), iter(challenger.tolist()))
    most = min(len(champion), DEPTH)
    while len(picked) < most:
        first = next(coins)
        for by_challenger in (first, not first):
            row = next((row for row in orders[by_challenger] if row not in picked), None)
            if row is not None and len(picked) < most:
                picked[row] = by_challenger
    rest = [row for row in champion.tolist() if row not in picked]
    teams = np.array([*picked.values(), *([False] * len(rest))], dtype=np.bool_)
    return np.array([*picked, *rest], dtype=np.int64), teams


def coins_of(person: PersonId, day: date, challenger: str) -> Iterator[bool]:
    """Give the coins of a person's list on a day: even, and the same whenever they are asked for."""
    number = 0
    while True:
        digest = hashlib.sha256(f"{person}|{day.isoformat()}|{challenger}|{number}".encode()).digest()
        for byte in digest:
            for bit in range(8):
                yield bool(byte >> bit & 1)
        number += 1
