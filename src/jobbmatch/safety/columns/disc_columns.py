"""Places as discs: a middle and the metres around it within which the place lies, whatever its precision.

The rule of the way to work needs no outline, only how far from a middle its two ends may be.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite, nan

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.place import Place
from jobbmatch.geo.distance import earth_centred
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.columns.place_kind import Kind, kind_of, number

_NOWHERE = (nan, nan, nan)


@dataclass(frozen=True, slots=True, repr=False)
class DiscColumns:
    """Discs.

    Attributes:
        xyz: Earth-centred metres of the middle, NaN when nothing is known, shape (discs, 3).
        radius: Metres, NaN when nothing is known, shape (discs,).
    """

    xyz: NDArray[np.float64]
    radius: NDArray[np.float64]

    @classmethod
    def build(cls, places: Sequence[Place]) -> "DiscColumns":
        """Give each place's disc: its own numbers, or those of its municipality or county."""
        numbers = np.asarray([_disc(place) for place in places], dtype=np.float64).reshape(-1, 3)
        return cls(earth_centred(numbers[:, 0], numbers[:, 1]), numbers[:, 2])

    @classmethod
    def of_municipalities(cls, numbers: NDArray[np.int32]) -> "DiscColumns":
        """Give the discs of municipalities by their numbers; one that does not exist is nowhere known."""
        codes, all_discs = _municipalities()
        at = np.minimum(np.searchsorted(codes, numbers), len(codes) - 1)
        known = codes[at] == numbers
        radius = np.where(known, all_discs.radius[at], nan)
        return cls(np.where(known[:, None], all_discs.xyz[at], nan), radius)

    def known(self) -> NDArray[np.int64]:
        """Give the numbers of the discs that are known."""
        return np.flatnonzero(~np.isnan(self.radius))

    def some(self, which: NDArray[np.int64]) -> "DiscColumns":
        """Give some of the discs."""
        return DiscColumns(self.xyz[which], self.radius[which])

    def __len__(self) -> int:
        """How many there are."""
        return len(self.radius)


def _disc(place: Place) -> tuple[float, float, float]:
    kind = kind_of(place)
    if kind is Kind.UNKNOWN:
        return _NOWHERE
    own = (place.latitude, place.longitude, place.radius_m)
    if all(value is not None and isfinite(value) for value in own):
        return own[0] or 0.0, own[1] or 0.0, abs(own[2] or 0.0)
    if kind is Kind.COUNTY:
        return _numbers(load_gazetteer().by_county(f"{number(place.county):02d}"))
    return _numbers(load_gazetteer().by_municipality(place.municipality or ""))


def _numbers(area: Place | None) -> tuple[float, float, float]:
    if area is None or area.latitude is None or area.longitude is None or area.radius_m is None:
        return _NOWHERE
    return area.latitude, area.longitude, area.radius_m


@lru_cache(maxsize=1)
def _municipalities() -> tuple[NDArray[np.int32], DiscColumns]:
    gazetteer = load_gazetteer()
    areas = [area for code in gazetteer.municipality_codes() if (area := gazetteer.by_municipality(code)) is not None]
    codes = np.asarray([number(area.municipality) for area in areas], dtype=np.int32)
    return codes, DiscColumns.build(areas)
