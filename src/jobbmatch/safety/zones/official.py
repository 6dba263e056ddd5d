"""Official zones: a whole municipality or county, compared by number where numbers are known.

A place in another municipality passes without a margin: whoever draws the zone by municipality compares like with
like. Two things are still doubted: a postal place whose middle lies within the zone's outline though its number says
otherwise, and a postal place without a number whose area reaches the outline.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.safety_profile import CountyZone, MunicipalityZone
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.columns.place_columns import DistinctPlaces
from jobbmatch.safety.columns.place_kind import NONE, Kind
from jobbmatch.safety.policy import FILTER_SLACK_M, ZONE_MARGIN_M
from jobbmatch.safety.zones.answers import APART, INSIDE, MAY_OVERLAP, PLACE_UNKNOWN, Ground
from jobbmatch.safety.zones.area import (
    Area,
    county_area,
    county_doubt,
    county_rough,
    metres_between_points,
    municipality_area,
    municipality_doubt,
    municipality_rough,
)

_FAR_SLACK_M = 1_000.0
"""Slack for leaving out places too far away to be measured."""


@dataclass(frozen=True, slots=True, repr=False)
class OfficialZone:
    """A municipality (``municipality`` set) or a whole county (``municipality`` -1)."""

    municipality_number: int
    county_number: int
    area: Area
    error: float

    @property
    def ground(self) -> Ground:
        """The outline."""
        return self.area

    def rough(self) -> Area:
        """A smoother outline."""
        county = self.municipality_number == NONE
        return county_rough(self.county_number) if county else municipality_rough(self.municipality_number)

    @classmethod
    def of(cls, zone: MunicipalityZone | CountyZone) -> "OfficialZone":
        """Look the zone up.

        Raises:
            ValueError: No such municipality or county: an exclusion that would exclude nothing.
        """
        if isinstance(zone, CountyZone):
            if load_gazetteer().by_county(zone.code) is None:
                raise ValueError("no such county")
            return cls(NONE, int(zone.code), county_area(int(zone.code)), county_doubt(int(zone.code)))
        if zone.code not in load_gazetteer().municipality_codes():
            raise ValueError("no such municipality")
        number = int(zone.code)
        return cls(number, number // 100, municipality_area(number), municipality_doubt(number))

    def places(self, columns: DistinctPlaces) -> NDArray[np.uint8]:
        """Answer for each distinct place."""
        answers = np.full(len(columns.kind), APART, dtype=np.uint8)
        answers[columns.kind == Kind.UNKNOWN] = PLACE_UNKNOWN
        self._doubted(columns, answers)
        in_county = (columns.county == self.county_number) | (columns.municipality // 100 == self.county_number)
        if self.municipality_number == NONE:
            answers[in_county & (columns.kind != Kind.UNKNOWN)] = INSIDE
            return answers
        answers[in_county & (columns.kind == Kind.COUNTY)] = MAY_OVERLAP
        answers[(columns.municipality == self.municipality_number) & (columns.kind >= Kind.MUNICIPALITY)] = INSIDE
        return answers

    def _doubted(self, columns: DistinctPlaces, answers: NDArray[np.uint8]) -> None:
        """Doubt postal places by where they lie."""
        rows = np.flatnonzero(columns.kind == Kind.POSTAL)
        known = columns.county if self.municipality_number == NONE else columns.municipality
        doubt = np.where(known[rows] == NONE, columns.radius[rows] + self.error + ZONE_MARGIN_M, 0.0) + FILTER_SLACK_M
        near = metres_between_points(self.area.middle, columns.xyz[rows]) <= self.area.reach + doubt + _FAR_SLACK_M
        rows, doubt = rows[near], doubt[near]
        gap = self.area.metres_to_points(columns.xyz[rows], columns.lonlat[rows])
        answers[rows[gap <= doubt]] = MAY_OVERLAP

    def municipalities(self, numbers: NDArray[np.int32]) -> NDArray[np.uint8]:
        """Answer for work somewhere in a municipality."""
        county = self.municipality_number == NONE
        same = numbers // 100 == self.county_number if county else numbers == self.municipality_number
        return np.where(same, np.uint8(INSIDE), np.uint8(APART))
