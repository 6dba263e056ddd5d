"""Reads the place fields of an ad: each field gives the regions it may mean, and what all allow is the answer.

1. A country other than Norway, or words such as 'hele landet', make the place unknown.
2. Each field that is understood gives a set of regions. Names of counties give all that lies, or once lay, in them,
   so an ad of 2018 with a county that is gone does not contradict itself.
3. What all sets share is where the work is. If they share nothing the ad contradicts itself, and the work may be
   at any of the places it names: all of them together.
4. One region gives the municipality, and the postal code where the ad has one that fits; several regions in one
   county give the county; anything wider is unknown.
5. A postal code alone does not outweigh a town or municipality that nobody understands (it may be foreign, and four
   digits are used next door too): then the place is unknown.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.geo import tables
from jobbmatch.geo.namebook import NOWHERE, POLAR, NameBook, Regions
from jobbmatch.geo.names import code_and_town, fold

NORWAY = frozenset({"", "norge", "noreg", "norway", "norga", "no", "nor"})
POLAR_COUNTRY = {
    "svalbard og jan mayen": frozenset(POLAR.values()),
    **{name: frozenset({code}) for name, code in POLAR.items()},
}
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Location:
    """The place fields of the feed, as they came."""

    postal_code: str | None = None
    city: str | None = None
    municipal: str | None = None
    county: str | None = None
    address: str | None = None
    country: str | None = None


class Places(Protocol):
    """What the resolver asks of the gazetteer."""

    def by_postal_code(self, code: str) -> Place | None:
        """Give the area of a postal code."""

    def by_municipality(self, code: str) -> Place | None:
        """Give the area of a municipality."""

    def by_county(self, code: str) -> Place | None:
        """Give the area of a county."""


@dataclass(slots=True)
class _Clues:
    """What the fields say.

    Attributes:
        codes: Postal codes that exist.
        sets: What each field that names a place in particular allows.
        counties: What each field that names a county allows.
        county_codes: The counties of 2024 that those fields name.
        puzzling: Whether a field holds a name that nobody understands.
    """

    codes: set[str] = field(default_factory=set)
    sets: list[Regions] = field(default_factory=list)
    counties: list[Regions] = field(default_factory=list)
    county_codes: list[Regions] = field(default_factory=list)
    puzzling: bool = False

    def regions(self) -> tuple[Regions, bool]:
        """Give where the work may be, and whether all that is said can be true at once."""
        common = frozenset.intersection(*self.sets, *self.counties)
        if common:
            return common, True
        narrowed = [self._narrowed(regions) for regions in self.sets]
        named: Regions = frozenset().union(*narrowed)
        return named.union(*(county for county in self.counties if not county & named)), False

    def _narrowed(self, regions: Regions) -> Regions:
        """Give those of a name's regions that lie in the counties named, or all if none does."""
        return regions.intersection(*self.counties) or regions

    def rests_on_code_alone(self) -> bool:
        """Whether nothing but the postal code says where, beside a name that makes no sense."""
        return self.puzzling and bool(self.codes) and len(self.sets) == 1 and not self.counties


class Resolver:
    """Resolves place fields with a gazetteer's tables."""

    def __init__(self, places: Places, book: NameBook) -> None:
        """Keep the tables."""
        self._places = places
        self._book = book
        self._anywhere = frozenset(fold(word) for word in tables.words("anywhere_words.txt"))

    def resolve(self, location: Location) -> Place:
        """Give the area that the fields mean, or an unknown place under the name that was given."""
        country = fold(location.country or "")
        if country not in NORWAY and country not in POLAR_COUNTRY:
            return unknown_place(_shown(", ".join(filter(None, (location.city, location.country)))), abroad=True)
        unknown = unknown_place(_shown(location.city or location.municipal or location.county or ""))
        fields = (location.city, location.municipal, location.county, location.address)
        if any(fold(text) in self._anywhere for text in fields if text):
            return unknown
        clues = self._read(location)
        if country in POLAR_COUNTRY:
            clues.sets.append(POLAR_COUNTRY[country])
        return self._answer(clues, location) or unknown

    def _read(self, location: Location) -> _Clues:
        clues = _Clues()
        self._read_code(clues, (location.postal_code or "").strip())
        self._read_name(clues, location.municipal, self._book.municipalities)
        self._read_city(clues, location.city or "")
        self._read_county(clues, location.county)
        self._read_address(clues, location.address or "")
        return clues

    def _read_code(self, clues: _Clues, code: str) -> None:
        region = self._region_of_code(code)
        if region:
            clues.codes.add(code)
            clues.sets.append(frozenset({region}))

    def _read_name(self, clues: _Clues, name: str | None, look_up: Callable[[str], Regions]) -> None:
        if not name or not fold(name):
            return
        regions = look_up(name) or self._book.several(name)
        if regions:
            clues.sets.append(regions | self._book.county(name))
        elif self._book.county(name):
            self._read_county(clues, name)
        else:
            clues.puzzling = True

    def _read_city(self, clues: _Clues, city: str) -> None:
        """Read the town field, which also holds whole addresses."""
        if not self._read_address_codes(clues, city):
            self._read_name(clues, city, self._book.anything)

    def _read_county(self, clues: _Clues, name: str | None) -> None:
        if not name or not fold(name):
            return
        regions = self._book.county(name)
        if regions:
            clues.counties.append(regions)
            clues.county_codes.append(self._book.county_codes(name))
        elif self._book.municipalities(name):
            clues.sets.append(self._book.municipalities(name))
        else:
            clues.puzzling = True

    def _read_address(self, clues: _Clues, address: str) -> None:
        """Read codes with their towns; a town alone counts only where no other field says anything."""
        if self._read_address_codes(clues, address) or clues.sets or clues.counties:
            return
        last = address.split(",")[-1]
        if "," in address and self._book.anything(last):
            clues.sets.append(self._book.anything(last))

    def _read_address_codes(self, clues: _Clues, text: str) -> bool:
        """Add codes that stand before the name of their own town, and tell whether there were any."""
        found = False
        for code, town in code_and_town(text):
            region = self._region_of_code(code)
            if region and region in self._book.anything(town):
                clues.codes.add(code)
                clues.sets.append(frozenset({region}))
                found = True
        return found

    def _region_of_code(self, code: str) -> str | None:
        place = self._places.by_postal_code(code)
        if place is None or place.municipality:
            return place.municipality if place else None
        return next(region for region in POLAR.values() if region[:2] == place.county)

    def _answer(self, clues: _Clues, location: Location) -> Place | None:
        if clues.rests_on_code_alone():
            return None
        if not clues.sets:
            codes = frozenset.intersection(*clues.county_codes) if clues.county_codes else NOWHERE
            return self._places.by_county(next(iter(codes))) if len(codes) == 1 else None
        regions, agree = clues.regions()
        if len(regions) == 1:
            return self._in_one_region(next(iter(regions)), clues, location) if agree else None
        counties = {region[:2] for region in regions}
        return self._places.by_county(counties.pop()) if len(counties) == 1 else None

    def _in_one_region(self, region: str, clues: _Clues, location: Location) -> Place | None:
        city = location.city or ""
        if len(clues.codes) == 1 and all(self._fits(code, region, city) for code in clues.codes):
            return self._places.by_postal_code(next(iter(clues.codes)))
        place = self._places.by_municipality(region) or self._places.by_county(region[:2])
        is_town = region in self._book.towns(city) and region not in self._book.municipalities(city)
        return replace(place, name=f"{_shown(city)}, {place.name}") if place and is_town else place

    def _fits(self, code: str, region: str, city: str) -> bool:
        """Whether the code is one of the town's, or the town is not told apart from its municipality."""
        codes = self._book.town_codes(city)
        return not codes or code in codes or region in self._book.municipalities(city)


def _shown(name: str) -> str:
    """Write a name for reading.

    >>> _shown("MO I RANA")
    'Mo i Rana'
    """
    words = re.sub(r"\s+", " ", name).strip()[:LONGEST_NAME].title()
    return re.sub(r"(?<= )(I|Og|På)(?= )", lambda match: match[0].lower(), words)
