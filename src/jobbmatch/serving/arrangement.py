"""The order of a list that is shown: the ranker's, moved a little where a crowd is, and where one employer fills it.

Only what passed filter and check is moved, and only the order changes: scores stay the ranker's. Both strengths are in
spreads of the list's own scores, and 0 leaves the order alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.match import Moved, Team
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.serving.congestion import pressure, spread
from jobbmatch.serving.variety import go_round, whose_key

Rows = NDArray[np.int64]
Floats = NDArray[np.float64]
Sent = Mapping[VacancyId, int]
"""How many persons were sent to vacancies; one that is not there, nobody was."""


def nobody(day: date) -> Sent:
    """Say that nobody has been sent anywhere."""
    del day
    return {}


@dataclass(frozen=True, slots=True, eq=False)
class Control:
    """How much the order of lists is moved.

    Attributes:
        congestion: What a vacancy to which five persons a place were sent is moved down by, in spreads.
        variety: What a vacancy of an employer that has three among the first ten already is moved down by, in spreads.
        sent: How many persons had been sent to each vacancy when a day began.
    """

    congestion: float = 0.0
    variety: float = 0.0
    sent: Callable[[date], Sent] = nobody


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """A list in its final order.

    Attributes:
        rows: All rows that may be shown, as far as that was asked: the first ones arranged, the others after them.
        moved: Why some of them stand below what scored less.
    """

    rows: Rows
    moved: Mapping[int, tuple[Moved, ...]]


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows in the order of a list that is shown, before the check.

    Attributes:
        rows: Best first.
        scores: Scores of the ranker that serves, by row.
        teams: Which rows another ranker placed.
        moved: Why some stand below what scored less.
    """

    rows: Rows
    scores: Mapping[int, float]
    teams: Mapping[int, Team] = field(default_factory=dict)
    moved: Mapping[int, tuple[Moved, ...]] = field(default_factory=dict)


def arrange(
    rows: Rows,
    scores: Floats,
    vacancies: Sequence[Vacancy],
    weights: "Weights",
    clears: Callable[[int], bool],
    most: int,
) -> Arranged:
    """Arrange the first places of a list.

    Args:
        rows: int64 (n,), rows of the market, best first.
        scores: float64 (n,), their scores.
        vacancies: The market.
        weights: How much the order is moved on this day.
        clears: Whether a row may be shown.
        most: So many places are arranged.
    """
    if not weights.moves or not len(rows):
        return Arranged(rows, {})
    unit = spread(scores)
    price = unit * weights.price(rows, vacancies)
    picked = go_round(
        scores - price,
        lambda at: whose_key(vacancies[rows[at]].employer),
        lambda at: clears(int(rows[at])),
        cost=unit * weights.variety,
        most=most,
    )
    shown = np.array(picked.shown, dtype=np.int64)
    rest = np.setdiff1d(np.arange(len(rows)), [*picked.shown, *picked.refused])
    moved = {}
    for at in shown[_below_worse(scores[shown])].tolist():
        why = (Moved.CROWDED,) if price[at] > 0 else ()
        moved[int(rows[at])] = (*why, Moved.SAME_EMPLOYER) if at in picked.put_back else why
    return Arranged(rows[np.concatenate([shown, rest])], {row: why for row, why in moved.items() if why})


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """How much the order of a list is moved on one day: a control with the day's counts."""

    congestion: float
    variety: float
    sent: Sent

    @classmethod
    def of(cls, control: Control, day: date) -> "Weights":
        """Take a control for a day; nothing is counted where a crowd weighs nothing."""
        return cls(control.congestion, control.variety, control.sent(day) if control.congestion else {})

    @property
    def moves(self) -> bool:
        """Whether anything can be moved at all."""
        return bool(self.variety or (self.congestion and self.sent))

    def price(self, rows: Rows, vacancies: Sequence[Vacancy]) -> Floats:
        """Give what the crowds weigh, in spreads, float64 (n,)."""
        prices = np.zeros(len(rows))
        found = [(at, vacancies[row]) for at, row in enumerate(rows.tolist()) if vacancies[row].id in self.sent]
        if found:
            counts = np.array([self.sent[vacancy.id] for _, vacancy in found], dtype=np.int64)
            places = np.array([vacancy.positions for _, vacancy in found], dtype=np.int64)
            prices[[at for at, _ in found]] = self.congestion * pressure(counts, places)
        return prices


def _below_worse(scores: Floats) -> NDArray[np.bool_]:
    """Tell which places of a list have something before them that scored less."""
    if not len(scores):
        return np.zeros(0, dtype=np.bool_)
    least_before = np.concatenate([[np.inf], np.minimum.accumulate(scores)[:-1]])
    return np.asarray(least_before < scores)
