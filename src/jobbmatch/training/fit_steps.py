"""The chance of a job that is held, learnt step by step and told to one set of trees.

What people do is a chain: looked at, opened, applied for, hired, held. Few come to its end, so a target that counts the
end alone throws most of what was seen away. Here trees of their own learn each step on those who came to the step
before; the product of the four is a chance for every vacancy of every list, also those nobody looked at, and the trees
that serve are fitted to that chance. So there is one score, and one set of trees that its reasons come from.
"""

from collections.abc import Sequence
from typing import Final

import lightgbm as lgb
import numpy as np
from numpy.typing import NDArray

from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.training.fit_chance import looked_at_half
from jobbmatch.training.metrics import Floats
from jobbmatch.training.simulate import SimulatedList

STEPS: Final = 4
"""Opened, applied for, hired, held."""
FEWEST: Final = 200
"""Rows that came to a step, and :data:`FEWEST_EACH` of each outcome, from which trees are fitted to it."""
FEWEST_EACH: Final = 20
ROUNDS, PATIENCE = 400, 30
LEARNING_RATE: Final = 0.1
LEAVES: Final = (15, 15, 7, 7)
"""Leaves of a tree by step: later steps have fewer rows."""


def steps_datasets(
    train: Sequence[SimulatedList],
    valid: Sequence[SimulatedList],
    parameters: dict[str, object],
    half: float = 0.0,
) -> tuple[lgb.Dataset, lgb.Dataset]:
    """Give the lists as rows with the chance that the four steps say.

    Args:
        train: Lists to fit on.
        valid: Lists that decide when to stop.
        parameters: LightGBM's parameters.
        half: Place at which every second vacancy is looked at; estimated when left out.
    """
    values = [_values(lists) for lists in (train, valid)]
    chances = step_chances(train, valid, parameters, half)
    usual = float(np.log(chances[0].mean() / (1 - chances[0].mean())))
    fitted = lgb.Dataset(
        values[0], label=chances[0], init_score=np.full(len(values[0]), usual), feature_name=list(COLUMN_NAMES)
    )
    judged = lgb.Dataset(values[1], label=chances[1], init_score=np.full(len(values[1]), usual), reference=fitted)
    return fitted, judged


def step_chances(
    train: Sequence[SimulatedList],
    valid: Sequence[SimulatedList],
    parameters: dict[str, object],
    half: float = 0.0,
) -> tuple[Floats, Floats]:
    """Give the chance of a job that is held for every row of the lists, as if it stood first.

    Args:
        train: Lists to learn the steps on.
        valid: Lists that decide when each step's trees stop.
        parameters: LightGBM's parameters; leaves and rounds are the steps' own.
        half: Place at which every second vacancy is looked at; estimated when left out.
    """
    half = half or looked_at_half(train, valid, parameters)
    values = (_values(train), _values(valid))
    done = (_done(train), _done(valid))
    looked = (_looked(train, half), _looked(valid, half))
    chances = (np.ones(len(done[0])), np.ones(len(done[1])))
    for step in range(STEPS):
        starts = looked if step == 0 else (np.zeros(len(done[0])), np.zeros(len(done[1])))
        for chance, found in zip(chances, _step(step, values, done, starts, parameters), strict=True):
            chance *= found
    return chances[0], chances[1]


Pair = tuple[NDArray[np.float32], NDArray[np.float32]]
Done = tuple[NDArray[np.int64], NDArray[np.int64]]


def _step(
    step: int, values: Pair, done: Done, starts: tuple[Floats, Floats], parameters: dict[str, object]
) -> tuple[Floats, Floats]:
    """Give the chance of one step for all rows, learnt from those that came to it."""
    reached = [grades >= step for grades in done]
    labels = [(grades[came] > step).astype(np.float64) for grades, came in zip(done, reached, strict=True)]
    mean = float(np.clip(labels[0].mean(), 1e-3, 1 - 1e-3)) if len(labels[0]) else 0.5
    usual = float(np.log(mean / (1 - mean)))
    if not _enough(labels[0]) or not len(labels[1]):
        return np.full(len(done[0]), mean), np.full(len(done[1]), mean)
    fitted, judged = (
        lgb.Dataset(rows[came], label=label, init_score=usual + start[came])
        for rows, came, label, start in zip(values, reached, labels, starts, strict=True)
    )
    booster = lgb.train(
        {**parameters, "learning_rate": LEARNING_RATE, "num_leaves": LEAVES[step], "max_bin": 63},
        fitted,
        num_boost_round=ROUNDS,
        valid_sets=[judged.set_reference(fitted)],
        callbacks=[lgb.early_stopping(PATIENCE, verbose=False)],
    )
    first, second = (_chance(booster, rows, usual) for rows in values)
    return first, second


def _chance(booster: lgb.Booster, values: NDArray[np.float32], usual: float) -> Floats:
    raw = np.asarray(booster.predict(values, raw_score=True, num_threads=1), dtype=np.float64)
    chance: Floats = 1 / (1 + np.exp(-(usual + raw)))
    return chance


def _enough(labels: Floats) -> bool:
    wins = float(labels.sum())
    return len(labels) >= FEWEST and min(wins, len(labels) - wins) >= FEWEST_EACH


def _looked(lists: Sequence[SimulatedList], half: float) -> Floats:
    return -np.log1p(np.concatenate([np.arange(len(item)) for item in lists]) / half)


def _done(lists: Sequence[SimulatedList]) -> NDArray[np.int64]:
    return np.concatenate([item.observed for item in lists])


def _values(lists: Sequence[SimulatedList]) -> NDArray[np.float32]:
    return np.concatenate([item.matrix.values for item in lists])
