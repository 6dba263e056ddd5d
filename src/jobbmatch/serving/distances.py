"""How far each vacancy is from a home: to the middle of the nearest of its places, from the coarse home only.

Work that is done from home only has no distance, so no wish for a short way takes it out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.place import Place
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.geo.distance import arc_metres, earth_centred


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """The middles of all places of all vacancies.

    Attributes:
        points: float64 (m, 3), earth-centred metres.
        owners: int64 (m,), the row of the vacancy that each point belongs to, ascending.
        size: Number of vacancies.
    """

    points: NDArray[np.float64]
    owners: NDArray[np.int64]
    size: int

    @classmethod
    def build(cls, vacancies: Sequence[Vacancy]) -> "PlaceTable":
        """Collect the places that have a middle."""
        known = [
            (row, place.latitude, place.longitude)
            for row, vacancy in enumerate(vacancies)
            for place in (() if vacancy.is_from_home else vacancy.places)
            if place.latitude is not None and place.longitude is not None
        ]
        latitudes = np.array([item[1] for item in known], dtype=np.float64)
        longitudes = np.array([item[2] for item in known], dtype=np.float64)
        owners = np.array([item[0] for item in known], dtype=np.int64)
        return cls(earth_centred(latitudes, longitudes), owners, len(vacancies))

    def nearest_km(self, home: Place) -> NDArray[np.float64]:
        """Kilometres from the home to the nearest place of each vacancy: float64 (size,), NaN when unknown."""
        nearest = np.full(self.size, np.inf)
        if home.latitude is None or home.longitude is None or not len(self.owners):
            return np.full(self.size, np.nan)
        start = earth_centred(np.array([home.latitude]), np.array([home.longitude]))
        np.minimum.at(nearest, self.owners, arc_metres(start, self.points) / 1000)
        nearest[np.isinf(nearest)] = np.nan
        return nearest
