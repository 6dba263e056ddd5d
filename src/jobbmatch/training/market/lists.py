"""Simulated lists: what a screen or a counsellor might have shown, and what the invented person did with it.

A list holds vacancies that are likely, near, or from anywhere; its order is partly the plain ranker's, partly newest
first, partly chance, and every third is made by a counsellor who puts own picks on top. The further down, the less is
looked at. What is looked at may be opened, applied for, got, and held: one step after the other, each with noise.
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
from jobbmatch.training.market import NOISE
from jobbmatch.training.market.hidden import Floats, Market, Rows
from jobbmatch.training.market.people import Traits
from jobbmatch.training.market.worth import margins, value
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
MOST_NEAR = 300
"""At most so many near vacancies are looked through for a list."""
COUNSELLED, PICKS = 1 / 3, 5
"""Share of the lists that a counsellor makes, and how many picks stand on top of such a list."""
COUNSELLOR_SEES = 0.5
"""Noise of what a counsellor thinks of the margins: some of what stands in no ad is known to counsellors."""
GRADES_FROM = (0.02, 0.08, 0.2, 0.4)
"""Value from which a vacancy has grade 1, 2, 3 and 4."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class MarketList:
    """One list, in the order in which it was shown.

    Attributes:
        number: Number of the person.
        day: The day it was shown.
        matrix: Feature values, float32 (n, d), as they were that day.
        margins: float64 (n, 4), see :mod:`jobbmatch.training.market.worth`; for judging alone.
        propensity: float64 (n,), chance that each place is looked at.
        counselled: Whether a counsellor made it.
    """

    number: int
    day: date
    matrix: FeatureMatrix
    margins: Floats
    propensity: Floats
    counselled: bool

    @property
    def value(self) -> Floats:
        """What each vacancy is really worth to the person, float64 (n,)."""
        return value(self.margins)

    @property
    def truth(self) -> NDArray[np.int64]:
        """True grade of each vacancy, 0 to 4, int64 (n,)."""
        found: NDArray[np.int64] = np.searchsorted(GRADES_FROM, self.value, side="right").astype(np.int64)
        return found

    def observed(self, noise: float, seed: int) -> NDArray[np.int64]:
        """Draw what the person did: 0 nothing, 1 opened, 2 applied, 3 got the job, 4 still holds it, int64 (n,).

        Args:
            noise: Standard deviation of chance on each step, see :data:`jobbmatch.training.market.NOISE`.
            seed: Seed of the run.
        """
        rng = np.random.default_rng([seed, 3, self.number])
        looked = rng.random(len(self)) < self.propensity
        passed = self.margins + noise * rng.normal(0, 1, self.margins.shape) > 0
        steps = np.cumprod(np.column_stack([looked, passed]), axis=1).sum(axis=1) - 1
        done: NDArray[np.int64] = np.maximum(steps, 0).astype(np.int64)
        return done

    def __len__(self) -> int:
        """Number of vacancies in the list."""
        return len(self.propensity)


def draw_lists(
    vacancies: Sequence[Vacancy], features: VacancyFeatures, settings: TrainingSettings, progress: Progress
) -> list[MarketList]:
    """Draw a list a person, oldest first.

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
    drawer = _Drawer(Market.draw(vacancies, features, settings.seed), features, settings, newest_day(vacancies))
    lists = []
    for number in range(settings.persons):
        rng = np.random.default_rng([settings.seed, 2, number])
        lists.append(drawer.draw(number, maker.draw(number, rng), rng))
        progress(number + 1, settings.persons)
    return sorted((item for item in lists if len(item) > 1), key=lambda item: item.day)


def newest_day(vacancies: Sequence[Vacancy]) -> date:
    """Give the day on which the newest ad was published, or else changed."""
    return max((v.published or v.changed).date() for v in vacancies)


def noise_of(level: str) -> float:
    """Give the standard deviation of a level of noise.

    Raises:
        InputError: There is no such level.
    """
    if level not in NOISE:
        raise InputError(f"Ukjent støynivå: {level}.", hint=f"Velg blant {', '.join(NOISE)}.")
    return NOISE[level]


@dataclass(frozen=True, slots=True, eq=False)
class _Drawer:
    market: Market
    features: VacancyFeatures
    settings: TrainingSettings
    newest: date

    def draw(self, number: int, invented: Invented, rng: np.random.Generator) -> MarketList:
        """Draw the list of one person."""
        day = self.newest - timedelta(days=int(rng.integers(DAYS)))
        person = Traits.draw(invented, rng)
        matrix = build(self.features, self._candidates(invented, day, rng), invented.person, day)
        ages = np.maximum(np.nan_to_num(day.toordinal() - self.features.timing.published[matrix.rows]), 0)
        felt = margins(self.market, person, matrix.rows, ages)
        order = _shown_order(matrix, rng)
        counselled = bool(rng.random() < COUNSELLED)
        if counselled:
            order = _picks_first(order, felt, rng)
        propensity = LOOKED_AT / (LOOKED_AT + np.arange(len(order), dtype=np.float64))
        return MarketList(number, day, matrix.take(order), felt[order], propensity, counselled)

    def _candidates(self, invented: Invented, day: date, rng: np.random.Generator) -> Rows:
        count = self.settings.candidates
        published, due = self.features.timing.published, self.features.timing.due
        is_open = ~(published > day.toordinal()) & ~(due < day.toordinal())
        near = rng.permutation(np.flatnonzero(is_open & (self.market.distances(invented) <= NEAR_KM)))[:MOST_NEAR]
        scores = BaselineRanker().score(build(self.features, near, invented.person, day))
        likely = near[np.argsort(-scores, kind="stable")][: int(count * LIKELY_SHARE)]
        chosen = np.union1d(likely, near[: int(count * NEAR_SHARE)])
        rest = rng.permutation(np.setdiff1d(np.flatnonzero(is_open), chosen))
        return np.sort(np.concatenate([chosen, rest[: count - len(chosen)]])).astype(np.int64)


def _shown_order(matrix: FeatureMatrix, rng: np.random.Generator) -> Rows:
    scores = BaselineRanker().score(matrix)
    age = np.nan_to_num(matrix.column(columns.AGE).astype(np.float64), nan=30.0)
    mixed = _standard(scores) - 0.5 * _standard(age) + rng.normal(0, 0.8, len(matrix))
    return np.argsort(-mixed, kind="stable").astype(np.int64)


def _picks_first(order: Rows, felt: Floats, rng: np.random.Generator) -> Rows:
    thought = value(felt + rng.normal(0, COUNSELLOR_SEES, felt.shape))
    picks = np.argsort(-thought, kind="stable")[:PICKS]
    return np.concatenate([picks, order[~np.isin(order, picks)]]).astype(np.int64)


def _standard(values: Floats) -> Floats:
    if not len(values):
        return values
    standard: Floats = (values - values.mean()) / max(float(values.std()), 1e-9)
    return standard
