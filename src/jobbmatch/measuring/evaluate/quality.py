"""How good the orders of held-out lists are, and the version's beside each other one, list by list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from jobbmatch.measuring.evaluate import rankers
from jobbmatch.measuring.evaluate.evaluation import Quality
from jobbmatch.measuring.evaluate.lists import HeldOutLists, settings_of
from jobbmatch.measuring.evaluate.orders import Judge
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.models.ranker import Ranker
from jobbmatch.models.versions import Version
from jobbmatch.training.fit import split
from jobbmatch.training.metrics import Floats
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList

RESAMPLES = 500
Progress = Callable[[str, int, int], None]
"""Called with the name of the step, done and total."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A version and its model.

    Attributes:
        version: What the registry says of it.
        ranker: The model.
    """

    version: Version
    ranker: Ranker

    @property
    def settings(self) -> TrainingSettings:
        """Settings of its run."""
        return settings_of(self.version.params)


def scores_of(
    lists: HeldOutLists, candidate: Candidate, against: Candidate | None, progress: Progress, *, trees: bool = True
) -> dict[str, list[Floats]]:
    """Score every held-out list by every ranker; XGBoost and CatBoost only when trees are asked for."""
    names: list[str] = []
    whole = rankers.fitted(trees=trees)

    def told(name: str) -> None:
        names.append(name)
        progress("lærer opp det den måles mot", len(names) - 1, whole)

    other = against.ranker if against is not None else None
    found = rankers.scorers(lists, candidate.ranker, other, told, trees=trees)
    progress("lærer opp det den måles mot", whole, whole)
    return {name: [scorer(item) for item in lists.test] for name, scorer in found.items()}


def quality_of(
    lists: HeldOutLists, scores: Mapping[str, Sequence[Floats]], drawn: Resampler, against: Candidate | None
) -> Quality:
    """Judge every order of the held-out lists, and hold the version's against each other's."""
    judge = Judge([item.truth for item in lists.test])
    values = {name: judge.of(found) for name, found in scores.items()}
    if against is not None:
        values[AGAINST] = {name: only_unseen(found, lists, against) for name, found in values[AGAINST].items()}
    of = {ranker: {name: drawn.mean(found) for name, found in by.items()} for ranker, by in values.items()}
    own = values[VERSION]
    gain = {
        ranker: {name: drawn.mean(own[name] - found) for name, found in by.items()}
        for ranker, by in values.items()
        if ranker != VERSION
    }
    return Quality(of, gain)


def only_unseen(values: Floats, lists: HeldOutLists, against: Candidate) -> Floats:
    """Give the other version's values without those of lists that it was trained on, which say nothing of it.

    Args:
        values: float64 (lists,).
        lists: The lists of the version that is measured.
        against: The other version.
    """
    return np.where(np.array(lists.unseen_by(against.settings)), values, np.nan)


@dataclass(frozen=True, slots=True)
class RecordedQuality:
    """What was measured on lists that were really shown.

    Attributes:
        version: The version.
        against: What it is compared with; None when there is none.
        lists: Held-out lists.
        persons: Persons whose lists they are.
        quality: How good the orders are, by what was recorded.
    """

    version: str
    against: str | None
    lists: int
    persons: int
    quality: Quality

    def metrics(self) -> dict[str, float]:
        """Give the figures that are logged with the version's run; no gate reads them."""
        found = {"outcomes_lists": float(self.lists)}
        for name, interval in self.quality.of[VERSION].items():
            if not np.isnan(interval.low):
                figures = {"": interval.mean, "_low": interval.low, "_high": interval.high}
                found |= {f"outcomes_{name}{end}": value for end, value in figures.items()}
        return found


def recorded_quality(
    recorded: Sequence[SimulatedList],
    candidate: Candidate,
    against: Candidate | None,
    progress: Progress,
    *,
    trees: bool = True,
) -> RecordedQuality:
    """Measure a version on the latest of the lists that were really shown; the others are fitted on the earlier ones.

    Args:
        recorded: Lists with what came of them, oldest first.
        candidate: The version.
        against: What it is compared with above all; None when there is none.
        progress: Called as it goes.
        trees: Whether XGBoost and CatBoost are measured beside it.
    """
    settings = candidate.settings
    lists = HeldOutLists(settings, split(recorded, settings), ())
    keys = [item.person for item in lists.test]
    scores = scores_of(lists, candidate, against, progress, trees=trees)
    quality = quality_of(lists, scores, Resampler.of(keys, RESAMPLES, settings.seed), None)
    other = None if against is None else against.version.number
    return RecordedQuality(candidate.version.number, other, len(lists.test), len(set(keys)), quality)
