"""Rankers of trees on the same columns: ours, and XGBoost's and CatBoost's beside it, tuned alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from catboost import CatBoost, Pool
from xgboost import XGBRanker, XGBRegressor

from jobbmatch.domain.match import RankerInfo
from jobbmatch.measuring.ranker.plain import Judge, Scorer
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.training.fit import Split, fit
from jobbmatch.training.fit_chance import WORTH
from jobbmatch.training.metrics import Floats
from jobbmatch.training.settings import CHANCE, LAMBDARANK, TrainingSettings
from jobbmatch.training.simulate import SimulatedList

MEASURED = RankerInfo("bench", "0", simulated=True)
OURS_GRID: tuple[Mapping[str, str | float | int], ...] = (
    {"objective": LAMBDARANK},
    {"objective": CHANCE},
    {"objective": CHANCE, "leaves": 15, "rounds": 600},
)
XGBOOST_GRID: tuple[Mapping[str, object], ...] = (
    {"max_depth": 4, "learning_rate": 0.05},
    {"max_depth": 6, "learning_rate": 0.05},
    {"max_depth": 6, "learning_rate": 0.05, "lambdarank_unbiased": True},
    {"max_depth": 4, "learning_rate": 0.05, "objective": "reg:logistic"},
)
CATBOOST_GRID: tuple[Mapping[str, object], ...] = (
    {"depth": 4, "learning_rate": 0.1, "loss_function": "YetiRank"},
    {"depth": 6, "learning_rate": 0.1, "loss_function": "YetiRank"},
    {"depth": 6, "learning_rate": 0.1, "loss_function": "QueryRMSE"},
    {"depth": 6, "learning_rate": 0.1, "loss_function": "CrossEntropy"},
)
PATIENCE = 40
ROUNDS = 300


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Lists put one after the other.

    Attributes:
        values: float32 (rows, d).
        grades: int64 (rows,), as observed.
        lists: int64 (rows,), number of the list.
    """

    values: np.ndarray
    grades: np.ndarray
    lists: np.ndarray

    @property
    def chances(self) -> Floats:
        """What the grades say of the chance of a job that is held, float64 (rows,)."""
        chances: Floats = np.array(WORTH)[self.grades]
        return chances

    @classmethod
    def of(cls, lists: Sequence[SimulatedList]) -> "Rows":
        """Put lists one after the other."""
        return cls(
            np.concatenate([item.matrix.values for item in lists]),
            np.concatenate([item.observed for item in lists]),
            np.repeat(np.arange(len(lists)), [len(item) for item in lists]),
        )


def ours(parts: Split, settings: TrainingSettings, judge: Judge) -> Scorer:
    """Fit as `jobbmatch train` does, with the settings that order the validation lists best."""
    return _best((_ours(parts, replace(settings, **changed)) for changed in OURS_GRID), judge)  # type: ignore[arg-type]  # fields of the settings


def xgboost(parts: Split, seed: int, judge: Judge) -> Scorer:
    """Fit XGBoost's ranker with each of its settings and keep the best on the validation lists."""
    return _best((_xgboost(parts, seed, changed) for changed in XGBOOST_GRID), judge)


def catboost(parts: Split, seed: int, judge: Judge) -> Scorer:
    """Fit CatBoost's ranker with each of its settings and keep the best on the validation lists."""
    return _best((_catboost(parts, seed, changed) for changed in CATBOOST_GRID), judge)


def _best(scorers: Iterable[Scorer], judge: Judge) -> Scorer:
    return max(scorers, key=judge)


def _ours(parts: Split, settings: TrainingSettings) -> Scorer:
    ranker = LightgbmRanker(fit(parts, settings, lambda *_: None), MEASURED)
    return lambda item: ranker.score(item.matrix)


def _xgboost(parts: Split, seed: int, changed: Mapping[str, object]) -> Scorer:
    train, valid = Rows.of(parts.train), Rows.of(parts.valid)
    by_itself = changed.get("objective") == "reg:logistic"
    made = XGBRegressor if by_itself else XGBRanker
    model = made(
        **{"objective": "rank:ndcg", "subsample": 0.8, "colsample_bytree": 0.7, **changed},
        n_estimators=ROUNDS,
        min_child_weight=5,
        early_stopping_rounds=PATIENCE,
        eval_metric="logloss" if by_itself else "ndcg@10",
        random_state=seed,
        n_jobs=1,
        tree_method="hist",
    )
    groups = {} if by_itself else {"qid": train.lists, "eval_qid": [valid.lists]}
    labels = [rows.chances if by_itself else rows.grades for rows in (train, valid)]
    model.fit(train.values, labels[0], eval_set=[(valid.values, labels[1])], verbose=False, **groups)
    return _scorer(model.predict)


def _catboost(parts: Split, seed: int, changed: Mapping[str, object]) -> Scorer:
    train, valid = Rows.of(parts.train), Rows.of(parts.valid)
    by_itself = changed["loss_function"] == "CrossEntropy"
    model = CatBoost(
        {
            **changed,
            "iterations": ROUNDS,
            "early_stopping_rounds": PATIENCE,
            "eval_metric": "CrossEntropy" if by_itself else "NDCG:top=10",
            "random_seed": seed,
            "thread_count": 1,
            "verbose": False,
            "allow_writing_files": False,
        }
    )
    pools = [
        Pool(rows.values, label=rows.chances if by_itself else rows.grades, group_id=rows.lists)
        for rows in (train, valid)
    ]
    model.fit(pools[0], eval_set=pools[1])
    return _scorer(model.predict)


def _scorer(predict: Callable[[np.ndarray], object]) -> Scorer:
    def score(item: SimulatedList) -> Floats:
        found: Floats = np.asarray(predict(item.matrix.values), dtype=np.float64)
        return found

    return score
