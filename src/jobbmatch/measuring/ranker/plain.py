"""Ways of ordering a list without trees: newest, most opened, likeness of words, the weighted sum, a linear model."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import QuantileTransformer, StandardScaler

from jobbmatch.features import columns
from jobbmatch.features.column import Column
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.fit import Split
from jobbmatch.training.fit_chance import WORTH
from jobbmatch.training.fit_steps import STEPS
from jobbmatch.training.metrics import Floats
from jobbmatch.training.metrics import gains as gains_of
from jobbmatch.training.simulate import SimulatedList

Scorer = Callable[[SimulatedList], Floats]
Judge = Callable[[Scorer], float]
"""Gives how well a scorer orders lists; that which orders them best is kept."""

WORDS = (columns.WISHES_TITLE, columns.WISHES_AD, columns.SKILLS_AD, columns.EXPERIENCE_TITLE)
PRIOR_OPENED, PRIOR_SHOWN = 1.0, 5.0
"""What every vacancy is taken to have been before it is shown: opened once in five times."""
STRENGTHS = (10.0, 1000.0)


def newest(item: SimulatedList) -> Floats:
    """Order by age."""
    return -np.nan_to_num(_column(item, columns.AGE), nan=float("inf"))


def likeness(item: SimulatedList) -> Floats:
    """Order by the TF-IDF likeness of what the person says and the ad, title and text together."""
    found: Floats = np.sum([np.nan_to_num(_column(item, column)) for column in WORDS], axis=0)
    return found


def weighted(item: SimulatedList) -> Floats:
    """Order by the weighted sum that serves when no model is registered."""
    return BaselineRanker().score(item.matrix)


def popular(lists: Sequence[SimulatedList]) -> Scorer:
    """Order by how often others opened it of the times they were shown it."""
    rows = np.concatenate([item.matrix.rows for item in lists])
    opened = np.concatenate([item.observed for item in lists]) > 0
    size = int(rows.max()) + 1
    shown = np.bincount(rows, minlength=size) + PRIOR_SHOWN
    rate = (np.bincount(rows, weights=opened, minlength=size) + PRIOR_OPENED) / shown
    usual = PRIOR_OPENED / PRIOR_SHOWN
    return lambda item: np.where(item.matrix.rows < size, rate[np.minimum(item.matrix.rows, size - 1)], usual)


def linear(parts: Split, judge: Judge) -> Scorer:
    """Fit linear models on the same columns and keep the one that the judge likes best.

    Values are scaled, or turned into ranks; missing ones are the mean and a column of their own; the place in the list
    is a column too and is set to the top for scoring, so that being seen is not taken for being liked.
    """
    values, place = _stacked(parts.train), np.concatenate([np.arange(len(item)) for item in parts.train])
    observed = np.concatenate([item.observed for item in parts.train])
    middle = np.nan_to_num(np.nanmean(np.where(np.isnan(values).all(axis=0), 0, values), axis=0))
    inputs = _filled(values, middle, np.log1p(place))
    scorers = [_scorer(model.fit(inputs, target), middle) for model, target in _models(observed)]
    return max(scorers, key=judge)


def linear_steps(parts: Split, judge: Judge) -> Scorer:
    """Fit four linear models, one a step of what people do, and multiply their chances.

    No trees, but no longer one linear model either: the product is what makes it strong. The first step knows the place
    in the list as :func:`linear` does; each is fitted on those who came to the step before.
    """
    values, place = _stacked(parts.train), np.concatenate([np.arange(len(item)) for item in parts.train])
    observed = np.concatenate([item.observed for item in parts.train])
    middle = np.nan_to_num(np.nanmean(np.where(np.isnan(values).all(axis=0), 0, values), axis=0))
    inputs = _filled(values, middle, np.log1p(place))
    return max((_steps(inputs, observed, middle, ranks) for ranks in (False, True)), key=judge)


def _steps(inputs: Floats, observed: NDArray[np.int64], middle: Floats, ranks: bool) -> Scorer:
    scorers = []
    for step in range(STEPS):
        came = observed >= step
        further = observed[came] > step
        if came.any() and further.any() and not further.all():
            model = make_pipeline(_scale(ranks), LogisticRegression(C=0.02, max_iter=200))
            scorers.append(_scorer(model.fit(inputs[came], further), middle))
    return lambda item: -np.sum([np.log1p(np.exp(-scorer(item))) for scorer in scorers], axis=0)


def _models(observed: NDArray[np.int64]) -> Iterator[tuple[Pipeline, Floats]]:
    for ranks in (False, True):
        for strength in STRENGTHS:
            yield make_pipeline(_scale(ranks), Ridge(alpha=strength)), gains_of(observed)
            yield make_pipeline(_scale(ranks), Ridge(alpha=strength)), np.array(WORTH)[observed]
        yield make_pipeline(_scale(ranks), LogisticRegression(C=0.01, max_iter=200)), (observed > 1).astype(np.float64)


def _scale(ranks: bool) -> QuantileTransformer | StandardScaler:
    return QuantileTransformer(n_quantiles=100, random_state=0) if ranks else StandardScaler()


def _scorer(model: Pipeline, middle: Floats) -> Scorer:
    def score(item: SimulatedList) -> Floats:
        inputs = _filled(item.matrix.values.astype(np.float64), middle, np.zeros(len(item)))
        decided = model.decision_function if hasattr(model, "decision_function") else model.predict
        found: Floats = np.asarray(decided(inputs), dtype=np.float64)
        return found

    return score


def _filled(values: Floats, middle: Floats, place: Floats) -> Floats:
    missing = np.isnan(values)
    return np.column_stack([np.where(missing, middle, values), missing, place])


def _stacked(lists: Sequence[SimulatedList]) -> Floats:
    return np.concatenate([item.matrix.values for item in lists]).astype(np.float64)


def _column(item: SimulatedList, column: Column) -> Floats:
    return item.matrix.column(column).astype(np.float64)
