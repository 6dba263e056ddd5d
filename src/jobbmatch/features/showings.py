"""What was shown and what came of it, one showing at a time, and the same as arrays.

Who a person is does not matter: her key is any text that is equal from day to day.

What comes of an application is known later than the day of the list. Unless the days are given, a hiring counts as
known :data:`HIRED_AFTER` days after the list, and that a job is still held after :data:`HELD_AFTER`; before that it is
neither a success nor a failure.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

import numpy as np

from jobbmatch.features.arrays import F64, I64, Bools

OPENED: Final = 1
APPLIED: Final = 2
HIRED: Final = 3
HELD: Final = 4
HIRED_AFTER: Final = 28
"""Days from list to known hiring when the day is not given: about a month from application to answer."""
HELD_AFTER: Final = 91
"""Days from list to a job known to be held when the day is not given: three months."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One vacancy in one list that was shown, and the furthest that came of it.

    Attributes:
        person: Key of the person; equal for the same person, and nothing else is read out of it.
        day: The day it was shown.
        vacancy: Id of the vacancy.
        code: STYRK-08 of its first occupation; empty when unknown.
        employer: Key of the employer, see :func:`employer_key`; empty when unknown.
        km: The distance as shown; NaN when unknown.
        place: Place in the list, from 0.
        grade: 0 shown, 1 opened, 2 applied, 3 hired, 4 held.
        refused: Whether the person said no to it.
        wishes: Codes that the person wished for then, most wished first.
        hired_on: The day the hiring was known; None leaves it to :data:`HIRED_AFTER`.
        held_on: The day it was known that the job is held; None leaves it to :data:`HELD_AFTER`.
    """

    person: str
    day: date
    vacancy: str
    code: str = ""
    employer: str = ""
    km: float = float("nan")
    place: int = 0
    grade: int = 0
    refused: bool = False
    wishes: tuple[str, ...] = ()
    hired_on: date | None = None
    held_on: date | None = None


def employer_key(name: str | None) -> str:
    """Give the key under which an employer is counted: the name in lower case with single blanks.

    >>> employer_key("  Oppdiktet   Lager AS ")
    'oppdiktet lager as'
    """
    return " ".join((name or "").casefold().split())


@dataclass(frozen=True, slots=True, eq=False)
class Log:
    """All that was seen as arrays, oldest first; names are numbers into the tables of :class:`Names`.

    Attributes:
        person: int64 (n,).
        vacancy: int64 (n,).
        code: int64 (n,), -1 when unknown.
        employer: int64 (n,), -1 when unknown.
        wishes: int64 (n,), set of wishes.
        day: int64 (n,), ordinal day it was shown.
        hired: int64 (n,), ordinal day on which it is known whether an application led to a job.
        held: int64 (n,), ordinal day on which it is known whether the job is held.
        km: float64 (n,).
        place: float64 (n,).
        grade: int64 (n,).
        refused: bool (n,).
    """

    person: I64
    vacancy: I64
    code: I64
    employer: I64
    wishes: I64
    day: I64
    hired: I64
    held: I64
    km: F64
    place: F64
    grade: I64
    refused: Bools

    def __len__(self) -> int:
        """Number of showings."""
        return len(self.day)


@dataclass(frozen=True, slots=True)
class Names:
    """Numbers of what has a name, in the order in which they first occur.

    Attributes:
        persons: Keys of persons.
        vacancies: Ids.
        codes: STYRK-08 of the vacancies.
        employers: Keys of employers.
        wishes: Sets of wishes.
    """

    persons: dict[str, int]
    vacancies: dict[str, int]
    codes: dict[str, int]
    employers: dict[str, int]
    wishes: dict[tuple[str, ...], int]


def log_of(seen: Sequence[Seen]) -> tuple[Log, Names]:
    """Turn showings into arrays; what is unknown is -1.

    Args:
        seen: Showings, oldest first.
    """
    names = Names({}, {}, {}, {}, {})
    log = Log(
        person=_whole([_number(names.persons, one.person) for one in seen]),
        vacancy=_whole([_number(names.vacancies, one.vacancy) for one in seen]),
        code=_whole([_number(names.codes, one.code) if one.code else -1 for one in seen]),
        employer=_whole([_number(names.employers, one.employer) if one.employer else -1 for one in seen]),
        wishes=_whole([_number(names.wishes, one.wishes) for one in seen]),
        day=_whole([one.day.toordinal() for one in seen]),
        hired=_whole([_known(one, one.hired_on, HIRED_AFTER) for one in seen]),
        held=_whole([_known(one, one.held_on, HELD_AFTER) for one in seen]),
        km=np.array([one.km for one in seen], dtype=np.float64),
        place=np.array([one.place for one in seen], dtype=np.float64),
        grade=_whole([one.grade for one in seen]),
        refused=np.array([one.refused for one in seen], dtype=np.bool_),
    )
    return log, names


Named = TypeVar("Named", bound=Hashable)


def _number(table: dict[Named, int], name: Named) -> int:
    return table.setdefault(name, len(table))


def _known(one: Seen, on: date | None, after: int) -> int:
    return one.day.toordinal() + after if on is None else on.toordinal()


def _whole(values: list[int]) -> I64:
    return np.array(values, dtype=np.int64)
