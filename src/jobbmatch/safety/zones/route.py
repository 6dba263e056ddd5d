"""The way to work: whether the straight way between a home and a place of work may come into a zone.

The home is known to a cell, the place of work to an area: two discs. Every straight way from the one to the other lies
within a band that is as wide as the first disc at one end and as the second at the other. The zone is near when it
comes, with its margin, within the band.

A way is halved until each piece is settled: the distance from the zone changes by at most a metre a metre, so that the
middle of a piece tells how near the whole piece can come. What is still open at three metres counts as near.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jobbmatch.geo.distance import earth_centred
from jobbmatch.safety.columns.disc_columns import DiscColumns
from jobbmatch.safety.policy import ROUTE_SWELL, ZONE_MARGIN_M
from jobbmatch.safety.zones.answers import APART, ROUTE, ROUTE_MAY_CROSS, ROUTE_UNKNOWN, Rough, ZoneJudge
from jobbmatch.safety.zones.area import ROUGH_M, Points, lonlat_of, metres_between_points, slack_at

_LEAF_M = 3.0
_STRETCH = 1.03
"""A straight line through the earth, cut in equal parts, gives parts along the ground that differ by at most 3%."""
_SAME_PLACE_M = 1.0
_SHORT_M = 1_500.0
"""Half a piece of way from which the true outline is measured, where there is a rough one."""
_OPEN_M = 1e-6
"""Room of a piece that is not settled: more than none, less than any half."""


def drift(metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give how far the plane through the earth's middle may lie from the shortest way, in metres.

    Measured over Norway: at most 80 m at 1,000 km and 11 m at 300 km; it grows with the square of the length.

    >>> float(drift(np.asarray([300_000.0]))[0]) < 11.3
    True
    """
    return 1.25e-10 * metres**2


@dataclass(frozen=True, slots=True, repr=False)
class Ways:
    """Straight ways from one home to several places of work.

    Attributes:
        start: The home's middle, shape (3,).
        ends: The places' middles, shape (ways, 3).
        start_doubt: Metres around the home.
        end_doubt: Metres around each place, shape (ways,).
        length: Metres of each way, shape (ways,).
    """

    start: Points
    ends: Points
    start_doubt: float
    end_doubt: NDArray[np.float64]
    length: NDArray[np.float64]

    @classmethod
    def between(cls, home: DiscColumns, work: DiscColumns) -> "Ways":
        """Give the ways between whole discs."""
        start = home.xyz[0]
        return cls(start, work.xyz, float(home.radius[0]), work.radius, metres_between_points(start, work.xyz))

    def between_middles(self) -> "Ways":
        """Give the same ways without any doubt."""
        return Ways(self.start, self.ends, 0.0, np.zeros_like(self.end_doubt), self.length)

    def some(self, which: NDArray[np.bool_]) -> "Ways":
        """Give some of the ways."""
        return Ways(self.start, self.ends[which], self.start_doubt, self.end_doubt[which], self.length[which])

    def doubt(self, owner: NDArray[np.int64], points: Points) -> NDArray[np.float64]:
        """Give half the width of the band at points of ways, shape (points,)."""
        length, end = self.length[owner], self.end_doubt[owner]
        same = length < _SAME_PLACE_M
        share = np.clip(metres_between_points(self.start, points) / np.where(same, 1.0, length), 0.0, 1.0)
        width = np.where(same, np.maximum(self.start_doubt, end), (1 - share) * self.start_doubt + share * end)
        return ROUTE_SWELL * width

    def change(self) -> NDArray[np.float64]:
        """Give how much nearer, with its band, a way can come in one metre, shape (ways,)."""
        return 1 + ROUTE_SWELL * np.abs(self.end_doubt - self.start_doubt) / np.maximum(self.length, _SAME_PLACE_M)


@dataclass(frozen=True, slots=True, repr=False)
class RouteJudge:
    """A zone that the way to work may not cross, held against places of work."""

    zone: ZoneJudge
    home: DiscColumns
    _rough: Rough | None

    @classmethod
    def of(cls, zone: ZoneJudge, home: DiscColumns) -> "RouteJudge":
        """Make ready to judge ways from a home, the only disc of ``home``."""
        return cls(zone, home, zone.rough())

    def answers(self, work: DiscColumns) -> NDArray[np.uint8]:
        """Answer for each place of work, shape (places,); an unknown home or place leaves the way unknown."""
        answers = np.full(len(work), ROUTE_UNKNOWN, dtype=np.uint8)
        known = work.known()
        if not len(self.home.known()) or not len(known):
            return answers
        ways = Ways.between(self.home, work.some(known))
        near = self._near(ways, self.zone.error + ZONE_MARGIN_M)
        through = near & (np.maximum(ways.end_doubt, ways.start_doubt) <= self.zone.ground.reach + slack_at(0.0))
        through[through] = self._near(ways.some(through).between_middles(), 0.0)
        answers[known] = np.where(through, ROUTE, np.where(near, ROUTE_MAY_CROSS, APART))
        return answers

    def _near(self, ways: Ways, beyond: float) -> NDArray[np.bool_]:
        """Whether each way comes, with its band, within so many metres of the zone: halve until it is settled."""
        near = np.zeros(len(ways.length), dtype=np.bool_)
        owner = np.arange(len(near))
        low, high = np.zeros(len(near)), np.ones(len(near))
        beyond_all = beyond + slack_at(self.zone.ground.reach) + drift(ways.length)
        change = ways.change()
        while len(owner):
            half = _STRETCH * ways.length[owner] * (high - low) / 2 * change[owner]
            room = self._room(ways, owner, (low + high) / 2, beyond_all[owner], half)
            near[owner[(room <= 0) | ((room <= half) & (half <= _LEAF_M))]] = True
            left = (room <= half) & ~near[owner]
            owner, low, high = owner[left], low[left], high[left]
            middle = (low + high) / 2
            owner, low, high = np.tile(owner, 2), np.concatenate([low, middle]), np.concatenate([middle, high])
        return near

    def _room(
        self,
        ways: Ways,
        owner: NDArray[np.int64],
        share: NDArray[np.float64],
        beyond: NDArray[np.float64],
        half: NDArray[np.float64],
    ) -> NDArray[np.float64]:
        """Give how many metres are left between zone and band at points of ways; too few where it does not matter."""
        ground, reach_slack = self.zone.ground, slack_at(self.zone.ground.reach)
        lonlat = lonlat_of(ways.start + (ways.ends[owner] - ways.start) * share[:, None])
        points: Points = earth_centred(lonlat[:, 1], lonlat[:, 0])
        taken = beyond + ways.doubt(owner, points)
        room = metres_between_points(ground.middle, points) - ground.reach - reach_slack - taken
        close = np.flatnonzero(room <= half)
        if self._rough is not None:
            rough = self._rough.metres_to_points(points[close], lonlat[close]) - taken[close]
            # Inside for sure, or too far for sure; what lies between is only measured once its piece is short.
            inside = ground.contains(lonlat[close]) | (rough <= -ROUGH_M)
            room[close] = np.where(inside, 0.0, np.maximum(rough, _OPEN_M))
            close = close[~inside & (rough <= half[close]) & (half[close] <= _SHORT_M)]
        room[close] = ground.metres_to_points(points[close], lonlat[close]) - taken[close]
        return room
