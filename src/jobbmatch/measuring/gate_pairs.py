"""Random vacancies and exclusions that seek the edges: radius, border, midnight, several workplaces, nothing known.

The source of chance is given, so that hypothesis can shrink what it finds and a benchmark can repeat a million of them.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from math import cos, pi, radians, sin
from random import Random
from typing import Any, TypeVar

import shapely
from geopy.distance import geodesic

from jobbmatch.domain.facet import Facet, FacetReading, FacetValue
from jobbmatch.domain.hours import HourSpan, WorkingHours
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, OrganisationNumber, StyrkCode, VacancyId
from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.safety_profile import (
    CircleZone,
    CountyZone,
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    MunicipalityZone,
    OccupationExclusion,
    PolygonZone,
    SafetyProfile,
    Strength,
    Zone,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer, OccupationLink, Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.geo.grid import snap_home
from jobbmatch.geo.shapes import municipality_shape
from jobbmatch.geo.sweden import ADDRESS_M, load_sweden
from jobbmatch.safety.policy import ZONE_MARGIN_M

T = TypeVar("T")

_CHANGED = datetime(2026, 9, 1, tzinfo=UTC)
_NUDGES_M = (0.0, 0.001, -0.001, 0.5, -0.5, 3.0, -3.0, 10.0, -10.0, 100.0, -100.0)
_NAMES = ("Kiwi", "Kiwi Norge AS", "KIWI 532 Gol", "Bergen kommune", "Bergen kommunes kino", "O'Hara's", "O’Haras AS")
_MORE_NAMES = ("Sønn & Datter", "Sønn og Datter DA", "Sonn Datter", "AS", "Avd. 3", "3T", "Åse-Vårs", "Ase Vars", " ")
_NUMBERS = tuple(OrganisationNumber(number) for number in ("912345678", "900000001", "900000002"))
_CODES = tuple(StyrkCode(code) for code in ("5", "52", "522", "5223", "5230", "0", "0110", "4311", "9"))


@lru_cache(maxsize=1)
def _municipalities() -> tuple[MunicipalityCode, ...]:
    return load_gazetteer().municipality_codes()


def some(random: Random, things: Sequence[T], most: int) -> tuple[T, ...]:
    """Give none to ``most`` of several things."""
    return tuple(random.choice(things) for _ in range(random.randint(0, most)))


def maybe(random: Random, make: Callable[[Random], T]) -> T | None:
    """Give a thing or nothing."""
    return make(random) if random.random() < 0.7 else None


def random_place(random: Random) -> Place:
    """Give a place of any precision, complete or with something missing."""
    code = random.choice(_municipalities())
    known = load_gazetteer().by_municipality(code)
    kind = random.randint(0, 6)
    if known is None or kind == 0:
        return unknown_place()
    if kind == 1:
        return known
    if kind == 6:
        return _across_the_border(random)
    if kind == 2:
        return Place("Fylke", Precision.COUNTY, county=CountyCode(code[:2]))
    latitude, longitude = _on_border(random, code) if kind == 3 else (known.latitude, known.longitude)
    radius = random.choice((0.0, 500.0, 3_000.0, 20_000.0))
    number = random.choice((code, code, None, random.choice(_municipalities())))
    county = CountyCode(number[:2]) if number else random.choice((None, CountyCode(code[:2])))
    missing = random.random() < 0.1
    return Place("Post", Precision.POSTAL, None if missing else latitude, longitude, radius, number, county)


def _across_the_border(random: Random) -> Place:
    """Give a place in Sweden: anywhere in a municipality, or an address, half of them on the Norwegian border."""
    wide = load_sweden().by_municipality(random.choice(load_sweden().codes())) or unknown_place(abroad=True)
    if random.random() < 0.5:
        return wide
    at_border = random.random() < 0.5
    latitude, longitude = (
        _on_border(random, random.choice(_municipalities())) if at_border else (wide.latitude, wide.longitude)
    )
    return Place("Adresse, Sverige", Precision.POSTAL, latitude, longitude, ADDRESS_M)


def _on_border(random: Random, code: MunicipalityCode) -> tuple[float, float]:
    """Give a corner of a municipality's outline, or a point millimetres to some metres away from it."""
    x, y = random.choice(shapely.get_coordinates(municipality_shape(code)).tolist())
    nudge = random.choice((0.0, 1e-8, 1e-5, 1e-4)) * random.choice((1, -1))
    return y + nudge, x + nudge


def random_zone(random: Random, places: Sequence[Place]) -> Zone:
    """Give a zone whose edge is likely to run where one of the places is."""
    kind = random.randint(0, 5)
    code = random.choice([p.municipality for p in places if p.municipality] or _municipalities())
    if kind == 0:
        return MunicipalityZone(code)
    if kind == 1:
        return CountyZone(CountyCode(code[:2]))
    located = [place for place in places if place.latitude is not None]
    target = random.choice(located or [load_gazetteer().by_municipality(code) or unknown_place()])
    latitude, longitude = target.latitude or 60.0, target.longitude or 10.0
    reach = random.choice((0.3, 5.0, 40.0, 300.0)) * random.uniform(0.5, 1.5)
    angle = random.uniform(0, 2 * pi)
    centre = _away(latitude, longitude, reach, angle)
    if kind == 2:
        return PolygonZone(_star(random, centre, reach))
    far = float(geodesic(centre, (latitude, longitude)).m) + random.choice(_NUDGES_M)
    doubt = random.choice((0.0, ZONE_MARGIN_M, ZONE_MARGIN_M + (target.radius_m or 0.0)))
    return CircleZone(*centre, radius_km=max(far - doubt, 1.0) / 1000)


def _away(latitude: float, longitude: float, kilometres: float, angle: float) -> tuple[float, float]:
    north = kilometres * sin(angle) / 111.4
    east = kilometres * cos(angle) / (111.4 * cos(radians(latitude)))
    return min(max(latitude + north, 57.0), 72.0), min(max(longitude + east, 2.0), 33.0)


def _star(random: Random, centre: tuple[float, float], reach: float) -> tuple[tuple[float, float], ...]:
    corners = random.randint(3, 9)
    turn = random.uniform(0, 2 * pi)
    steps = [turn + 2 * pi * corner / corners for corner in range(corners)]
    return tuple(_away(*centre, reach * random.uniform(0.6, 1.2), step) for step in steps)


def random_span(random: Random) -> HourSpan:
    """Give a span; many begin or end at midnight, 06, 17 or 21, or a minute beside."""
    edges = (0, 1, 359, 360, 480, 960, 1019, 1020, 1021, 1259, 1260, 1261, 1439)
    days = frozenset(random.sample(range(7), random.randint(1, 7)))
    return HourSpan(days, random.choice(edges), random.choice((*edges[1:], 1440)))


def random_vacancy(random: Random, number: int) -> Vacancy:
    """Give a vacancy in which anything may be missing."""
    values = {facet: FacetReading(random.choice(list(FacetValue))) for facet in Facet if random.random() < 0.9}
    links = [OccupationLink(code, random.choice((0.0, 0.49, 0.5, 0.9)), "title") for code in _CODES]
    numbers = [random.choice((None, *_NUMBERS)) for _ in range(2)]
    employer = Employer(maybe(random, _name), numbers[0], numbers[1], random.random() < 0.1)
    spans = tuple(random_span(random) for _ in range(random.choice((0, 0, 1, 2))))
    return Vacancy(
        id=VacancyId(f"v{number}"),
        title="Medarbeider",
        changed=_CHANGED,
        text=_text(random),
        places=tuple(random_place(random) for _ in range(random.choice((0, 1, 1, 1, 2, 3)))),
        places_in_text=some(random, _municipalities(), 1),
        remote=RemoteReading(RemoteWork.ONLY if random.random() < 0.05 else random.choice(list(RemoteWork)[1:])),
        employer=employer,
        occupations=some(random, links, 2),
        facets=values,
        hours=WorkingHours(spans, random.random() < 0.5),
    )


def _text(random: Random) -> str:
    home = random.choice(("", "Alt arbeid utføres hjemmefra. "))
    return f"{home}Vi er {_name(random)} og søker deg. Arbeid om natten for {_name(random)}s kunder."


def _name(random: Random) -> str:
    return random.choice(_NAMES + _MORE_NAMES)


def random_home(random: Random) -> Place:
    """Give a home: mostly a cell, now and then something coarser or nothing."""
    place = random_place(random)
    return snap_home(place) if random.random() < 0.9 else place


def random_profile(random: Random, vacancies: Sequence[Vacancy], home: Place) -> SafetyProfile:
    """Give a profile with few exclusions (so that much passes), placed where it can hurt."""
    places = [place for each in vacancies for place in each.places]
    kinds = random.sample(range(5), random.choice((1, 1, 2)))
    return SafetyProfile(
        zones=_exclusions(random, kinds, 0, lambda s: _zone(random, places, home, s)),
        employers=_exclusions(random, kinds, 1, lambda s: _employer(random, s)),
        facets=_exclusions(random, kinds, 2, lambda s: FacetExclusion(random.choice(list(Facet)), s)),
        hours=_exclusions(random, kinds, 3, lambda s: HoursExclusion((random_span(random), random_span(random)), s)),
        occupations=_exclusions(random, kinds, 4, lambda s: OccupationExclusion(random.choice(_CODES), s)),
    )


def _zone(random: Random, places: Sequence[Place], home: Place, strength: Strength) -> ZoneExclusion:
    ends = [place for place in places if _known(place) and _known(home)]
    if ends and random.random() < 0.3:
        return ZoneExclusion(zone_beside_the_way(random, home, random.choice(ends)), strength, route=True)
    return ZoneExclusion(random_zone(random, places), strength, route=random.random() < 0.3)


def _known(place: Place) -> bool:
    return place.latitude is not None and place.longitude is not None and place.radius_m is not None


def zone_beside_the_way(random: Random, home: Place, work: Place) -> CircleZone:
    """Give a circle whose edge, with its margin, is likely to run along the band of ways from home to work."""
    start, end = (home.latitude or 0.0, home.longitude or 0.0), (work.latitude or 0.0, work.longitude or 0.0)
    way: Any = geodesic(start, end)
    share, side = random.random(), random.choice((90, -90))
    here = way.geod.InverseLine(*start, *end).Position(way.km * share)
    band = (home.radius_m or 0.0) * (1 - share) + (work.radius_m or 0.0) * share
    radius = random.choice((300.0, 3_000.0, 30_000.0)) * random.uniform(0.5, 1.5)
    room = radius + random.choice((0.0, 1.0, 1.02)) * band + random.choice((0.0, ZONE_MARGIN_M))
    away = geodesic(meters=max(room + random.choice(_NUDGES_M), 0.0))
    middle = away.destination((here["lat2"], here["lon2"]), here["azi2"] + side)
    return CircleZone(middle.latitude, middle.longitude, radius / 1000)


def _exclusions(random: Random, kinds: Sequence[int], kind: int, make: Callable[[Strength], T]) -> tuple[T, ...]:
    count = random.choice((1, 1, 2)) if kind in kinds else 0
    return tuple(make(random.choice(list(Strength))) for _ in range(count))


def _employer(random: Random, strength: Strength) -> EmployerExclusion:
    number, name = random.choice((None, *_NUMBERS)), maybe(random, _name)
    if number is None and not (name or "").strip():
        name = "Kiwi"
    return EmployerExclusion(number, name, random.random() < 0.7, strength)
