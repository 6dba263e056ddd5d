"""Lists to learn from as they were really shown, with what came of them; no person and no ad is looked up.

One list a person and day, the longest that was shown. What happened counts in every list that it stood in on that day
or before. A vacancy that she had applied for, or come further with, before the day of a list was no choice any more
and is left out of it. A list of which nothing came, not even an opening, tells nothing and is left out; so are lists
that are too young for anything to have come of them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from jobbmatch.domain.grade import Graded, grade_of
from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.outcome import Happened, PersonKey
from jobbmatch.errors import InputError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.stored_list import StoredList, rows_of
from jobbmatch.training.simulate import SimulatedList

MATURE: Final = timedelta(days=14)
"""A list is learnt from when it is at least so old: an application takes its time."""
FEWEST: Final = 100
"""Lists with outcomes that a ranker can be trained on at the least; with fewer the held-out lists tell nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class ShownList:
    """A list as it was shown.

    Attributes:
        person: What stands for the person.
        day: The day it was shown.
        ranker: Name of what ranked it.
        version: Its version.
        stored: Vacancies and values.
        challenger: Version that placed some of it in turns; empty when one ranker made it alone.
    """

    person: PersonKey
    day: date
    ranker: str
    version: str
    stored: StoredList
    challenger: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class GradedList:
    """A list that was shown, with what came of it.

    Attributes:
        shown: The list.
        kept: int64 (n,), places that were a choice that day.
        graded: What came of each of these.
    """

    shown: ShownList
    kept: NDArray[np.int64]
    graded: tuple[Graded, ...]

    def to_list(self, visit: int = 0) -> SimulatedList:
        """Give it as lists to train on; the grades seen are all the truth there is."""
        grades = np.array([one.grade for one in self.graded], dtype=np.int64)
        matrix = FeatureMatrix(self.shown.stored.values, rows_of(len(self.shown.stored.places)))
        return SimulatedList(
            self.shown.day, matrix.take(self.kept), grades, grades, visit=visit, person=self.shown.person
        )


def graded_lists(shown: Iterable[ShownList], happened: Iterable[Happened], today: date) -> list[GradedList]:
    """Put lists and outcomes together, oldest first.

    Args:
        shown: The lists, in any order.
        happened: What happened, in the order in which it did.
        today: The day from which age is counted.
    """
    pairs: dict[tuple[PersonKey, VacancyId], list[Happened]] = {}
    for one in happened:
        pairs.setdefault((one.person, one.vacancy), []).append(one)
    found = []
    for item in longest_of_day(shown):
        if today - item.day < MATURE:
            continue
        graded = _graded(item, pairs)
        if any(one.grade > 0 or one.refused for one in graded.graded):
            found.append(graded)
    return found


def _graded(item: ShownList, pairs: dict[tuple[PersonKey, VacancyId], list[Happened]]) -> GradedList:
    kept, grades = [], []
    for place, vacancy in enumerate(item.stored.places):
        of_pair = pairs.get((item.person, VacancyId(vacancy.vacancy)), [])
        whole = grade_of(of_pair)
        if whole.applied_on is not None and whole.applied_on < item.day:
            continue
        # What lies before the day of the list did not come of it.
        kept.append(place)
        grades.append(whole if any(one.day >= item.day for one in of_pair) else Graded())
    return GradedList(item, np.array(kept, dtype=np.int64), tuple(grades))


def longest_of_day(shown: Iterable[ShownList]) -> list[ShownList]:
    """Give one list a person and day, the longest and of equals the last, by day."""
    best: dict[tuple[PersonKey, date], ShownList] = {}
    for item in shown:
        key = (item.person, item.day)
        if key not in best or len(item.stored.places) >= len(best[key].stored.places):
            best[key] = item
    return sorted(best.values(), key=lambda item: item.day)


def table_of(graded: Sequence[GradedList]) -> pl.DataFrame:
    """Give one row a vacancy and list: who as a code, when, where in the list, what came of it, and the values."""
    rows = [
        {
            "list": number,
            "person": item.shown.person,
            "day": item.shown.day,
            "ranker": item.shown.ranker,
            "ranker_version": item.shown.version,
            "place": int(place) + 1,
            "vacancy": item.shown.stored.places[place].vacancy,
            "challenger": item.shown.stored.places[place].challenger,
            "grade": one.grade,
            "refused": one.refused,
        }
        for number, item in enumerate(graded)
        for place, one in zip(item.kept.tolist(), item.graded, strict=True)
    ]
    values = [item.shown.stored.values[item.kept] for item in graded]
    if not values:
        return pl.DataFrame()
    columns = pl.DataFrame(np.concatenate(values), schema=list(COLUMN_NAMES))
    return pl.DataFrame(rows).hstack(columns)


def lists_to_learn_from(graded: Sequence[GradedList], fewest: int = FEWEST) -> list[SimulatedList]:
    """Give the lists to train on.

    Args:
        graded: Lists with outcomes, oldest first.
        fewest: So many there must be.

    Raises:
        InputError: There are too few; says how many are lacking.
    """
    visits: Counter[PersonKey] = Counter()
    lists = []
    for item in graded:
        if len(item.kept) > 1:
            lists.append(item.to_list(visits[item.shown.person]))
            visits[item.shown.person] += 1
    if len(lists) < fewest:
        raise InputError(
            f"Bare {len(lists)} lister med utfall er for lite å trene på; det mangler {fewest - len(lists)}.",
            hint=f"En liste teller når det er ført noe om den og den er {MATURE.days} dager gammel. "
            "Ta inn flere utfall (jobbmatch outcomes import FIL), eller tren på det simulerte markedet.",
        )
    return lists
