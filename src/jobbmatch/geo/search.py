"""Finds places while somebody types."""

from bisect import bisect_left
from collections.abc import Iterable
from heapq import nsmallest

from jobbmatch.domain.place import Place
from jobbmatch.geo.names import fold
from jobbmatch.geo.tables import AreaRow

_WITHOUT = (str.maketrans({"æ": "ae", "ø": "o", "å": "a"}), str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"}))
"""How names are typed where the keyboard has no Norwegian letters."""


class SearchIndex:
    """Sorted keys, each pointing at a place with its rank: municipality 0, county 1, postal code 2."""

    def __init__(
        self,
        municipalities: Iterable[tuple[AreaRow, Place]],
        counties: Iterable[tuple[AreaRow, Place]],
        postal: Iterable[Place],
    ) -> None:
        """Build the index."""
        found: list[tuple[str, int, str, Place]] = []
        for rank, areas in enumerate((municipalities, counties)):
            for row, place in areas:
                found += [(key, rank, place.name, place) for name in (row.name, *row.also) for key in _keys(name)]
        for place in postal:
            town = place.name.partition(" ")[2]
            found += [(key, 2, place.name, place) for key in {place.name.casefold(), *_keys(town)}]
        found.sort(key=lambda entry: entry[:3])
        self._entries = found
        self._keys = [entry[0] for entry in found]

    def search(self, prefix: str, limit: int) -> list[Place]:
        """Give at most ``limit`` places whose name or code begins so; a name that is typed whole comes first."""
        key = fold(prefix)
        if not key or limit < 1:
            return []
        start, end = bisect_left(self._keys, key), bisect_left(self._keys, key + "\uffff")
        near = ((entry[1], entry[0] != key, entry[2], at) for at, entry in enumerate(self._entries[start:end], start))
        best: dict[tuple[int, str], Place] = {}
        for rank, _, name, at in nsmallest(2 * limit, near):
            best.setdefault((rank, name), self._entries[at][3])
        return list(best.values())[:limit]


def _keys(name: str) -> set[str]:
    key = fold(name)
    return {key, *(key.translate(table) for table in _WITHOUT)}
