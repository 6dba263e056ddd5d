"""The benchmark: the same lists at each level of noise, ordered in every way, and how far each way goes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.measuring.ranker import plain, trees
from jobbmatch.measuring.ranker.plain import Scorer
from jobbmatch.measuring.ranker.value import CUT, Resampler, list_value
from jobbmatch.training.fit import Split, split
from jobbmatch.training.market import NOISE, VERSION
from jobbmatch.training.market.lists import MarketList, draw_lists
from jobbmatch.training.market.places import realised
from jobbmatch.training.metrics import Floats, Interval, ndcg
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList

OURS, ORACLE = "jobbmatch", "oracle"
PLAIN = ("newest", "popularity", "tfidf", "weighted_sum", "linear")
TREES = (OURS, "xgboost", "catboost")
BAR = 0.7
"""The least share of the way that our ranker must go, at every level of noise."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """What one way of ordering the held-out lists was worth.

    Attributes:
        values: float64 (persons,), see :func:`jobbmatch.measuring.ranker.value.list_value`.
        first: float64 (persons,), what each gets when everybody is sent to the first on her list and places are few.
    """

    values: Floats
    first: Floats


def measure(
    vacancies: Sequence[Vacancy],
    features: VacancyFeatures,
    settings: TrainingSettings,
    levels: Sequence[str],
    progress: Progress,
) -> dict[str, object]:
    """Measure every way of ordering at some levels of noise.

    Args:
        vacancies: The market.
        features: Its features, in the same order.
        settings: Seed and number of persons; the rest is what `jobbmatch train` uses.
        levels: Levels of noise.
        progress: Called with step, done and total.
    """
    drawn = draw_lists(vacancies, features, settings, lambda done, of: progress("trekker lister", done, of))
    found = {}
    for number, level in enumerate(levels):
        progress(f"måler ({level})", number, len(levels))
        found[level] = _level(drawn, vacancies, replace(settings, noise=level))
    progress("måler", len(levels), len(levels))
    reached = [level["way_from_best_plain_to_oracle"][OURS]["mean"] for level in found.values()]
    return {
        "benchmark": "ranker",
        "simulated": True,
        "market_version": VERSION,
        "vacancies": len(vacancies),
        "persons": len(drawn),
        "bar": BAR,
        "reached": bool(min(reached) >= BAR),
        "noise": found,
    }


def _level(
    drawn: Sequence[MarketList], vacancies: Sequence[Vacancy], settings: TrainingSettings
) -> dict[str, dict[str, dict[str, float]]]:
    noise = NOISE[settings.noise]
    lists = [SimulatedList(item.day, item.matrix, item.observed(noise, settings.seed), item.truth) for item in drawn]
    parts = split(lists, settings)
    held = drawn[len(drawn) - len(parts.test) :]
    places = [max(vacancy.positions, 1) for vacancy in vacancies]
    tried = {name: _try(scorer, parts.test, held, places) for name, scorer in _scorers(parts, settings).items()}
    tried[ORACLE] = _try(None, parts.test, held, places)
    return _figures(tried, Resampler.of(len(held), settings.resamples, settings.seed))


def _scorers(parts: Split, settings: TrainingSettings) -> Mapping[str, Scorer]:
    shuffled = [_shuffled(item, settings.seed) for item in parts.valid]

    def judge(scorer: Scorer) -> float:
        return float(np.nanmean([ndcg(item.observed, scorer(item), CUT) for item in shuffled]))

    return {
        "newest": plain.newest,
        "popularity": plain.popular(parts.train),
        "tfidf": plain.likeness,
        "weighted_sum": plain.weighted,
        "linear": plain.linear(parts, judge),
        OURS: trees.ours(parts, settings, judge),
        "xgboost": trees.xgboost(parts, settings.seed, judge),
        "catboost": trees.catboost(parts, settings.seed, judge),
    }


def _shuffled(item: SimulatedList, seed: int) -> SimulatedList:
    # Ties must not be credited with the order shown.
    order = np.random.default_rng([seed, 5]).permutation(len(item))
    return SimulatedList(item.day, item.matrix.take(order), item.observed[order], item.truth[order])


def _try(
    scorer: Scorer | None, lists: Sequence[SimulatedList], held: Sequence[MarketList], places: Sequence[int]
) -> Tried:
    values, chosen, prospects = [], [], []
    for item, truth in zip(lists, held, strict=True):
        worth = truth.value
        scores = worth if scorer is None else scorer(item)
        first = int(np.argmax(scores))
        values.append(list_value(worth, scores))
        chosen.append(int(item.matrix.rows[first]))
        prospects.append(float(worth[first]))
    return Tried(np.array(values), realised(chosen, prospects, places))


def _figures(tried: Mapping[str, Tried], resampler: Resampler) -> dict[str, dict[str, dict[str, float]]]:
    best = max(PLAIN, key=lambda name: float(tried[name].values.mean()))
    oracle, from_here = tried[ORACLE], tried[best].values
    way = {name: _rounded(resampler.part(tried[name].values - from_here, oracle.values - from_here)) for name in TREES}
    others = [name for name in tried if name != ORACLE]
    return {
        "way_from_best_plain_to_oracle": way,
        "best_plain": {best: _rounded(resampler.part(tried[best].values, oracle.values))},
        "share_of_oracle": {name: _rounded(resampler.part(tried[name].values, oracle.values)) for name in others},
        "share_of_oracle_sent_to_first": {
            name: _rounded(resampler.part(tried[name].first, oracle.first)) for name in others
        },
    }


def _rounded(interval: Interval) -> dict[str, float]:
    return {"mean": round(interval.mean, 4), "low": round(interval.low, 4), "high": round(interval.high, 4)}
