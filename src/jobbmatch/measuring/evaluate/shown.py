"""What persons are shown of the whole market: the first ten that pass filter and check, in the order of each ranker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np

from jobbmatch.domain.ids import VacancyId
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, SafetyProfile
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.measuring.evaluate.orders import GOOD
from jobbmatch.measuring.evaluate.persons import Seeker
from jobbmatch.serving.arrangement import Weights, arrange
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.gate import Doorkeeper
from jobbmatch.training.market.hidden import Market
from jobbmatch.training.market.lists import GRADES_FROM, LOOKED_AT
from jobbmatch.training.market.worth import margins, value
from jobbmatch.training.metrics import Floats, dcg

TOP: Final = 10
LOOKED: Final = LOOKED_AT / (LOOKED_AT + np.arange(TOP, dtype=np.float64))
"""Chance that each of the first places is looked at, float64 (TOP,)."""
Scorer = Callable[[FeatureMatrix], Floats]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One person's first places by one ranker.

    Attributes:
        rows: int64 (k,), rows of the market, best first, at most :data:`TOP`.
        worth: float64 (k,), what each is really worth to her.
        ideal_gain: The greatest discounted gain that ten of what she may see could have.
        ideal_seen: The most good vacancies that would be looked at, in the best order of what she may see.
        allowed: Number of vacancies that she may see.
    """

    rows: np.ndarray
    worth: Floats
    ideal_gain: float
    ideal_seen: float
    allowed: int

    @property
    def ndcg(self) -> float:
        """Share of the greatest discounted gain; NaN when nothing that she may see is of any worth."""
        return dcg(_grades(self.worth), TOP) / self.ideal_gain if self.ideal_gain > 0 else float("nan")

    @property
    def good_seen(self) -> float:
        """Good vacancies that are looked at, as a sum of chances."""
        return float(LOOKED[: len(self.rows)][_grades(self.worth) >= GOOD].sum())


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What everybody is shown on one day.

    Attributes:
        looks: By ranker, one look a person, in the order of the persons.
        controlled: By the first ranker, when crowds and employers weigh in, one look a person.
        without: By the first ranker, what those who exclude something would be shown if they did not, by the number
            of the person; only figures are made of it.
    """

    looks: Mapping[str, Sequence[Look]]
    controlled: Sequence[Look]
    without: Mapping[int, Look]


class OneDay:
    """Persons look at the same market on the same day, one after the other."""

    def __init__(self, engine: Engine, hidden: Market, as_of: date, congestion: float, variety: float) -> None:
        """Keep the market, what is hidden of it, the day, and how much crowds and employers weigh."""
        self._engine, self._hidden, self._as_of = engine, hidden, as_of
        self._congestion, self._variety = congestion, variety
        published = engine.market.features.timing.published
        self._ages = np.maximum(np.nan_to_num(as_of.toordinal() - published), 0)

    def see(self, seekers: Sequence[Seeker], scorers: Mapping[str, Scorer], progress: Progress) -> Seen:
        """Let everybody look.

        Args:
            seekers: The persons, in the order in which they come: crowds are counted from one to the next.
            scorers: Rankers by name; the first is the one that is evaluated.
            progress: Called with done and total.
        """
        first = next(iter(scorers.values()))
        looks: dict[str, list[Look]] = {name: [] for name in scorers}
        controlled: list[Look] = []
        without: dict[int, Look] = {}
        sent: dict[VacancyId, int] = {}
        for number, seeker in enumerate(seekers):
            candidates = self._candidates(seeker, seeker.profile)
            for name, score in scorers.items():
                looks[name].append(candidates.look(candidates.ordered(score)))
            controlled.append(candidates.look(candidates.arranged(first, self._weights(sent))))
            self._count(controlled[-1], sent)
            if seeker.excludes:
                free = self._candidates(seeker, NO_EXCLUSIONS)
                without[number] = free.look(free.ordered(first))
            progress(number + 1, len(seekers))
        return Seen(looks, controlled, without)

    def _weights(self, sent: dict[VacancyId, int]) -> Weights:
        return Weights(self._congestion, self._variety, sent)

    def _count(self, look: Look, sent: dict[VacancyId, int]) -> None:
        for row in look.rows.tolist():
            vacancy = self._engine.market.vacancies[row].id
            sent[vacancy] = sent.get(vacancy, 0) + 1

    def _candidates(self, seeker: Seeker, profile: SafetyProfile) -> "_Candidates":
        person = seeker.traits.invented.person
        rows = self._engine.rankable(person, profile, self._as_of)
        matrix = self._engine.market.crossed(rows, person, self._as_of)
        worth = value(margins(self._hidden, seeker.traits, rows, self._ages[rows])) if len(rows) else np.empty(0)
        door = Doorkeeper(self._engine.market.vacancies, profile, person.home)
        return _Candidates(self._engine, matrix, worth, door)


@dataclass(frozen=True, slots=True, eq=False)
class _Candidates:
    """What one person may see: rows that passed the filter, their values, their worth, and who checks them."""

    engine: Engine
    matrix: FeatureMatrix
    worth: Floats
    door: Doorkeeper

    def ordered(self, score: Scorer) -> np.ndarray:
        """Order by a ranker; equal scores by their rows."""
        return (
            self.matrix.rows[np.argsort(-score(self.matrix), kind="stable")] if len(self.matrix) else self.matrix.rows
        )

    def arranged(self, score: Scorer, weights: Weights) -> np.ndarray:
        """Order by a ranker, and move by crowds and employers as the product does."""
        if not len(self.matrix):
            return self.matrix.rows
        scores = score(self.matrix)
        order = np.argsort(-scores, kind="stable")
        vacancies = self.engine.market.vacancies
        return arrange(self.matrix.rows[order], scores[order], vacancies, weights, self.door.clears, TOP).rows

    def look(self, ordered: np.ndarray) -> Look:
        """Give the first places that pass the check."""
        rows = np.array(list(self.door.first(ordered.tolist(), TOP)), dtype=np.int64)
        best = np.sort(self.worth)[::-1][:TOP]
        return Look(
            rows,
            self.worth[np.searchsorted(self.matrix.rows, rows)],
            dcg(_grades(best), TOP),
            float(LOOKED[: int((_grades(best) >= GOOD).sum())].sum()),
            len(self.matrix),
        )


def _grades(worth: Floats) -> np.ndarray:
    return np.searchsorted(GRADES_FROM, worth, side="right").astype(np.int64)
