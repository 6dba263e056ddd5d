"""Rankers of trees on the same columns: ours, and XGBoost's and CatBoost's beside it, tuned alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from catboost import CatBoost, Pool
from xgboost import XGBRanker, XGBRegressor

from jobbmatch.domain.match import RankerInfo
from jobbmatch.measuring.ranker.plain import Judge, Scorer
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.training.fit import Split, fit, parameters
from jobbmatch.training.fit_chance import WORTH
from jobbmatch.training.fit_steps import step_chances
from jobbmatch.training.metrics import Floats
from jobbmatch.training.settings import CHANCE, STEPS, TrainingSettings
from jobbmatch.training.simulate import SimulatedList

MEASURED = RankerInfo("bench", "0", simulated=True)
OURS: Mapping[str, str | float | int] = {
    "objective": STEPS,
    "leaves": 31,
    "learning_rate": 0.1,
    "rounds": 500,
    "patience": 20,
}
"""Fixed beforehand, on lists of another seed."""
XGBOOST_GRID: tuple[Mapping[str, object], ...] = (
    {"max_depth": 6, "learning_rate": 0.1, "objective": "rank:ndcg"},
    {"max_depth": 4, "learning_rate": 0.1, "objective": "reg:logistic", "target": CHANCE},
    {"max_depth": 6, "learning_rate": 0.1, "objective": "reg:logistic", "target": STEPS},
)
CATBOOST_GRID: tuple[Mapping[str, object], ...] = (
    {"depth": 6, "learning_rate": 0.1, "loss_function": "YetiRank"},
    {"depth": 6, "learning_rate": 0.1, "loss_function": "CrossEntropy", "target": CHANCE},
    {"depth": 6, "learning_rate": 0.1, "loss_function": "CrossEntropy", "target": STEPS},
)
"""The last of each is fitted to the very chances that serve us best, which are of our own making."""
PATIENCE = 40
ROUNDS = 300


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Lists put one after the other.

    Attributes:
        values: float32 (rows, d).
        grades: int64 (rows,), as observed.
        lists: int64 (rows,), number of the list.
        steps: float64 (rows,), chances that the four steps say.
    """

    values: np.ndarray
    grades: np.ndarray
    lists: np.ndarray
    steps: Floats

    def target(self, name: object) -> np.ndarray:
        """Give what is to be foretold: grades, or the chance of a job that is held by one of two ways."""
        if name is None:
            return self.grades
        return self.steps if name == STEPS else np.array(WORTH)[self.grades]

    @classmethod
    def of(cls, lists: Sequence[SimulatedList], steps: Floats) -> "Rows":
        """Put lists one after the other."""
        return cls(
            np.concatenate([item.matrix.values for item in lists]),
            np.concatenate([item.observed for item in lists]),
            np.repeat(np.arange(len(lists)), [len(item) for item in lists]),
            steps,
        )


Parts = tuple[Rows, Rows]
"""Rows to fit on, and rows that decide when to stop."""


def ours(parts: Split, settings: TrainingSettings) -> Scorer:
    """Fit as `jobbmatch train` does, with more trees for more lists."""
    ranker = LightgbmRanker(fit(parts, replace(settings, **OURS), lambda *_: None), MEASURED)  # type: ignore[arg-type]  # fields of the settings
    return lambda item: ranker.score(item.matrix)


def rows_of(parts: Split, seed: int, half: float = 0.0) -> Parts:
    """Give the lists as the other makers read them; made once for both.

    Args:
        parts: Lists to fit on, and those that decide when to stop.
        seed: Seed.
        half: Place at which every second vacancy is looked at; estimated when left out.
    """
    steps = step_chances(parts.train, parts.valid, parameters(TrainingSettings(seed=seed, objective=STEPS)), half)
    return Rows.of(parts.train, steps[0]), Rows.of(parts.valid, steps[1])


def xgboost(rows: Parts, seed: int, judge: Judge) -> Scorer:
    """Fit XGBoost's trees with each of its settings and keep what the judge likes best."""
    return _best((_xgboost(rows, seed, changed) for changed in XGBOOST_GRID), judge)


def catboost(rows: Parts, seed: int, judge: Judge) -> Scorer:
    """Fit CatBoost's trees with each of its settings and keep what the judge likes best."""
    return _best((_catboost(rows, seed, changed) for changed in CATBOOST_GRID), judge)


MAKERS: Final[Mapping[str, Callable[[Parts, int, Judge], Scorer]]] = {"xgboost": xgboost, "catboost": catboost}
"""The other makers' trees, by the name under which they are measured."""


def _best(scorers: Iterable[Scorer], judge: Judge) -> Scorer:
    return max(scorers, key=judge)


def _xgboost(rows: Parts, seed: int, changed: Mapping[str, object]) -> Scorer:
    train, valid = rows
    options, target = _told(changed)
    made = XGBRanker if target is None else XGBRegressor
    model = made(
        **{"subsample": 0.8, "colsample_bytree": 0.7, **options},
        n_estimators=ROUNDS,
        min_child_weight=5,
        early_stopping_rounds=PATIENCE,
        eval_metric="ndcg@10" if target is None else "logloss",
        random_state=seed,
        n_jobs=1,
        tree_method="hist",
    )
    groups = {"qid": train.lists, "eval_qid": [valid.lists]} if target is None else {}
    held = [(valid.values, valid.target(target))]
    model.fit(train.values, train.target(target), eval_set=held, verbose=False, **groups)
    return _scorer(model.predict)


def _catboost(rows: Parts, seed: int, changed: Mapping[str, object]) -> Scorer:
    options, target = _told(changed)
    model = CatBoost(
        {
            **options,
            "iterations": ROUNDS,
            "early_stopping_rounds": PATIENCE,
            "eval_metric": "NDCG:top=10" if target is None else "CrossEntropy",
            "random_seed": seed,
            "thread_count": 1,
            "verbose": False,
            "allow_writing_files": False,
        }
    )
    pools = [Pool(part.values, label=part.target(target), group_id=part.lists) for part in rows]
    model.fit(pools[0], eval_set=pools[1])
    return _scorer(model.predict)


def _told(changed: Mapping[str, object]) -> tuple[dict[str, object], object]:
    return {name: value for name, value in changed.items() if name != "target"}, changed.get("target")


def _scorer(predict: Callable[[np.ndarray], object]) -> Scorer:
    def score(item: SimulatedList) -> Floats:
        found: Floats = np.asarray(predict(item.matrix.values), dtype=np.float64)
        return found

    return score
