"""Places: each distinct place once, and each row's set of places as a pattern."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.distance import earth_centred
from jobbmatch.safety.columns.disc_columns import DiscColumns
from jobbmatch.safety.columns.interning import Interner, index_column, offsets_of
from jobbmatch.safety.columns.place_kind import NONE, Kind, kind_of, number


@dataclass(frozen=True, slots=True)
class DistinctPlaces:
    """Every place that occurs, once.

    Attributes:
        kind: How each distinct place can be judged (``Kind``), shape (places,).
        xyz: Earth-centred metres of the middle, NaN when unknown, shape (places, 3).
        lonlat: Longitude and latitude of the middle in degrees, shape (places, 2).
        radius: Radius of doubt in metres, shape (places,).
        municipality: Number of the municipality or -1, shape (places,).
        county: Number of the county or -1, shape (places,).
    """

    kind: NDArray[np.uint8]
    xyz: NDArray[np.float64]
    lonlat: NDArray[np.float64]
    radius: NDArray[np.float64]
    municipality: NDArray[np.int32]
    county: NDArray[np.int32]

    @classmethod
    def build(cls, places: Sequence[Place]) -> "DistinctPlaces":
        """Make the columns of places."""
        kinds = np.asarray([kind_of(place) for place in places], dtype=np.uint8)
        middle = np.asarray([_numbers(place) for place in places], dtype=np.float64).reshape(-1, 3)
        middle[kinds != Kind.POSTAL] = np.nan
        return cls(
            kind=kinds,
            xyz=earth_centred(middle[:, 0], middle[:, 1]),
            lonlat=middle[:, [1, 0]],
            radius=np.abs(middle[:, 2]),
            municipality=index_column([number(place.municipality) for place in places]),
            county=index_column([_county(place) for place in places]),
        )


@dataclass(frozen=True, slots=True)
class PlaceColumns:
    """Places of the rows.

    Attributes:
        distinct: Every place that occurs, once.
        discs: The same places as discs.
        stated: Numbers of the places of all patterns, one after another.
        stated_offsets: Where each pattern's places begin, shape (patterns + 1,); never empty runs.
        named: Municipalities that the text names, pattern after pattern; every run begins with -1.
        named_offsets: Where each pattern's named municipalities begin, shape (patterns + 1,).
        index: Pattern of each row, shape (rows,).
        from_home: Whether the work is done from home only, shape (rows,).
    """

    distinct: DistinctPlaces
    discs: DiscColumns
    stated: NDArray[np.int32]
    stated_offsets: NDArray[np.int64]
    named: NDArray[np.int32]
    named_offsets: NDArray[np.int64]
    index: NDArray[np.int32]
    from_home: NDArray[np.bool_]

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy]) -> "PlaceColumns":
        """Collect the places of all vacancies; a row without a place gets one that may be anywhere."""
        places: Interner[Place] = Interner()
        patterns: Interner[tuple[tuple[int, ...], tuple[int, ...]]] = Interner()
        rows = [patterns.add((_stated(vacancy, places), _named(vacancy.places_in_text))) for vacancy in vacancies]
        stated, named = [p[0] for p in patterns.things], [p[1] for p in patterns.things]
        return cls(
            distinct=DistinctPlaces.build(places.things),
            discs=DiscColumns.build(places.things),
            stated=index_column([place for run in stated for place in run]),
            stated_offsets=offsets_of([len(run) for run in stated]),
            named=index_column([code for run in named for code in run]),
            named_offsets=offsets_of([len(run) for run in named]),
            index=index_column(rows),
            from_home=np.asarray([each.is_from_home for each in vacancies], dtype=np.bool_),
        )


def _numbers(place: Place) -> tuple[float, float, float]:
    values = (place.latitude, place.longitude, place.radius_m)
    latitude, longitude, radius = (np.nan if value is None else value for value in values)
    return latitude, longitude, radius


def _county(place: Place) -> int:
    """Give the county; a municipality's first two figures are its county's."""
    stated, municipality = number(place.county), number(place.municipality)
    return stated if stated != NONE or municipality == NONE else municipality // 100


def _stated(vacancy: Vacancy, places: Interner[Place]) -> tuple[int, ...]:
    return tuple(sorted({places.add(place) for place in vacancy.places or (unknown_place(),)}))


def _named(codes: tuple[MunicipalityCode, ...]) -> tuple[int, ...]:
    return (NONE, *sorted({number(code) for code in codes} - {NONE}))
