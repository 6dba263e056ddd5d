"""Which areas a name may mean: today's names, former ones, postal towns, counties that are gone.

A region here is a municipality's code, or ``2100`` (Svalbard) or ``2211`` (Jan Mayen), which have no municipalities.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from jobbmatch.geo import tables
from jobbmatch.geo.names import broken_pattern, fold, in_brackets, same_place, several_places, without_location
from jobbmatch.geo.tables import AreaRow, PostalRow

POLAR = {"svalbard": "2100", "jan mayen": "2211"}

Regions = frozenset[str]
"""Codes of the regions that something may be in."""

NOWHERE: Regions = frozenset()


class NameBook:
    """Looks names up. Every lookup gives all regions that the name may mean, never a guess among them."""

    def __init__(
        self, municipalities: Iterable[AreaRow], counties: Iterable[AreaRow], postal: Iterable[PostalRow]
    ) -> None:
        """Build the tables."""
        self._municipalities: dict[str, set[str]] = defaultdict(set)
        self._counties: dict[str, set[str]] = defaultdict(set)
        self._county_codes: dict[str, Regions] = {}
        self._towns: dict[str, set[str]] = defaultdict(set)
        self._town_codes: dict[str, set[str]] = defaultdict(set)
        rows = list(municipalities)
        self._add_counties(counties, [row.code for row in rows])
        self._add_municipalities(rows)
        self._add_towns(postal)

    def municipalities(self, name: str) -> Regions:
        """Give the regions that a municipality's name may mean, by today's and by former names.

        A county in brackets and the same name in several languages are understood.
        """
        bare, county = in_brackets(fold(name))
        found = self._in_all(bare, self._municipalities)
        return found & self.county(county) if county and self.county(county) else found

    def towns(self, name: str) -> Regions:
        """Give the regions that have a postal town of this name."""
        return self._in_all(in_brackets(fold(name))[0], self._towns)

    def anything(self, name: str) -> Regions:
        """Give the regions that a name may mean as municipality, former municipality or postal town."""
        bare, county = in_brackets(fold(name))
        found = self._in_all(bare, self._municipalities) | self._in_all(bare, self._towns)
        narrowed = found & self.county(county) if county else found
        return narrowed or found

    def several(self, name: str) -> Regions:
        """Give the regions of a list of places; none if any part of the list is not understood."""
        whole = self.anything(name) or self._mended(fold(name))
        if whole:
            return whole
        parts = [self.anything(part) for part in several_places(fold(name))]
        return frozenset().union(*parts) if all(parts) else NOWHERE

    def county(self, name: str) -> Regions:
        """Give all regions that lie in a county, or once did."""
        return self._in_all(fold(name), self._counties)

    def county_codes(self, name: str) -> Regions:
        """Give the counties of 2024 that hold the land of a county; today's names mean today's counties."""
        known = [self._county_codes[part] for part in same_place(fold(name)) if part in self._county_codes]
        return frozenset().union(*known)

    def town_codes(self, name: str) -> Regions:
        """Give the postal codes of a postal town."""
        return frozenset(self._town_codes.get(fold(name), ()))

    def place_names(self) -> Mapping[str, Regions]:
        """Give every lower-case name with the municipalities it may mean."""
        names: dict[str, set[str]] = defaultdict(set)
        for known in (self._municipalities, self._towns):
            for name, regions in known.items():
                names[name] |= regions - set(POLAR.values())
        return {name: frozenset(regions) for name, regions in names.items() if regions}

    def _add_counties(self, counties: Iterable[AreaRow], regions: list[str]) -> None:
        polar = list(POLAR.values())
        for row in counties:
            for name in map(fold, (row.name, *row.also)):
                self._counties[name] = {code for code in regions + polar if code[:2] == row.code}
                self._county_codes[name] = frozenset({row.code})
        for former in tables.former_county_rows():
            name = fold(former.name)
            self._counties[name] = {code for code in regions if code[:2] in former.codes}
            self._county_codes[name] = former.codes

    def _add_municipalities(self, rows: list[AreaRow]) -> None:
        for row in rows:
            for name in (row.name, *row.also):
                self._municipalities[fold(name)].add(row.code)
        for name, code in POLAR.items():
            self._municipalities[name].add(code)
        gone = {fold(former.name) for former in tables.former_county_rows()}
        for former in tables.former_municipality_rows():
            county = fold(former.county)
            self._municipalities[fold(former.name)] |= former.codes
            self._counties[county] |= former.codes
            if county in gone:
                self._county_codes[county] |= {code[:2] for code in former.codes}

    def _add_towns(self, postal: Iterable[PostalRow]) -> None:
        towns: dict[str, list[PostalRow]] = defaultdict(list)
        for row in postal:
            towns[row.town].append(row)
        for town, rows in towns.items():
            for name in {fold(town), without_location(fold(town))}:
                self._towns[name].update(row.region for row in rows)
                self._town_codes[name].update(row.code for row in rows)
        for name, regions in tables.also_elsewhere().items():
            self._towns[name] |= regions

    def _mended(self, name: str) -> Regions:
        pattern = broken_pattern(name)
        if pattern is None:
            return NOWHERE
        known = [self._municipalities, self._towns]
        found = [regions for names in known for key, regions in names.items() if pattern.fullmatch(key)]
        return frozenset().union(*found)

    @staticmethod
    def _in_all(name: str, known: Mapping[str, set[str]]) -> Regions:
        """Look up a name given in one or several languages: what all parts share, or else all that any means."""
        parts = [frozenset(known[part]) for part in {name, *same_place(name)} if part in known]
        if not parts:
            return NOWHERE
        return frozenset.intersection(*parts) or frozenset().union(*parts)
