"""Place: from the coarse home to the nearest place of work, as the crow flies."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features import columns
from jobbmatch.features.arrays import F32, F64, I64, Strings, missing
from jobbmatch.features.column import Column
from jobbmatch.features.qualifications import held_by
from jobbmatch.features.query import Query
from jobbmatch.geo.distance import arc_metres, earth_centred

CAR = "B"


@dataclass(frozen=True, slots=True, eq=False)
class PlacePart:
    """Places of all vacancies, one after the other.

    Attributes:
        starts: int64 (vacancies + 1,), where each vacancy's places start.
        points: float64 (places, 3), earth-centred metres.
        radii: float32 (places,), km within which the place lies.
        municipalities: (places,), municipality, empty when there is not exactly one.
    """

    starts: I64
    points: F64
    radii: F32
    municipalities: Strings

    @classmethod
    def fit(cls, vacancies: Sequence[Vacancy]) -> "PlacePart":
        """Collect the places that are known; work that is done from home only is at no place."""
        known = [[p for p in vacancy.places if is_known(p) and not vacancy.is_from_home] for vacancy in vacancies]
        places = [place for group in known for place in group]
        starts = np.zeros(len(known) + 1, dtype=np.int64)
        np.cumsum([len(group) for group in known], out=starts[1:])
        latitudes = np.array([place.latitude for place in places], dtype=np.float64)
        longitudes = np.array([place.longitude for place in places], dtype=np.float64)
        return cls(
            starts,
            earth_centred(latitudes, longitudes).reshape(-1, 3),
            np.array([(place.radius_m or 0.0) / 1000 for place in places], dtype=np.float32),
            np.array([place.municipality or "" for place in places], dtype=np.str_),
        )

    def build(self, query: Query) -> dict[Column, F32]:
        """Measure the rows asked for from the home."""
        home, limit = query.person.home, query.person.max_distance_km
        owners, places = self._places_of(query.rows)
        nothing = missing(query.rows)
        travel = _travel(query)
        if not is_known(home):
            doubt = _least(self.radii[places], owners, len(query.rows))
            return {
                columns.DISTANCE: nothing,
                columns.DISTANCE_SHARE: nothing,
                columns.PLACE_DOUBT: doubt,
                columns.SAME_MUNICIPALITY: nothing,
                **travel,
            }
        start = earth_centred(np.array([home.latitude]), np.array([home.longitude]))
        kilometres = arc_metres(start, self.points[places]) / 1000
        nearest, doubt = _nearest(kilometres, self.radii[places], owners, len(query.rows))
        here = (self.municipalities[places] == home.municipality).astype(np.float32)
        return {
            columns.DISTANCE: nearest,
            columns.DISTANCE_SHARE: nearest / np.float32(limit) if limit else nothing,
            columns.PLACE_DOUBT: doubt,
            columns.SAME_MUNICIPALITY: -_least(-here, owners, len(query.rows)) if home.municipality else nothing,
            **travel,
        }

    def _places_of(self, rows: I64) -> tuple[I64, I64]:
        counts = self.starts[rows + 1] - self.starts[rows]
        owners = np.repeat(np.arange(len(rows)), counts)
        before = np.repeat(np.cumsum(counts) - counts, counts)
        return owners, np.repeat(self.starts[rows], counts) + np.arange(len(owners)) - before


def _travel(query: Query) -> dict[Column, F32]:
    """Give what the person says of travelling: the same in all rows, of worth only together with the distance."""
    limit = query.person.max_distance_km
    return {
        columns.CAR_LICENCE: np.full(len(query.rows), CAR in held_by(query.person), dtype=np.float32),
        columns.WILLING_KM: np.full(len(query.rows), np.nan if limit is None else limit, dtype=np.float32),
    }


def is_known(place: Place) -> bool:
    """Whether a place has a middle to measure to.

    >>> is_known(Place("Norge", Precision.UNKNOWN))
    False
    """
    return place.precision is not Precision.UNKNOWN and place.latitude is not None and place.longitude is not None


def _nearest(kilometres: F64, radii: F32, owners: I64, size: int) -> tuple[F32, F32]:
    order = np.lexsort((kilometres, owners))
    first = np.ones(len(order), dtype=np.bool_)
    first[1:] = owners[order][1:] != owners[order][:-1]
    chosen = order[first]
    nearest = np.full(size, np.nan, dtype=np.float32)
    doubt = np.full(size, np.nan, dtype=np.float32)
    nearest[owners[chosen]] = kilometres[chosen]
    doubt[owners[chosen]] = radii[chosen]
    return nearest, doubt


def _least(values: F32, owners: I64, size: int) -> F32:
    least = np.full(size, np.inf, dtype=np.float32)
    np.minimum.at(least, owners, values)
    return np.where(np.isinf(least), np.nan, least).astype(np.float32)
