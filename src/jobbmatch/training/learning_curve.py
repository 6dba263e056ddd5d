"""Whether more lists would help: the same settings, fitted on fewer lists, judged on the same held-out ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import lightgbm as lgb
import numpy as np

from jobbmatch.domain.match import RankerInfo
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.training.fit import Split, fit
from jobbmatch.training.metrics import Interval, bootstrap, ndcg
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList

SHARES = (0.125, 0.25, 0.5)
FEWEST = 10
CUT = 10
PART = RankerInfo("part", "0", simulated=True)

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Point:
    """What so many lists are worth.

    Attributes:
        lists: Training lists.
        ndcg: nDCG@10 on the held-out lists.
    """

    lists: int
    ndcg: Interval


def learning_curve(
    parts: Split, whole: lgb.Booster, settings: TrainingSettings, progress: Progress
) -> tuple[Point, ...]:
    """Fit on an eighth, a fourth and half of the training lists, drawn at random, and judge beside the whole.

    Args:
        parts: The lists.
        whole: What was fitted on all training lists.
        settings: Settings of the run.
        progress: Called with points done and in all.
    """
    order = np.random.default_rng([settings.seed, 8]).permutation(len(parts.train))
    counts = [count for count in (round(share * len(order)) for share in SHARES) if count >= FEWEST]
    found = []
    for done, count in enumerate(counts):
        progress(done, len(counts) + 1)
        # In the order of time, as in the whole.
        train = [parts.train[number] for number in sorted(order[:count])]
        found.append(Point(count, _judged(fit(replace(parts, train=train), settings, _quiet), parts.test, settings)))
    found.append(Point(len(order), _judged(whole, parts.test, settings)))
    progress(len(counts) + 1, len(counts) + 1)
    return tuple(found)


def metrics_of(curve: Sequence[Point]) -> dict[str, float]:
    """Give the figures flat, as they are logged."""
    found: dict[str, float] = {}
    for point in curve:
        name = f"simulated_ndcg_10_with_{point.lists}_lists"
        found |= {name: point.ndcg.mean, f"{name}_low": point.ndcg.low, f"{name}_high": point.ndcg.high}
    return found


def _judged(booster: lgb.Booster, lists: Sequence[SimulatedList], settings: TrainingSettings) -> Interval:
    ranker = LightgbmRanker(booster, PART)
    values = np.array([ndcg(item.truth, ranker.score(item.matrix), CUT) for item in lists])
    persons = [item.person for item in lists]
    return bootstrap(values, resamples=settings.resamples, seed=settings.seed, persons=persons)


def _quiet(done: int, of: int) -> None:
    del done, of
