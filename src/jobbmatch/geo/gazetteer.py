"""The gazetteer: from codes and names to areas with a radius of doubt."""

from collections.abc import Mapping
from functools import cached_property, lru_cache

from jobbmatch.domain.ids import CountyCode, MunicipalityCode, PostalCode
from jobbmatch.domain.place import Place, Precision
from jobbmatch.geo import tables
from jobbmatch.geo.namebook import POLAR, NameBook
from jobbmatch.geo.resolve import Location, Resolver
from jobbmatch.geo.search import SearchIndex
from jobbmatch.geo.tables import AreaRow, Circle, PostalRow

OSLO_COUNTY = "03"
"""Oslo is a county of one municipality; somebody who types it is shown one of the two."""


class Gazetteer:
    """Postal codes, the 357 municipalities and the counties of 2024, each as an area.

    A place holds the whole area: its radius reaches from the middle to the farthest point. A name or a combination of
    fields that may mean several areas gives the smallest area known that covers all of them, at most a county;
    beyond that the place is unknown, which counts as anywhere.
    """

    def __init__(self) -> None:
        """Read the tables."""
        self._municipalities = {row.code: row for row in tables.municipality_rows()}
        self._counties = {row.code: row for row in tables.county_rows()}
        self._postal = {row.code: row for row in tables.postal_rows()}
        self._shown = _names_to_show(self._municipalities)
        self._book = NameBook(self._municipalities.values(), self._counties.values(), self._postal.values())
        self._resolver = Resolver(self, self._book)

    def by_postal_code(self, code: str) -> Place | None:
        """Give the area of a postal code; None if there is none.

        The precision is ``municipality`` where the source knows no more, and ``county`` on Svalbard and Jan Mayen.
        """
        row = self._postal.get(code.strip())
        return _postal_place(row, self._area_of(row.region)) if row else None

    def by_municipality(self, code: str) -> Place | None:
        """Give the area of a municipality of 2024; None if there is none."""
        row = self._municipalities.get(code)
        return _municipality_place(self._shown[code], row) if row else None

    def by_county(self, code: str) -> Place | None:
        """Give the area of a county of 2024 (or 21 Svalbard, 22 Jan Mayen); None if there is none."""
        row = self._counties.get(code)
        return _county_place(row.name, row) if row else None

    def municipality_codes(self) -> tuple[MunicipalityCode, ...]:
        """Give the codes of all 357 municipalities, sorted."""
        return tuple(MunicipalityCode(code) for code in sorted(self._municipalities))

    def county_codes(self) -> tuple[CountyCode, ...]:
        """Give the codes of the 15 counties, and of Svalbard and Jan Mayen, sorted."""
        return tuple(CountyCode(code) for code in sorted(self._counties))

    def municipality_name(self, code: str) -> str:
        """Give the name of a municipality, with its county where two have the same.

        Raises:
            KeyError: If there is no such municipality.
        """
        return self._shown[code]

    def county_name(self, code: str) -> str:
        """Give the name of a county.

        Raises:
            KeyError: If there is no such county.
        """
        return self._counties[code].name

    def county_of(self, code: MunicipalityCode) -> CountyCode:
        """Give the county that a municipality lies in."""
        return CountyCode(code[:2])

    def find_municipality(self, name: str, county: str | None = None) -> MunicipalityCode | None:
        """Find the one municipality that a name of today or of former times means.

        Args:
            name: In any case, also as ``HERØY (NORDLAND)`` or ``KÁRÁŠJOHKA - KARASJOK``.
            county: Name of its county, today's or a former one, to tell namesakes apart.

        Returns:
            The code of 2024; None if nothing, or more than one municipality, answers to the name.
        """
        found = self._book.municipalities(name)
        if county and self._book.county(county):
            found &= self._book.county(county)
        codes = found & self._municipalities.keys()
        return MunicipalityCode(next(iter(codes))) if len(found) == len(codes) == 1 else None

    def find_county(self, name: str) -> CountyCode | None:
        """Find the one county of 2024 that a county's name means; None for those that were split, such as Viken."""
        codes = self._book.county_codes(name)
        return CountyCode(next(iter(codes))) if len(codes) == 1 else None

    def resolve(
        self,
        *,
        postal_code: str | None = None,
        city: str | None = None,
        municipal: str | None = None,
        county: str | None = None,
        address: str | None = None,
        country: str | None = None,
    ) -> Place:
        """Give the area that an ad's place fields mean; see `jobbmatch.geo.resolve` for how."""
        return self._resolver.resolve(Location(postal_code, city, municipal, county, address, country))

    def place_names(self) -> Mapping[str, frozenset[MunicipalityCode]]:
        """Give lower-case names of municipalities, former municipalities and postal towns, for finding them in text.

        Nothing is left out, so some are ordinary words too: see `ordinary_words`.
        """
        return self._place_names

    def ordinary_words(self) -> frozenset[str]:
        """Give the place names that are ordinary Norwegian words too: a text means them only with a capital."""
        return self._ordinary_words

    def search(self, prefix: str, limit: int = 10) -> list[Place]:
        """Give places whose name or postal code begins so: municipalities, then counties, then postal codes."""
        return self._index.search(prefix, limit)

    @cached_property
    def _place_names(self) -> Mapping[str, frozenset[MunicipalityCode]]:
        names = self._book.place_names()
        return {name: frozenset(MunicipalityCode(code) for code in codes) for name, codes in names.items()}

    @cached_property
    def _ordinary_words(self) -> frozenset[str]:
        return tables.words("ordinary_words.txt") & self._place_names.keys()

    @cached_property
    def _index(self) -> SearchIndex:
        shown = self._shown
        municipalities = [(row, _municipality_place(shown[row.code], row)) for row in self._municipalities.values()]
        counties = [(row, _county_place(row.name, row)) for row in self._counties.values() if row.code != OSLO_COUNTY]
        postal = [_postal_place(row, self._area_of(row.region)) for row in self._postal.values()]
        return SearchIndex(municipalities, counties, postal)

    def _area_of(self, region: str) -> AreaRow:
        return self._municipalities.get(region) or self._counties[region[:2]]


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Give the gazetteer; it is read once."""
    return Gazetteer()


def _names_to_show(rows: Mapping[str, AreaRow]) -> dict[str, str]:
    names = [row.name for row in rows.values()]
    counties = {row.code: row.name for row in tables.county_rows()}
    return {
        code: f"{row.name} ({counties[code[:2]]})" if names.count(row.name) > 1 else row.name
        for code, row in rows.items()
    }


def _postal_place(row: PostalRow, area: AreaRow) -> Place:
    name, code = f"{row.code} {row.town}", PostalCode(row.code)
    if row.region in POLAR.values():
        return _county_place(name, area, code)
    if row.circle is None:
        return _municipality_place(name, area, code)
    municipality = MunicipalityCode(row.region)
    return _place(name, Precision.POSTAL, row.circle, municipality, CountyCode(row.region[:2]), code)


def _municipality_place(name: str, row: AreaRow, code: PostalCode | None = None) -> Place:
    municipality = MunicipalityCode(row.code)
    return _place(name, Precision.MUNICIPALITY, row.circle, municipality, CountyCode(row.code[:2]), code)


def _county_place(name: str, row: AreaRow, code: PostalCode | None = None) -> Place:
    return _place(name, Precision.COUNTY, row.circle, None, CountyCode(row.code), code)


def _place(
    name: str,
    precision: Precision,
    circle: Circle,
    municipality: MunicipalityCode | None,
    county: CountyCode,
    code: PostalCode | None,
) -> Place:
    return Place(name, precision, circle.latitude, circle.longitude, circle.radius_m, municipality, county, code)
