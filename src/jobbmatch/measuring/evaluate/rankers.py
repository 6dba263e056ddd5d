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
TREES: Final[Mapping[str, str]] = {"xgboost": "XGBoost", "catboost": "CatBoost"}
"""Other makers' trees, by their name in :data:`jobbmatch.measuring.ranker.trees.MAKERS`."""
NAMES: Final[Mapping[str, str]] = {
    VERSION: "Denne versjonen",
    AGAINST: "Versjonen det sammenlignes med",
    "newest": "Nyeste først",
    "popularity": "Popularitet",
    "tfidf": "TF-IDF",
    "weighted_sum": "Vektet sum",
    "linear": "Lineær modell",
    **TREES,
}
"""Names for a reader, in the order of the report."""
CUT: Final = 10
_TREES = "jobbmatch.measuring.ranker.trees"

Told = Callable[[str], None]
"""Called with the name of the ranker that is fitted next."""


def scorers(
    lists: HeldOutLists, version: Ranker, against: Ranker | None, told: Told, *, trees: bool = True
) -> dict[str, Scorer]:
    """Give every way of ordering, fitted on the training lists and chosen on the validation lists.

    XGBoost and CatBoost are left out where they are not installed (the `compare` extra).

    Args:
        lists: The version's lists.
        version: The version.
        against: What it is compared with above all; None when there is none.
        told: Called as it goes.
        trees: Whether XGBoost and CatBoost are fitted too, which takes longer than all the others.
    """
    shuffled = [_shuffled(item, lists.settings.seed) for item in lists.parts.valid]

    def judge(scorer: Scorer) -> float:
        # By the truth, which nobody could know: kind to the others, as in the benchmark. What was observed likes what
        # foretells openings and would keep targets that do worse. On lists that were shown, what was seen is the truth.
        return float(np.nanmean([ndcg(item.truth, scorer(item), CUT) for item in shuffled]))

    found: dict[str, Scorer] = {VERSION: _ranker(version)}
    if against is not None:
        found[AGAINST] = _ranker(against)
    found |= {"newest": plain.newest, "tfidf": plain.likeness, "weighted_sum": plain.weighted}
    found["popularity"] = plain.popular(lists.parts.train)
    told(NAMES["linear"])
    found["linear"] = plain.linear(lists.parts, judge)
    if trees:
        found |= _trees(lists, judge, told)
    return {name: found[name] for name in NAMES if name in found}


def _ranker(ranker: Ranker) -> Scorer:
    return lambda item: ranker.score(item.matrix)


def fitted(*, trees: bool) -> int:
    """Give how many are fitted, so how often the fitting tells of itself."""
    return 1 + trees * len(TREES)


def _trees(lists: HeldOutLists, judge: Judge, told: Told) -> dict[str, Scorer]:
    # Other makers' trees are large packages; all the rest works without them.
    try:
        makers = importlib.import_module(_TREES)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("jobbmatch"):
            raise
        return {}
    seed, found = lists.settings.seed, dict[str, Scorer]()
    rows = makers.rows_of(lists.parts, seed)
    for name, shown in TREES.items():
        told(shown)
        found[name] = makers.MAKERS[name](rows, seed, judge)
    return found


def _shuffled(item: SimulatedList, seed: int) -> SimulatedList:
    # Ties must not be credited with the order shown.
    order = np.random.default_rng([seed, 5]).permutation(len(item))
    return SimulatedList(item.day, item.matrix.take(order), item.observed[order], item.truth[order])
