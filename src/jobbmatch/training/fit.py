"""Boosted trees for the order of lists, with position bias and monotone constraints.

Three objectives: LightGBM's lambdarank, the chance of each vacancy by itself
(:mod:`jobbmatch.training.fit_chance`), or that chance learnt step by step (:mod:`jobbmatch.training.fit_steps`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import lightgbm as lgb
import numpy as np

from jobbmatch.features.columns import COLUMN_NAMES, COLUMNS
from jobbmatch.training.fit_chance import chance_datasets
from jobbmatch.training.fit_steps import steps_datasets
from jobbmatch.training.metrics import gains
from jobbmatch.training.settings import CHANCE, STEPS, TrainingSettings
from jobbmatch.training.simulate import SimulatedList

Progress = Callable[[int, int], None]
GRADES = 5


@dataclass(frozen=True, slots=True)
class Split:
    """Lists by what they are for, each group later than the one before; no list is in two.

    Attributes:
        train: Lists that the trees are fitted on.
        valid: Lists that decide when to stop.
        test: Lists on which the model is judged.
    """

    train: list[SimulatedList]
    valid: list[SimulatedList]
    test: list[SimulatedList]


def split(lists: Sequence[SimulatedList], settings: TrainingSettings) -> Split:
    """Split by time: the latest lists are held out.

    Args:
        lists: Lists, oldest first.
        settings: The shares.
    """
    test_from = round(len(lists) * (1 - settings.held_out))
    valid_from = round(test_from * (1 - settings.validated))
    return Split(list(lists[:valid_from]), list(lists[valid_from:test_from]), list(lists[test_from:]))


def parameters(settings: TrainingSettings) -> dict[str, object]:
    """Give LightGBM's parameters; with them the same data give the same trees."""
    return {
        **_objective(settings),
        "learning_rate": settings.learning_rate,
        "num_leaves": settings.leaves,
        "min_data_in_leaf": settings.least_rows,
        "feature_fraction": settings.columns_share,
        "bagging_fraction": settings.rows_share,
        "bagging_freq": 1,
        "lambda_l2": settings.l2,
        "monotone_constraints": [column.monotone for column in COLUMNS],
        "seed": settings.seed,
        "deterministic": True,
        "force_row_wise": True,
        "verbosity": -1,
    }


def _objective(settings: TrainingSettings) -> dict[str, object]:
    if settings.objective in (CHANCE, STEPS):
        return {"objective": "cross_entropy", "metric": "cross_entropy"}
    return {
        "objective": "lambdarank",
        "metric": "ndcg",
        "eval_at": [10],
        "label_gain": gains(np.arange(GRADES)).tolist(),
        "lambdarank_truncation_level": 30,
    }


def fit(parts: Split, settings: TrainingSettings, progress: Progress) -> lgb.Booster:
    """Fit trees on the training lists and stop when the validation lists gain no more.

    Args:
        parts: The lists.
        settings: Settings of the run.
        progress: Called with trees done and at most.
    """

    def tell(env: lgb.callback.CallbackEnv) -> None:
        progress(env.iteration + 1, settings.rounds)

    if settings.objective == CHANCE:
        train, valid = chance_datasets(parts.train, parts.valid, parameters(settings), settings.half_place)
    elif settings.objective == STEPS:
        train, valid = steps_datasets(parts.train, parts.valid, parameters(settings), settings.half_place)
    else:
        train = _dataset(parts.train)
        valid = _dataset([_shuffled(item, settings.seed) for item in parts.valid], reference=train)
    return lgb.train(
        parameters(settings),
        train,
        num_boost_round=settings.rounds,
        valid_sets=[valid],
        callbacks=[lgb.early_stopping(settings.patience, verbose=False), tell],
    )


def _shuffled(item: SimulatedList, seed: int) -> SimulatedList:
    # LightGBM leaves equal scores in the order given. In the order shown, the first trees, which have many equal
    # scores, would be credited with what people merely saw first, and training would stop at once.
    order = np.random.default_rng([seed, 3]).permutation(len(item))
    return SimulatedList(item.day, item.matrix.take(order), item.observed[order], item.truth[order])


def _dataset(lists: Sequence[SimulatedList], reference: lgb.Dataset | None = None) -> lgb.Dataset:
    return lgb.Dataset(
        np.concatenate([item.matrix.values for item in lists]),
        label=np.concatenate([item.observed for item in lists]),
        group=[len(item) for item in lists],
        # The place in the list, so that being looked at is not taken for being liked.
        position=np.concatenate([np.arange(len(item)) for item in lists]) if reference is None else None,
        feature_name=list(COLUMN_NAMES),
        reference=reference,
    )
