"""Simulated lists: what a counsellor's screen might have shown, and what the invented person did with it.

A list shows vacancies near the person in an order that is partly the plain ranker's, partly newest first and partly
chance. She looks at a place the less the further down it is; what she does with what she looks at follows the hidden
utility with noise. The true grade of every vacancy is kept beside, and only judging may see it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError
from jobbmatch.features import columns
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.hidden_utility import Market, grades, utility
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulated_persons import Invented, PersonMaker

DAYS = 28
"""Lists are spread over so many days before the newest ad."""
LOOKED_AT = 12.0
"""The place down the list at which every second vacancy is looked at."""
LIKELY_SHARE = 0.4
"""Share of a list that the plain ranker would pick among what is near."""
NEAR_SHARE = 0.4
"""Share of a list that is near and nothing more; the rest comes from anywhere."""
NEAR_KM = 60.0
MOST_NEAR = 800
"""At most so many near vacancies are looked through for a list."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class SimulatedList:
    """One list, in the order in which it was shown.

    Attributes:
        day: The day it was shown.
        matrix: Feature values, float32 (n, d), as they were that day.
        observed: int64 (n,), what the person did, 0 to 4; 0 also where she never looked.
        truth: int64 (n,), true grade 0 to 4; for judging alone.
    """

    day: date
    matrix: FeatureMatrix
    observed: NDArray[np.int64]
    truth: NDArray[np.int64]

    def __len__(self) -> int:
        """Number of vacancies in the list."""
        return len(self.observed)


def simulate(
    vacancies: Sequence[Vacancy], features: VacancyFeatures, settings: TrainingSettings, progress: Progress
) -> list[SimulatedList]:
    """Draw lists, oldest first.

    Args:
        vacancies: The market.
        features: Its features, in the same order.
        settings: Seed, number of persons and length of the lists.
        progress: Called with done and total.

    Raises:
        InputError: No ad has both an occupation and a place, so nobody can be drawn around one.
    """
    maker = PersonMaker(vacancies)
    if not maker.can_draw:
        raise InputError(
            "Ingen stilling har både yrke og sted, så det finnes ikke noe å trene på.",
            hint="Les inn stillinger først: jobbmatch ingest FIL, eller jobbmatch demo",
        )
    market = Market.draw(vacancies, features.requirements, settings.seed)
    newest = newest_day(vacancies)
    lists = []
    for number in range(settings.persons):
        rng = np.random.default_rng([settings.seed, 2, number])
        day = newest - timedelta(days=int(rng.integers(DAYS)))
        lists.append(_one(maker.draw(number, rng), market, features, settings, day, rng))
        progress(number + 1, settings.persons)
    return sorted((item for item in lists if len(item) > 1), key=lambda item: item.day)


def newest_day(vacancies: Sequence[Vacancy]) -> date:
    """Give the day on which the newest ad was published, or else changed."""
    return max((v.published or v.changed).date() for v in vacancies)


def _one(
    invented: Invented,
    market: Market,
    features: VacancyFeatures,
    settings: TrainingSettings,
    day: date,
    rng: np.random.Generator,
) -> SimulatedList:
    worth = utility(market, invented, rng)
    rows = _candidates(invented, market, features, settings.candidates, day, rng)
    matrix = build(features, rows, invented.person, day)
    order = _shown_order(matrix, rng)
    shown = matrix.take(order)
    truth = grades(worth)[shown.rows]
    felt = grades(worth + rng.normal(0, 0.5, market.size))[shown.rows]
    looked = rng.random(len(rows)) < LOOKED_AT / (LOOKED_AT + np.arange(len(rows)))
    return SimulatedList(day, shown, np.where(looked, felt, 0), truth)


def _candidates(
    invented: Invented,
    market: Market,
    features: VacancyFeatures,
    count: int,
    day: date,
    rng: np.random.Generator,
) -> NDArray[np.int64]:
    published, due = features.timing.published, features.timing.due
    is_open = ~(published > day.toordinal()) & ~(due < day.toordinal())
    near = rng.permutation(np.flatnonzero(is_open & (market.distances(invented) <= NEAR_KM)))[:MOST_NEAR]
    scores = BaselineRanker().score(build(features, near, invented.person, day))
    likely = near[np.argsort(-scores, kind="stable")][: int(count * LIKELY_SHARE)]
    close = near[: int(count * NEAR_SHARE)]
    chosen = np.union1d(likely, close)
    rest = rng.permutation(np.setdiff1d(np.flatnonzero(is_open), chosen))
    return np.sort(np.concatenate([chosen, rest[: count - len(chosen)]])).astype(np.int64)


def _shown_order(matrix: FeatureMatrix, rng: np.random.Generator) -> NDArray[np.int64]:
    scores = BaselineRanker().score(matrix)
    age = np.nan_to_num(matrix.column(columns.AGE).astype(np.float64), nan=30.0)
    mixed = _standard(scores) - 0.5 * _standard(age) + rng.normal(0, 0.8, len(matrix))
    return np.argsort(-mixed, kind="stable").astype(np.int64)


def _standard(values: NDArray[np.float64]) -> NDArray[np.float64]:
    if not len(values):
        return values
    standard: NDArray[np.float64] = (values - values.mean()) / max(float(values.std()), 1e-9)
    return standard
