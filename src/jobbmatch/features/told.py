"""What was told of vacancies, one thing at a time with the day it is known from: saved, shared, yes or no and why not.

Of what was done only that somebody came into contact with an employer is told here; how far she came stands in
:mod:`jobbmatch.features.showings`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

import numpy as np

from jobbmatch.domain.outcome import OutcomeKind, Refusal
from jobbmatch.features.arrays import F64, I64, Bools
from jobbmatch.features.showings import Names

SAVED, SHARED, YES, NO, CONTACT = range(5)
"""Kinds as numbers."""
KINDS: Final[Mapping[OutcomeKind, int]] = {
    OutcomeKind.SAVED: SAVED,
    OutcomeKind.SHARED: SHARED,
    OutcomeKind.YES: YES,
    OutcomeKind.NO: NO,
    OutcomeKind.APPLIED: CONTACT,
    OutcomeKind.INTERVIEW: CONTACT,
    OutcomeKind.HIRED: CONTACT,
}
"""The outcomes that are read here."""
REASONS: Final = tuple(Refusal)


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that was told of a vacancy for a person.

    Attributes:
        person: Key of the person; only compared with itself.
        day: The day from whose end it is known.
        vacancy: Id of the vacancy.
        kind: One of :data:`KINDS`.
        code: STYRK-08 of its first occupation; empty when unknown.
        employer: Key of the employer; empty when unknown.
        km: How far from her; NaN when unknown.
        percent: Lowest and highest percentage of full time; None when unknown.
        reason: Why not, for a no; None when she did not say.
    """

    person: str
    day: date
    vacancy: str
    kind: OutcomeKind
    code: str = ""
    employer: str = ""
    km: float = float("nan")
    percent: tuple[float, float] | None = None
    reason: Refusal | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """All that was told as arrays, oldest first; numbers are those of :class:`Names`, -1 when unknown.

    Attributes:
        person: int64 (n,).
        vacancy: int64 (n,).
        code: int64 (n,).
        employer: int64 (n,).
        day: int64 (n,), ordinal.
        kind: int64 (n,).
        reason: int64 (n,), number in :data:`REASONS`; -1 where none was given.
        km: float64 (n,).
        percent: float64 (n,), middle of the percentages; NaN when unknown.
    """

    person: I64
    vacancy: I64
    code: I64
    employer: I64
    day: I64
    kind: I64
    reason: I64
    km: F64
    percent: F64
    answers: Bools = field(init=False)

    def __post_init__(self) -> None:
        """Tell once which are answers."""
        object.__setattr__(self, "answers", (self.kind == YES) | (self.kind == NO))

    def __len__(self) -> int:
        """Number of things told."""
        return len(self.day)

    def before(self, day: int) -> int:
        """Give how many are of days strictly before a day."""
        return int(np.searchsorted(self.day, day))

    def of(self, person: int, day: int) -> I64:
        """Give one person's on days strictly before a day, oldest first, int64 (k,)."""
        found: I64 = np.flatnonzero(self.person[: self.before(day)] == person)
        return found

    def refused_for(self, reason: Refusal) -> Bools:
        """Tell which are a no for this reason, bool (n,)."""
        found: Bools = self.reason == REASONS.index(reason)
        return found


def words_of(told: Iterable[Told], names: Names) -> Words:
    """Turn what was told into arrays; names that were not seen before are given numbers.

    Args:
        told: In any order; of one day, the order in which it is told counts.
        names: Numbers of what was shown.
    """
    items = sorted(told, key=lambda one: one.day)
    return Words(
        person=_whole([_number(names.persons, one.person) for one in items]),
        vacancy=_whole([_number(names.vacancies, one.vacancy) for one in items]),
        code=_whole([_number(names.codes, one.code) if one.code else -1 for one in items]),
        employer=_whole([_number(names.employers, one.employer) if one.employer else -1 for one in items]),
        day=_whole([one.day.toordinal() for one in items]),
        kind=_whole([KINDS[one.kind] for one in items]),
        reason=_whole([-1 if one.reason is None else REASONS.index(one.reason) for one in items]),
        km=np.array([one.km for one in items], dtype=np.float64),
        percent=np.array([np.nan if one.percent is None else sum(one.percent) / 2 for one in items], dtype=np.float64),
    )


def _number(table: dict[str, int], name: str) -> int:
    return table.setdefault(name, len(table))


def _whole(values: list[int]) -> I64:
    return np.array(values, dtype=np.int64)
