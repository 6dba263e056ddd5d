"""What came of showings, counted step by step by vacancy, employer and occupation, up to the day before a day.

A vacancy that stands far down the list is looked at less, so what was not opened counts as looked at by
1 / (1 + place / :data:`HALF`). Steps: looked at and opened, opened and applied for, applied for and hired, hired and
held.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from jobbmatch.features.arrays import F64, I64
from jobbmatch.features.showings import APPLIED, HELD, HIRED, OPENED, Log, Names

HALF: Final = 10.0
"""Place at which every second vacancy is taken to be looked at, where nothing says that it was."""
STEPS: Final = (OPENED, APPLIED, HIRED, HELD)
FLOOR: Final = 0.01
"""The least that is taken as usual, so that a ratio to it is never wild."""


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Tries and successes of each step.

    Attributes:
        tries: float64 (4, keys), how often the step before was reached.
        wins: float64 (4, keys), how often this step was reached too.
    """

    tries: F64
    wins: F64

    @classmethod
    def empty(cls, keys: int) -> "Tally":
        """Nothing counted yet."""
        return cls(np.zeros((len(STEPS), keys)), np.zeros((len(STEPS), keys)))

    def lift(self, step: int, keys: I64, usual: float, prior: float) -> F64:
        """Give ln(rate / usual rate) of some keys, drawn towards 0 as if `prior` tries had gone as usual.

        Args:
            step: Number of the step, from 0.
            keys: int64 (n,); -1 is a key never seen, and gives 0.
            usual: Rate over all.
            prior: Tries that the usual rate counts for.
        """
        tries, wins = np.append(self.tries[step], 0.0)[keys], np.append(self.wins[step], 0.0)[keys]
        found: F64 = np.log((wins + prior * usual + FLOOR) / ((tries + prior) * usual + FLOOR))
        return found


@dataclass(frozen=True, slots=True, eq=False)
class Past:
    """Everybody's showings on days before a day, counted.

    Attributes:
        day: Ordinal day; what became known on it does not count.
        vacancies: By vacancy.
        employers: By employer.
        codes: By occupation.
    """

    day: int
    vacancies: Tally
    employers: Tally
    codes: Tally

    @classmethod
    def start(cls, names: Names) -> "Past":
        """Begin with nothing counted."""
        return cls(0, *(Tally.empty(len(table)) for table in (names.vacancies, names.employers, names.codes)))

    def moved_to(self, log: Log, day: int) -> "Past":
        """Give the counts on a later day."""
        if day == self.day:
            return self
        tallies = (self.vacancies, self.employers, self.codes)
        moved = [_copy(tally) for tally in tallies]
        for step, known in enumerate((log.day, log.day, log.hired, log.held)):
            fresh = np.flatnonzero((known >= self.day) & (known < day) & (log.grade >= step))
            tries, wins = looked(log, fresh) if step == 0 else np.ones(len(fresh)), log.grade[fresh] > step
            for tally, keys in zip(moved, (log.vacancy, log.employer, log.code), strict=True):
                _count(tally, step, keys[fresh], tries, wins)
        return replace(self, day=day, vacancies=moved[0], employers=moved[1], codes=moved[2])

    def usual(self, step: int) -> float:
        """Give how often a step is reached by all who reached the one before."""
        tries, wins = self.vacancies.tries[step].sum(), self.vacancies.wins[step].sum()
        return max(float(wins / tries), FLOOR) if tries else 0.5


def looked(log: Log, rows: I64) -> F64:
    """Give how sure it is that each showing was looked at, float64 (n,), 0 to 1."""
    certain = (log.grade[rows] >= OPENED) | log.refused[rows]
    found: F64 = np.where(certain, 1.0, 1 / (1 + log.place[rows] / HALF))
    return found


def _copy(tally: Tally) -> Tally:
    return Tally(tally.tries.copy(), tally.wins.copy())


def _count(tally: Tally, step: int, keys: I64, tries: F64, wins: np.ndarray) -> None:
    size, known = tally.tries.shape[1], keys >= 0
    tally.tries[step] += np.bincount(keys[known], weights=tries[known], minlength=size)
    tally.wins[step] += np.bincount(keys[known], weights=wins[known].astype(np.float64), minlength=size)
