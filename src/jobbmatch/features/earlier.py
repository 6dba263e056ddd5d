"""What was shown on earlier days and what was done with it: the only source of the columns of behaviour.

Training and serving read it by the same code, and both see days strictly before the day that is asked for, never that
day itself. Nothing recorded at all and a first visit are two things: in the first case all is missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from threading import Lock
from typing import Final

import numpy as np

from jobbmatch.features.arrays import I64
from jobbmatch.features.showings import Log, Names, Seen, employer_key, log_of
from jobbmatch.features.tallies import Past
from jobbmatch.features.taste import Taste
from jobbmatch.features.told import Told, Words, words_of

__all__ = ["Earlier", "Seen", "Told", "employer_key"]

NOBODY: Final = -1
TASTE_DAYS: Final = 7
"""Tastes are learnt anew every so many days, so that the same day always gives the same answer at little cost."""


class _Kept:
    """What was counted for the last day asked for: all requests of a day share it, and training moves day by day."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._past: Past | None = None
        self._taste: tuple[int, Taste] | None = None

    def past(self, log: Log, names: Names, day: int) -> Past:
        with self._lock:
            if self._past is None or self._past.day > day:
                self._past = Past.start(names)
            self._past = self._past.moved_to(log, day)
            return self._past

    def taste(self, log: Log, names: Names, day: int) -> Taste:
        week = day - day % TASTE_DAYS
        with self._lock:
            if self._taste is None or self._taste[0] != week:
                self._taste = (week, Taste.learn(log, names, week))
            return self._taste[1]


@dataclass(frozen=True, slots=True, eq=False)
class Earlier:
    """What was seen, read for one person.

    Attributes:
        log: Everything, oldest first.
        names: What the numbers of the log stand for.
        starts: int64 (persons + 1,), where each person's showings start in ``own``.
        own: int64 (n,), showings by person and, within a person, by day.
        words: What was told of vacancies, oldest first.
        whose: Key of the person who asks; empty when it is nobody.
        kept: Counts of the last day asked for.
    """

    log: Log
    names: Names
    starts: I64
    own: I64
    words: Words
    whose: str = ""
    kept: _Kept = field(default_factory=_Kept, repr=False)

    @classmethod
    def nothing(cls) -> "Earlier":
        """Nothing is recorded: all columns of behaviour are missing."""
        return _NOTHING

    @classmethod
    def of(cls, seen: Iterable[Seen], told: Iterable[Told] = ()) -> "Earlier":
        """Take what was seen and what was told of it, in any order."""
        log, names = log_of(sorted(seen, key=lambda one: one.day))
        words = words_of(told, names)
        order = np.argsort(log.person, kind="stable")
        starts = np.zeros(len(names.persons) + 1, dtype=np.int64)
        np.cumsum(np.bincount(log.person, minlength=len(names.persons)), out=starts[1:])
        return cls(log, names, starts, order, words)

    @property
    def known(self) -> bool:
        """Whether anything is recorded at all."""
        return len(self.log) > 0

    def of_person(self, key: str) -> "Earlier":
        """Give the same, read for one person; a key that was never seen is a first visit."""
        return replace(self, whose=key)

    def own_before(self, as_of: date) -> I64:
        """Give the person's own showings on days before a day, oldest first, int64 (k,) into the log."""
        number = self.names.persons.get(self.whose, -1)
        if number < 0:
            return np.empty(0, dtype=np.int64)
        mine = self.own[self.starts[number] : self.starts[number + 1]]
        found: I64 = mine[: int(np.searchsorted(self.log.day[mine], as_of.toordinal()))]
        return found

    def told_before(self, as_of: date) -> I64:
        """Give what was told by or for the person on days before a day, oldest first, int64 (k,) into the words."""
        return self.words.of(self.names.persons.get(self.whose, NOBODY), as_of.toordinal())

    def at(self, as_of: date) -> Past:
        """Give what is known on a day of everybody's showings on days before it."""
        return self.kept.past(self.log, self.names, as_of.toordinal())

    def taste(self, as_of: date) -> Taste:
        """Give what is known of tastes, learnt from days before the week of that day."""
        return self.kept.taste(self.log, self.names, as_of.toordinal())


_NOTHING = Earlier.of(())
