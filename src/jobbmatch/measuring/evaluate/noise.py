"""The same version on the same held-out lists, where more or less of what people did before was chance.

A training run has one level of noise. Persons, lists and what is true are the same at all levels; what differs is what
people did and said earlier, so the columns that are read out of that. How far a ranker gets that is *trained* at each
level is for `jobbmatch bench ranker` to say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.measuring.evaluate.evaluation import AtNoise
from jobbmatch.measuring.evaluate.lists import HeldOutLists
from jobbmatch.measuring.evaluate.orders import Judge
from jobbmatch.measuring.evaluate.quality import Candidate, Progress, only_unseen
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.training.fit import split
from jobbmatch.training.market import NOISE
from jobbmatch.training.metrics import Floats
from jobbmatch.training.simulate import SimulatedList, as_seen

PLAIN: Final = "weighted_sum"
MEASURE: Final = "ndcg_10"
NAMES: Final[Mapping[str, str]] = {"low": "lav", "mid": "middels", "high": "høy"}
"""Levels of noise for a reader (Norwegian)."""


def by_noise(
    lists: HeldOutLists,
    features: VacancyFeatures,
    candidate: Candidate,
    against: Candidate | None,
    drawn: Resampler,
    progress: Progress,
) -> dict[str, AtNoise]:
    """Measure at each level of noise of the market.

    Args:
        lists: The version's lists.
        features: The market that they were drawn from.
        candidate: The version.
        against: What it is compared with above all; None when there is none.
        drawn: Draws of the persons of the held-out lists.
        progress: Called as it goes.
    """
    judge = Judge([item.truth for item in lists.test])
    found = {}
    for number, level in enumerate(NOISE):
        progress("måler ved annen støy", number, len(NOISE))
        scores = _scores(_at(lists, features, level), candidate, against)
        values = {name: judge.of(each)[MEASURE] for name, each in scores.items()}
        if against is not None:
            values[AGAINST] = only_unseen(values[AGAINST], lists, against)
        own = values[VERSION]
        found[level] = AtNoise(
            level == lists.settings.noise,
            {name: drawn.mean(each) for name, each in values.items()},
            {name: drawn.mean(own - each) for name, each in values.items() if name != VERSION},
        )
    progress("måler ved annen støy", len(NOISE), len(NOISE))
    return found


def _at(lists: HeldOutLists, features: VacancyFeatures, level: str) -> Sequence[SimulatedList]:
    if level == lists.settings.noise:
        return lists.test
    # What was recorded on earlier days counts in the columns, so all lists are read anew, not the held-out ones alone.
    seen = as_seen(lists.drawn, features, replace(lists.settings, noise=level))
    return split(seen, lists.settings).test


def _scores(test: Sequence[SimulatedList], candidate: Candidate, against: Candidate | None) -> dict[str, list[Floats]]:
    rankers: dict[str, Ranker] = {VERSION: candidate.ranker}
    if against is not None:
        rankers[AGAINST] = against.ranker
    rankers[PLAIN] = BaselineRanker()
    return {name: [ranker.score(item.matrix) for item in test] for name, ranker in rankers.items()}
