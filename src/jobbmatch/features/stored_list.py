"""A list as it is stored when it was shown: the vacancies, and the values that ranked them, as bytes and back.

Values are kept as they were. A column that has come since is missing (NaN) in an old list, and one that is gone is
left out: that is the one way in which old lists meet new columns. A column that changes its meaning takes another name.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.features.arrays import F32, I64
from jobbmatch.features.columns import COLUMN_NAMES

_LENGTH = 4


@dataclass(frozen=True, slots=True)
class StoredPlace:
    """One vacancy in a list.

    Attributes:
        vacancy: Its id.
        code: STYRK-08 of its first occupation; empty when unknown.
        employer: Key of the employer, as :func:`jobbmatch.features.earlier.employer_key` makes it.
        km: Whole kilometres as shown; None when unknown.
        challenger: Whether a challenger placed it.
        percent: Lowest and highest percentage of full time; None when unknown, and in lists stored before it was kept.
    """

    vacancy: str
    code: str
    employer: str
    km: int | None
    challenger: bool = False
    percent: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class StoredList:
    """What is stored of a list.

    Attributes:
        places: The vacancies, first place first.
        wishes: Codes of occupations that the person wished for then, most wished first.
        values: float32 (n, d), values of the columns as they were; NaN where a value is missing.
    """

    places: tuple[StoredPlace, ...]
    wishes: tuple[str, ...]
    values: F32

    def to_bytes(self) -> bytes:
        """Write it: length of the head in four bytes, the head as JSON, the values row by row."""
        rows = [[p.vacancy, p.code, p.employer, p.km, p.challenger, p.percent] for p in self.places]
        head = json.dumps({"rows": rows, "wishes": self.wishes}, ensure_ascii=False).encode()
        return len(head).to_bytes(_LENGTH, "big") + head + self.values.astype("<f4").tobytes()

    @classmethod
    def from_bytes(cls, raw: bytes, names: Sequence[str]) -> "StoredList":
        """Read it back, with the columns that this program knows.

        Args:
            raw: What :meth:`to_bytes` wrote.
            names: Names of the columns that it was written with.

        Raises:
            ValueError: It is not what was written.
        """
        bare = cls.without_values(raw)
        start = _LENGTH + int.from_bytes(raw[:_LENGTH], "big")
        values = np.frombuffer(raw[start:], dtype="<f4").reshape(len(bare.places), len(names))
        return cls(bare.places, bare.wishes, in_order(values, names))

    @classmethod
    def without_values(cls, raw: bytes) -> "StoredList":
        """Read it back without the values, for those who need only what was shown."""
        start = _LENGTH + int.from_bytes(raw[:_LENGTH], "big")
        head = json.loads(raw[_LENGTH:start])
        places = tuple(_place(*row) for row in head["rows"])
        return cls(places, tuple(head["wishes"]), np.empty((0, 0), dtype=np.float32))


def _place(
    vacancy: str,
    code: str,
    employer: str,
    km: int | None,
    challenger: bool,
    percent: Sequence[float] | None = None,
) -> StoredPlace:
    return StoredPlace(vacancy, code, employer, km, challenger, None if percent is None else (percent[0], percent[1]))


def in_order(values: F32, names: Sequence[str]) -> F32:
    """Give the values in the order of this program's columns; what was not there then is missing.

    >>> bool(np.isnan(in_order(np.ones((2, 1), dtype=np.float32), ["no_longer"])).all())
    True
    """
    found = np.full((len(values), len(COLUMN_NAMES)), np.nan, dtype=np.float32)
    place = {name: number for number, name in enumerate(names)}
    for number, name in enumerate(COLUMN_NAMES):
        if name in place:
            found[:, number] = values[:, place[name]]
    return found


def columns_fingerprint(names: Sequence[str] = COLUMN_NAMES) -> str:
    """Hash the names of columns, in their order."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def rows_of(count: int) -> I64:
    """Give row numbers of a list that belongs to no market any more: its places, int64 (n,)."""
    return np.arange(count, dtype=np.int64)
