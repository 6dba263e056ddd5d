"""What a version is held against: the ways of ordering of `jobbmatch bench ranker`, fitted on its own lists."""

import importlib
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from jobbmatch.measuring.evaluate.lists import HeldOutLists
from jobbmatch.measuring.ranker import plain
from jobbmatch.measuring.ranker.plain import Judge, Scorer
from jobbmatch.models.ranker import Ranker
from jobbmatch.training.metrics import ndcg
from jobbmatch.training.simulate import SimulatedList

VERSION, AGAINST, ORACLE = "version", "against", "oracle"
TREES: Final = "xgboost"
NAMES: Final[Mapping[str, str]] = {
    VERSION: "Denne versjonen",
    AGAINST: "Versjonen det sammenlignes med",
    "newest": "Nyeste først",
    "popularity": "Popularitet",
    "tfidf": "TF-IDF",
    "weighted_sum": "Vektet sum",
    "linear": "Lineær modell",
    TREES: "XGBoost",
}
"""Names for a reader, in the order of the report."""
CUT: Final = 10
_TREES = "jobbmatch.measuring.ranker.trees"

Told = Callable[[str], None]
"""Called with the name of the ranker that is fitted next."""


def scorers(lists: HeldOutLists, version: Ranker, against: Ranker | None, told: Told) -> dict[str, Scorer]:
    """Give every way of ordering, fitted on the training lists and chosen on the validation lists.

    XGBoost is left out where it is not installed (the `compare` extra).

    Args:
        lists: The version's lists.
        version: The version.
        against: What it is compared with above all; None when there is none.
        told: Called as it goes.
    """
    shuffled = [_shuffled(item, lists.settings.seed) for item in lists.parts.valid]

    def judge(scorer: Scorer) -> float:
        return float(np.nanmean([ndcg(item.observed, scorer(item), CUT) for item in shuffled]))

    found: dict[str, Scorer] = {VERSION: _ranker(version)}
    if against is not None:
        found[AGAINST] = _ranker(against)
    found |= {"newest": plain.newest, "tfidf": plain.likeness, "weighted_sum": plain.weighted}
    found["popularity"] = plain.popular(lists.parts.train)
    told(NAMES["linear"])
    found["linear"] = plain.linear(lists.parts, judge)
    told(NAMES[TREES])
    found |= _trees(lists, judge)
    return {name: found[name] for name in NAMES if name in found}


def _ranker(ranker: Ranker) -> Scorer:
    return lambda item: ranker.score(item.matrix)


def _trees(lists: HeldOutLists, judge: Judge) -> dict[str, Scorer]:
    # Other makers' trees are large packages; all the rest works without them.
    try:
        trees = importlib.import_module(_TREES)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("jobbmatch"):
            raise
        return {}
    return {TREES: trees.xgboost(lists.parts, lists.settings.seed, judge)}


def _shuffled(item: SimulatedList, seed: int) -> SimulatedList:
    # Ties must not be credited with the order shown.
    order = np.random.default_rng([seed, 5]).permutation(len(item))
    return SimulatedList(item.day, item.matrix.take(order), item.observed[order], item.truth[order])
