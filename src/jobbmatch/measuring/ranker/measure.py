"""The benchmark: the same lists at each level of noise, ordered in every way, and how far each way goes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

import numpy as np

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.measuring.ranker import plain, trees
from jobbmatch.measuring.ranker.plain import Judge, Scorer
from jobbmatch.measuring.ranker.value import Resampler, list_value
from jobbmatch.training.fit import Split, parameters, split
from jobbmatch.training.fit_chance import looked_at_half
from jobbmatch.training.market import VERSION
from jobbmatch.training.market.lists import MarketList, draw_lists
from jobbmatch.training.market.places import realised
from jobbmatch.training.metrics import Floats, Interval
from jobbmatch.training.settings import CHANCE, TrainingSettings
from jobbmatch.training.simulate import SimulatedList, as_seen, nothing_recorded, partly_recorded

OURS, ORACLE = "jobbmatch", "oracle"
UNRECORDED = "jobbmatch_nothing_recorded"
"""Our ranker on the same lists, on a machine that has recorded nothing of what was shown."""
ONE_LINE = ("newest", "popularity", "tfidf", "weighted_sum", "linear")
PLAIN = (*ONE_LINE, "linear_steps")
TREES = (OURS, "xgboost", "catboost")
BAR = 0.7
"""The least share of the way that our ranker must go, at every level of noise, from the best that has no trees."""

Progress = Callable[[str, int, int], None]
Figures = dict[str, dict[str, dict[str, float]]]
Kept = Callable[[str, Figures], None]


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """What one way of ordering the held-out lists was worth.

    Attributes:
        values: float64 (lists,), see :func:`jobbmatch.measuring.ranker.value.list_value`.
        first: float64 (persons,), what each gets when everybody is sent to the first on her last list and places are
            few.
    """

    values: Floats
    first: Floats


def measure(
    vacancies: Sequence[Vacancy],
    features: VacancyFeatures,
    settings: TrainingSettings,
    levels: Sequence[str],
    progress: Progress,
    *,
    known: Mapping[str, Figures] | None = None,
    kept: Kept = lambda _level, _figures: None,
) -> dict[str, object]:
    """Measure every way of ordering at some levels of noise.

    Args:
        vacancies: The market.
        features: Its features, in the same order.
        settings: Seed and number of persons; the rest is what `jobbmatch train` uses.
        levels: Levels of noise.
        progress: Called with step, done and total.
        known: Levels that an earlier run has measured, which are not measured again.
        kept: Called with each level as it is measured.
    """
    found: dict[str, Figures] = {level: figures for level, figures in (known or {}).items() if level in levels}
    rest = [level for level in levels if level not in found]
    drawn = draw_lists(vacancies, features, settings, lambda done, of: progress("trekker lister", done, of))
    for level in rest:
        bench = _Bench.of(drawn, vacancies, features, replace(settings, noise=level))
        found[level] = bench.figures(_of_level(progress, level))
        kept(level, found[level])
    reached = [found[level]["way_from_best_plain_to_oracle"][OURS]["mean"] for level in levels]
    return {
        "benchmark": "ranker",
        "simulated": True,
        "market_version": VERSION,
        "vacancies": len(vacancies),
        "persons": settings.persons,
        "lists": len(drawn),
        "bar": BAR,
        "reached": bool(min(reached) >= BAR),
        "noise": {level: found[level] for level in levels},
    }


def _of_level(progress: Progress, level: str) -> Progress:
    return lambda step, done, of: progress(f"{step} ({level})", done, of)


@dataclass(frozen=True, slots=True, eq=False)
class _Bench:
    """One level of noise: lists to learn from, of which a share has nothing recorded, and lists to judge on."""

    parts: Split
    held: Sequence[MarketList]
    places: Sequence[int]
    settings: TrainingSettings

    @classmethod
    def of(
        cls,
        drawn: Sequence[MarketList],
        vacancies: Sequence[Vacancy],
        features: VacancyFeatures,
        settings: TrainingSettings,
    ) -> "_Bench":
        whole = split(as_seen(drawn, features, replace(settings, unrecorded=0.0)), settings)
        learnt = partly_recorded([*whole.train, *whole.valid], settings)
        parts = Split(learnt[: len(whole.train)], learnt[len(whole.train) :], whole.test)
        return cls(parts, drawn[len(drawn) - len(parts.test) :], [max(v.positions, 1) for v in vacancies], settings)

    def figures(self, progress: Progress) -> Figures:
        tried: dict[str, Tried] = {}
        makers = self._makers()
        for number, (name, make) in enumerate(makers.items()):
            progress(f"måler {name}", number, len(makers))
            scorer = make()
            tried[name] = _try(scorer, self.parts.test, self.held, self.places)
            if name == OURS:
                blank = [nothing_recorded(item) for item in self.parts.test]
                tried[UNRECORDED] = _try(scorer, blank, self.held, self.places)
        tried[ORACLE] = _try(None, self.parts.test, self.held, self.places)
        progress("måler", len(makers), len(makers))
        numbers = [item.number for item in self.held]
        by_list = Resampler.of(numbers, self.settings.resamples, self.settings.seed)
        return _figures(tried, by_list, Resampler.of(sorted(set(numbers)), self.settings.resamples, self.settings.seed))

    def _makers(self) -> Mapping[str, Callable[[], Scorer]]:
        parts, seed = self.parts, self.settings.seed
        half = looked_at_half(parts.train, parts.valid, parameters(replace(self.settings, objective=CHANCE)))

        def judge(scorer: Scorer) -> float:
            # The others' settings are chosen by the truth of the very lists that they are judged on, which is more
            # than anybody could know and kind to them; ours are fixed beforehand.
            held = zip(parts.test, self.held, strict=True)
            return float(np.mean([list_value(truth.value, scorer(item)) for item, truth in held]))

        rows = cache(lambda: trees.rows_of(parts, seed, half))
        return {
            "newest": lambda: plain.newest,
            "popularity": lambda: plain.popular(parts.train),
            "tfidf": lambda: plain.likeness,
            "weighted_sum": lambda: plain.weighted,
            "linear": lambda: plain.linear(parts, judge),
            "linear_steps": lambda: plain.linear_steps(parts, judge),
            OURS: lambda: trees.ours(parts, replace(self.settings, half_place=half)),
            **{name: partial(_other, make, rows, seed, judge) for name, make in trees.MAKERS.items()},
        }


def _other(
    make: Callable[[trees.Parts, int, Judge], Scorer], rows: Callable[[], trees.Parts], seed: int, judge: Judge
) -> Scorer:
    return make(rows(), seed, judge)


def _try(
    scorer: Scorer | None, lists: Sequence[SimulatedList], held: Sequence[MarketList], places: Sequence[int]
) -> Tried:
    values, sent = [], {}
    for item, truth in zip(lists, held, strict=True):
        worth = truth.value
        scores = worth if scorer is None else scorer(item)
        first = int(np.argmax(scores))
        values.append(list_value(worth, scores))
        # Later lists stand later: the last one a person was shown remains.
        sent[truth.number] = (int(item.matrix.rows[first]), float(worth[first]))
    last = [sent[number] for number in sorted(sent)]
    return Tried(np.array(values), realised([row for row, _ in last], [worth for _, worth in last], places))


def _figures(tried: Mapping[str, Tried], by_list: Resampler, by_person: Resampler) -> Figures:
    oracle, others = tried[ORACLE], [name for name in tried if name != ORACLE]

    def way(best: str) -> dict[str, dict[str, float]]:
        start = tried[best].values
        return {
            name: _rounded(by_list.part(tried[name].values - start, oracle.values - start))
            for name in (*TREES, UNRECORDED)
        }

    best, single = _best(tried, PLAIN), _best(tried, ONE_LINE)
    return {
        "way_from_best_plain_to_oracle": way(best),
        "best_plain": {best: _rounded(by_list.part(tried[best].values, oracle.values))},
        "way_from_best_single_model_to_oracle": way(single),
        "best_single_model": {single: _rounded(by_list.part(tried[single].values, oracle.values))},
        "share_of_oracle": {name: _rounded(by_list.part(tried[name].values, oracle.values)) for name in others},
        "share_of_oracle_sent_to_first": {
            name: _rounded(by_person.part(tried[name].first, oracle.first)) for name in others
        },
    }


def _best(tried: Mapping[str, Tried], names: Sequence[str]) -> str:
    return max(names, key=lambda name: float(tried[name].values.mean()))


def _rounded(interval: Interval) -> dict[str, float]:
    return {"mean": round(interval.mean, 4), "low": round(interval.low, 4), "high": round(interval.high, 4)}
