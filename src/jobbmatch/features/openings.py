"""When ads were opened, and by how many: counts up to the day before an answer, never of the day itself.

Only whole days that have passed count. So an opening that a list led to cannot be seen in that same list, also when
training looks back at a day long past. Who opened is not kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from jobbmatch.features.arrays import F32, I64, Bools


@dataclass(frozen=True, slots=True, eq=False)
class Openings:
    """Openings of ads, oldest first.

    Attributes:
        known: bool (1,), whether openings are recorded at all; without it a count of 0 would be a lie.
        days: int64 (n,), ordinal day of each.
        rows: int64 (n,), row of the vacancy.
    """

    known: Bools
    days: I64
    rows: I64

    @classmethod
    def unknown(cls) -> "Openings":
        """Nothing is recorded."""
        none = np.empty(0, dtype=np.int64)
        return cls(np.array([False]), none, none)

    @classmethod
    def of(cls, opened: Iterable[tuple[date, int]]) -> "Openings":
        """Take openings as day and row of the market, in any order."""
        pairs = np.array(sorted((day.toordinal(), row) for day, row in opened), dtype=np.int64).reshape(-1, 2)
        return cls(np.array([True]), pairs[:, 0].copy(), pairs[:, 1].copy())

    def count(self, as_of: date, size: int, days: int | None = None) -> F32:
        """Count the openings of each vacancy before a day, float32 (size,); NaN when none are recorded.

        >>> found = Openings.of([(date(2026, 11, 1), 0), (date(2026, 11, 20), 0), (date(2026, 11, 22), 1)])
        >>> found.count(date(2026, 11, 22), 2).tolist(), found.count(date(2026, 11, 22), 2, days=7).tolist()
        ([2.0, 0.0], [1.0, 0.0])

        Args:
            as_of: The day; what was opened on it does not count.
            size: Vacancies on the market.
            days: Count only so many days back; all when left out.
        """
        if not self.known[0]:
            return np.full(size, np.nan, dtype=np.float32)
        end = int(np.searchsorted(self.days, as_of.toordinal()))
        start = 0 if days is None else int(np.searchsorted(self.days, as_of.toordinal() - days))
        return np.bincount(self.rows[start:end], minlength=size).astype(np.float32)
