"""Fits the guard of facets: TF-IDF of terms, one linear model a facet, calibrated on ads of groups it has not seen."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.calibration import CalibratedClassifierCV
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold

from jobbmatch.domain.facet import Facet, dangerous
from jobbmatch.models.facet_guard import F32, F64, FacetGuard, FacetModel
from jobbmatch.training.facet_ads import LabelledAd
from jobbmatch.training.facet_settings import GuardSettings

I64 = NDArray[np.int64]
Bools = NDArray[np.bool_]
FACETS = tuple(Facet)
"""Order of the columns of probabilities."""


def fit_guard(ads: Sequence[LabelledAd], groups: I64, settings: GuardSettings) -> FacetGuard:
    """Fit a guard that has no bars yet and so changes nothing.

    Args:
        ads: Ads to learn from.
        groups: Group of each ad; calibration never parts one.
        settings: Settings of the run.
    """
    guard = fit_terms(ads, settings)
    matrix = _matrix(guard, ads)
    models = {}
    for facet in FACETS:
        rows, danger = labelled(ads, facet)
        splits = list(_splits(danger, groups[rows], settings.inner_folds, settings.seed))
        if splits and min(int(danger.sum()), int((~danger).sum())) >= settings.fewest_labels:
            models[facet] = _fit(matrix[rows], danger, splits, settings)
    return replace(guard, models=models)


def fit_terms(ads: Sequence[LabelledAd], settings: GuardSettings) -> FacetGuard:
    """Choose the terms, the most common first, and weigh them: idf = log((1 + ads) / (1 + ads with the term)) + 1."""
    found = Counter(term for ad in ads for term in ad.terms)
    most = settings.most_share * len(ads)
    kept = [(-count, term) for term, count in found.items() if settings.fewest_ads <= count <= most]
    names = sorted(term for _, term in sorted(kept)[: settings.most_terms])
    counts = np.array([found[term] for term in names], dtype=np.float64)
    idf = np.log((1 + len(ads)) / (1 + counts)) + 1
    return FacetGuard(tuple(names), idf.astype(np.float32), {})


def labelled(ads: Sequence[LabelledAd], facet: Facet) -> tuple[I64, Bools]:
    """Give the rows that are labelled for a facet, and which of them are dangerous."""
    rows = [row for row, ad in enumerate(ads) if facet in ad.labels]
    danger = [ads[row].labels[facet] is dangerous(facet) for row in rows]
    return np.array(rows, dtype=np.int64), np.array(danger, dtype=np.bool_)


def folds(groups: I64, parts: int, seed: int) -> Iterator[tuple[I64, I64]]:
    """Deal whole groups into parts of about the same number of ads; give rows to learn from and rows to judge on."""
    numbers = np.unique(groups)
    dealt = np.random.default_rng(seed).permutation(numbers)
    part = {int(group): at % parts for at, group in enumerate(dealt)}
    of = np.array([part[int(group)] for group in groups], dtype=np.int64)
    for at in range(min(parts, len(numbers))):
        yield np.flatnonzero(of != at), np.flatnonzero(of == at)


def out_of_fold(ads: Sequence[LabelledAd], groups: I64, parts: int, settings: GuardSettings) -> F64:
    """Give for each ad the probabilities of a guard that has seen nothing of its group.

    Returns:
        float64 (ads, facets), NaN where there was too little to learn a facet from.
    """
    found = np.full((len(ads), len(FACETS)), np.nan)
    for learn, judge in folds(groups, parts, settings.seed):
        guard = fit_guard([ads[row] for row in learn], groups[learn], settings)
        found[judge] = probabilities(guard, [ads[row] for row in judge])
    return found


def probabilities(guard: FacetGuard, ads: Sequence[LabelledAd]) -> F64:
    """Give the guard's probabilities, float64 (ads, facets), NaN where it has no model."""
    rows = [guard.probabilities_of(ad.terms) for ad in ads]
    return np.array([[row.get(facet, np.nan) for facet in FACETS] for row in rows]).reshape(len(ads), len(FACETS))


def _fit(matrix: csr_matrix, danger: Bools, splits: list[tuple[I64, I64]], settings: GuardSettings) -> FacetModel:
    # The dual, since there are far fewer ads than terms: the same weights in a tenth of the time.
    linear = LogisticRegression(
        C=settings.strength, solver="liblinear", dual=True, tol=1e-3, max_iter=2000, random_state=settings.seed
    )
    fitted = CalibratedClassifierCV(linear, method="sigmoid", cv=splits, ensemble=False).fit(matrix, danger)
    inner = fitted.calibrated_classifiers_[0]
    curve = inner.calibrators[0]
    weights: F32 = inner.estimator.coef_[0].astype(np.float32)
    return FacetModel(weights, float(inner.estimator.intercept_[0]), float(curve.a_), float(curve.b_))


def _splits(danger: Bools, groups: I64, parts: int, seed: int) -> Iterator[tuple[I64, I64]]:
    """Deal groups so that every part has some of both; nothing where that cannot be."""
    most = min(parts, len(np.unique(groups[danger])), len(np.unique(groups[~danger])))
    if most >= 2:
        dealer = StratifiedGroupKFold(most, shuffle=True, random_state=seed)
        yield from dealer.split(np.zeros(len(danger)), danger, groups)


def _matrix(guard: FacetGuard, ads: Sequence[LabelledAd]) -> csr_matrix:
    vectors = [guard.vector(ad.terms) for ad in ads]
    starts = np.cumsum([0, *(len(numbers) for numbers, _ in vectors)])
    columns = np.concatenate([numbers for numbers, _ in vectors])
    values = np.concatenate([weights for _, weights in vectors])
    return csr_matrix((values, columns, starts), shape=(len(ads), len(guard.terms)))
