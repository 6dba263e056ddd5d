"""Where made-up ads are: real municipalities and postal codes, and the ways in which feed entries fail to say so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from jobbmatch.domain.ids import CountyCode, MunicipalityCode, PostalCode
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.ingestion.demo.draw import chance, weighted
from jobbmatch.ingestion.demo.market import load_market

Location = dict[str, object]

NO_TOWN = 0.06
SEVERAL = 0.06
CONTRADICTION = 0.03
FIELDS = ("country", "address", "city", "postalCode", "county", "municipal")
_STREETS = ("Storgata", "Industriveien", "Skoleveien", "Havnegata", "Kirkeveien", "Verkstedveien", "Stasjonsgata")


@dataclass(frozen=True, slots=True)
class Spot:
    """A postal code's area.

    Attributes:
        postal_code: Postal code.
        city: Postal town.
        municipality: Municipality.
        municipality_name: Its name, in Norwegian where it has several.
        county: County.
    """

    postal_code: PostalCode
    city: str
    municipality: MunicipalityCode
    municipality_name: str
    county: CountyCode


@cache
def spots() -> Mapping[CountyCode, Sequence[Spot]]:
    """All postal codes by county."""
    gazetteer = load_gazetteer()
    found: dict[CountyCode, list[Spot]] = defaultdict(list)
    for number in range(1, 10_000):
        place = gazetteer.by_postal_code(f"{number:04d}")
        if place is None or place.municipality is None or place.county is None or place.postal_code is None:
            continue
        city = place.name.removeprefix(place.postal_code).strip().title()
        name = norwegian_name(gazetteer.municipality_name(place.municipality) or "")
        found[place.county].append(Spot(place.postal_code, city, place.municipality, name, place.county))
    return found


def norwegian_name(name: str) -> str:
    """The Norwegian one of several official names, which feed entries use.

    >>> norwegian_name("Kárášjohka - Karasjok"), norwegian_name("Trondheim – Tråante")
    ('Karasjok', 'Trondheim')
    """
    parts = [part.strip() for part in name.replace("–", " - ").split(" - ") if part.strip()]
    plain = [part for part in parts if not set(part.lower()) & set("áčđŋšŧž") and "aan" not in part.lower()]
    return (plain or parts or [name])[0]


def draw_spot(rng: Random) -> Spot:
    """Draw a place: the county by its ads, then a postal code."""
    county = weighted(rng, {code: share for code, share in load_market().counties.items() if spots().get(code)})
    return rng.choice(spots()[county])


def neighbour(rng: Random, spot: Spot) -> Spot:
    """Draw another place in the same county."""
    return rng.choice(spots()[spot.county])


def work_locations(rng: Random, spot: Spot) -> list[Location]:
    """Say where the work is, as the feed does: mostly well, sometimes not at all or with a contradiction."""
    if chance(rng, NO_TOWN):
        return _without_town(rng, spot)
    locations = [_location(rng, spot)]
    if chance(rng, SEVERAL):
        locations += [_location(rng, neighbour(rng, spot)) for _ in range(rng.randint(1, 2))]
    if chance(rng, CONTRADICTION):
        stray = draw_spot(rng)
        field, value = rng.choice(
            [
                ("postalCode", stray.postal_code),
                ("municipal", stray.municipality_name.upper()),
                ("city", stray.city.upper()),
            ]
        )
        locations[0][field] = value
    return locations


def county_name(code: CountyCode) -> str:
    """Name of a county as feed entries write it, in capitals."""
    return norwegian_name(load_gazetteer().county_name(code) or "").upper()


def _location(rng: Random, spot: Spot) -> Location:
    location: Location = {
        "country": "NORGE",
        "address": f"{rng.choice(_STREETS)} {rng.randint(1, 90)}" if chance(rng, 0.2) else None,
        "city": spot.city.upper(),
        "postalCode": spot.postal_code,
        "county": county_name(spot.county),
        "municipal": spot.municipality_name.upper(),
    }
    if chance(rng, 0.08):
        location["postalCode"] = None
    elif chance(rng, 0.03):
        location["city"] = location["postalCode"] = None
    return location


def _without_town(rng: Random, spot: Spot) -> list[Location]:
    empty: Location = dict.fromkeys(FIELDS)
    form = rng.randrange(10)
    if form < 3:
        return []
    if form < 6:
        return [{**empty, "country": "NORGE"}]
    if form < 9:
        return [{**empty, "country": "NORGE", "county": county_name(spot.county)}]
    return [{**empty, "country": "SVERIGE", "city": rng.choice(("STRÖMSTAD", "GÖTEBORG", "KARLSTAD"))}]
