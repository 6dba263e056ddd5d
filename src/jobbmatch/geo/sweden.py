"""Sweden, as far as a Norwegian market needs it: its municipalities as circles, and the names of their postal towns.

A Swedish place lies in no Norwegian municipality or county, so it is told by a middle and a radius alone, and every
zone is held against that. A municipality's circle is larger than the municipality; see ``docs/data.md``.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.geo.distance import arc_metres, earth_centred
from jobbmatch.geo.tables import AreaRow, Circle, swedish_rows, words

COUNTRY = "Sverige"
ADDRESS_M = 3_000.0
"""How far from its coordinates an address may be, as for a postal code here: a geocoder may take a namesake."""
_WORD = r"[A-ZÅÄÖ][^\W\d_]+(?:-[^\W\d_]+)*"
_NAMES = re.compile(rf"{_WORD}(?: {_WORD})*")
_LEADS_TO_PLACE = re.compile(r"\b(?:i|till|på|från|in|at|near|kring|runt)\s$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SwedishAddress:
    """What an ad says of its place.

    Attributes:
        municipality: Four-digit number of the municipality; empty when not said.
        municipality_name: Its name; empty when not said.
        city: Postal town; empty when not said.
        street: Street with a number; empty when there is none.
        point: Latitude and longitude; None when not said.
    """

    municipality: str = ""
    municipality_name: str = ""
    city: str = ""
    street: str = ""
    point: tuple[float, float] | None = None


class Sweden:
    """The Swedish municipalities."""

    def __init__(self) -> None:
        """Read the table."""
        self._rows = {row.code: row for row in swedish_rows()}
        self._names: dict[str, set[str]] = defaultdict(set)
        for row in self._rows.values():
            for name in (row.name, *row.also):
                self._names[name.casefold()].add(row.code)
        self._own = {row.name.casefold(): row.code for row in self._rows.values()}
        self._doubtful = words("swedish_ordinary_words.txt")

    def codes(self) -> tuple[str, ...]:
        """Give the numbers of the municipalities, sorted."""
        return tuple(sorted(self._rows))

    def by_municipality(self, code: str) -> Place | None:
        """Give the area of a municipality; None if there is none, or nothing is known of where it lies."""
        row = self._rows.get(code)
        return _place(row.name, row.circle) if row else None

    def resolve(self, address: SwedishAddress) -> Place:
        """Give where a Swedish place of work lies.

        Coordinates count only with a street and its number beside them: without one they are the middle of the
        municipality. They must lie in the municipality, and its towns must hold the town, or nothing is believed.
        """
        shown = address.city or address.municipality_name
        unknown = unknown_place(", ".join(filter(None, (shown.title(), COUNTRY))), abroad=True)
        row = self._rows.get(address.municipality or self._own.get(address.municipality_name.casefold(), ""))
        if row is None or self._contradicted(row, address):
            return unknown
        if address.point is None or not address.street:
            return _place(row.name, row.circle)
        if not _holds(row.circle, address.point):
            return unknown
        return _place(shown.title(), Circle(*address.point, ADDRESS_M))

    def _contradicted(self, row: AreaRow, address: SwedishAddress) -> bool:
        """Whether the town lies in other municipalities, or the number is that of a municipality of another name."""
        of_city = self._names.get(address.city.casefold(), set())
        own = self._own.get(address.municipality_name.casefold(), row.code)
        return own != row.code or bool(of_city and row.code not in of_city)

    def named_in(self, text: str) -> Iterator[str]:
        """Give the numbers of the municipalities that a text names, or of which it names a postal town.

        A name that is an ordinary word or a person's too counts only after a word that leads to a place.
        """
        for match in _NAMES.finditer(text):
            whole = match[0]
            for name in dict.fromkeys((whole, *whole.split(" "))):
                codes = self._codes_of(name)
                leads = _LEADS_TO_PLACE.search(text, max(0, match.start() - 8), match.start())
                if codes and (leads or not self._is_doubtful(name)):
                    yield from sorted(codes)

    def _codes_of(self, name: str) -> set[str]:
        lower = name.casefold()
        return self._names.get(lower) or self._names.get(lower.removesuffix("s")) or set()

    def _is_doubtful(self, name: str) -> bool:
        lower = name.casefold()
        return lower in self._doubtful or lower.removesuffix("s") in self._doubtful


def _place(name: str, circle: Circle) -> Place:
    shown = f"{name}, {COUNTRY}"
    return Place(shown, Precision.POSTAL, circle.latitude, circle.longitude, circle.radius_m)


def _holds(circle: Circle, point: tuple[float, float]) -> bool:
    middle, other = (earth_centred(latitude, longitude) for latitude, longitude in (_middle(circle), point))
    return bool(arc_metres(middle, other)[0] <= circle.radius_m)


def _middle(circle: Circle) -> tuple[float, float]:
    return circle.latitude, circle.longitude


@lru_cache(maxsize=1)
def load_sweden() -> Sweden:
    """Read the table once."""
    return Sweden()
