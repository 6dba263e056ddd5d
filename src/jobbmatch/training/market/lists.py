"""Simulated lists: what a screen or a counsellor might have shown, and what the invented person did with it.

A list holds vacancies that are likely, near, or from anywhere; its order is partly the plain ranker's, partly newest
first, partly chance, and every third is made by a counsellor who puts own picks on top. The further down, the less is
looked at. What is looked at may be opened, applied for, got, and held: one step after the other, each with noise.
Persons come back about weekly for weeks or months (:mod:`jobbmatch.training.market.visits`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError
from jobbmatch.features import columns
from jobbmatch.features.arrays import Bools
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.features.query import Query
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.market import NOISE
from jobbmatch.training.market.hidden import Floats, Market, Rows
from jobbmatch.training.market.people import Traits
from jobbmatch.training.market.visits import is_out, spread_out, visit_days
from jobbmatch.training.market.worth import costs, margins, value
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulated_persons import Invented, PersonMaker

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
SHOWN_AGAIN = 0.5
"""Chance that what was shown to the person before is among the likely and near ones again."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class MarketList:
    """One list, in the order in which it was shown.

    Attributes:
        number: Number of the person.
        visit: Number of her visit, from 0.
        invented: The person; what is hidden of her is for judging alone.
        day: The day it was shown.
        matrix: Feature values, float32 (n, d), as they were that day.
        margins: float64 (n, 4), see :mod:`jobbmatch.training.market.worth`; for judging alone.
        costs: float64 (n, 3), what costs in the last of them; for what she answers alone.
        propensity: float64 (n,), chance that each place is looked at.
        counselled: Whether a counsellor made it.
    """

    number: int
    visit: int
    invented: Invented
    day: date
    matrix: FeatureMatrix
    margins: Floats
    costs: Floats
    propensity: Floats
    counselled: bool

    @property
    def key(self) -> str:
        """Key of the person, the same at every visit."""
        return str(self.invented.person.id)

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
        looked, felt = self.felt(noise, seed)
        steps = np.cumprod(np.column_stack([looked, felt > 0]), axis=1).sum(axis=1) - 1
        done: NDArray[np.int64] = np.maximum(steps, 0).astype(np.int64)
        return done

    def felt(self, noise: float, seed: int) -> tuple[Bools, Floats]:
        """Draw what was looked at, bool (n,), and the margins as they were felt that day, float64 (n, 4)."""
        rng = np.random.default_rng([seed, 3, self.number, self.visit])
        looked = rng.random(len(self)) < self.propensity
        return looked, self.margins + noise * rng.normal(0, 1, self.margins.shape)

    def __len__(self) -> int:
        """Number of vacancies in the list."""
        return len(self.propensity)


def draw_lists(
    vacancies: Sequence[Vacancy], features: VacancyFeatures, settings: TrainingSettings, progress: Progress
) -> list[MarketList]:
    """Draw a list a visit, oldest first; columns of behaviour are missing in them.

    Args:
        vacancies: The market.
        features: Its features, in the same order.
        settings: Seed, number of persons, most visits of each and length of the lists.
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
    newest = newest_day(vacancies)
    spread = spread_out(features, newest, settings.seed)
    drawer = _Drawer(Market.draw(vacancies, features, settings.seed), spread, settings, newest)
    lists: list[MarketList] = []
    for number in range(settings.persons):
        rng = np.random.default_rng([settings.seed, 2, number])
        lists.extend(drawer.draw(number, maker.draw(number, rng), rng))
        progress(number + 1, settings.persons)
    return sorted((item for item in lists if len(item) > 1), key=lambda item: (item.day, item.number))


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

    def draw(self, number: int, invented: Invented, rng: np.random.Generator) -> Iterator[MarketList]:
        """Draw the lists of one person, one a visit."""
        person = Traits.draw(invented, rng)
        days = list(visit_days(self.newest, self.settings.visits, rng))
        candidates = self._candidates(invented, days, rng)
        crossed = self._cross(invented, np.unique(np.concatenate(candidates)))
        for visit, (day, rows) in enumerate(zip(days, candidates, strict=True)):
            matrix = crossed.on(day, rows)
            ages = np.maximum(np.nan_to_num(day.toordinal() - self.features.timing.published[rows]), 0)
            felt = margins(self.market, person, rows, ages)
            order = _shown_order(matrix, rng)
            counselled = bool(rng.random() < COUNSELLED)
            if counselled:
                order = _picks_first(order, felt, rng)
            propensity = LOOKED_AT / (LOOKED_AT + np.arange(len(order), dtype=np.float64))
            cost = costs(self.market, person, rows)[order]
            yield MarketList(
                number, visit, invented, day, matrix.take(order), felt[order], cost, propensity, counselled
            )

    def _cross(self, invented: Invented, rows: Rows) -> "_Crossed":
        return _Crossed(self.features, invented, build(self.features, rows, invented.person, self.newest))

    def _candidates(self, invented: Invented, days: Sequence[date], rng: np.random.Generator) -> list[Rows]:
        near = np.flatnonzero(self.market.distances(invented) <= NEAR_KM).astype(np.int64)
        crossed, shown = self._cross(invented, near), np.zeros(self.market.size, dtype=np.bool_)
        found = []
        for day in days:
            is_open = is_out(self.features, day)
            fresh = is_open & ~(shown & (rng.random(len(shown)) >= SHOWN_AGAIN))
            rows = self._some(crossed, day, rng.permutation(near[fresh[near]])[:MOST_NEAR], is_open, rng)
            shown[rows] = True
            found.append(rows)
        return found

    def _some(self, crossed: "_Crossed", day: date, near: Rows, is_open: Bools, rng: np.random.Generator) -> Rows:
        count = self.settings.candidates
        scores = BaselineRanker().score(crossed.on(day, near))
        likely = near[np.argsort(-scores, kind="stable")][: int(count * LIKELY_SHARE)]
        chosen = np.union1d(likely, near[: int(count * NEAR_SHARE)])
        rest = rng.permutation(np.setdiff1d(np.flatnonzero(is_open), chosen))
        return np.sort(np.concatenate([chosen, rest[: count - len(chosen)]])).astype(np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class _Crossed:
    """A person crossed with some rows once; the day moves only the dates."""

    features: VacancyFeatures
    invented: Invented
    matrix: FeatureMatrix

    def on(self, day: date, rows: Rows) -> FeatureMatrix:
        """Give some of the rows, in the order given, as on a day."""
        values = self.matrix.values[np.searchsorted(self.matrix.rows, rows)]
        for column, dated in self.features.timing.build(Query.of(self.invented.person, rows, day)).items():
            values[:, columns.COLUMNS.index(column)] = dated
        return FeatureMatrix(values, rows)


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
