"""The product's ranker on job views: the same features and training, fitted on other applicants than it ranks for.

Applicants are dealt into folds. For each fold a ranker is fitted on views of all the others, never on anybody's last
one; it then ranks for the applicants of the fold. Training lists hold the job viewed and some that were not: half of
them near, half from anywhere.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import COLUMNS
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.measuring.jobviews.market import JobMarket
from jobbmatch.measuring.jobviews.ranks import Floats
from jobbmatch.measuring.jobviews.tasks import Task, candidates, matrix_of
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.training.fit import Split, fit
from jobbmatch.training.settings import LAMBDARANK, TrainingSettings
from jobbmatch.training.simulate import SimulatedList

Progress = Callable[[str, int, int], None]
NOT_REGISTERED = RankerInfo("jobviews", "0", simulated=False)
VIEWED = 1
"""Grade of the job that was viewed; the data know no more than that."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the ranker is fitted here; chosen on views before the last.

    Attributes:
        seed: Of folds, of jobs drawn and of the fit.
        folds: Groups of applicants.
        others: Jobs beside the one viewed in a training list.
        nearest: The near half of them is drawn from so many nearest.
        validated: Share of the applicants trained on who decide when to stop.
        without: Families whose columns are hidden, to see what they are worth.
        training: Settings of the fit itself.
    """

    seed: int = 1
    folds: int = 5
    others: int = 120
    nearest: int = 400
    validated: float = 0.15
    without: frozenset[Family] = frozenset()
    training: TrainingSettings = field(
        default_factory=lambda: TrainingSettings(
            objective=LAMBDARANK, rounds=150, patience=30, learning_rate=0.08, leaves=15, least_rows=50
        )
    )


def folds_of(tasks: Sequence[Task], settings: Settings) -> dict[str, int]:
    """Deal the applicants into folds by chance, whatever their ids are."""
    applicants = sorted({task.applicant for task in tasks})
    dealt = np.random.default_rng([settings.seed, 1]).permutation(len(applicants)) % settings.folds
    return dict(zip(applicants, dealt.tolist(), strict=True))


def rank(
    tasks: Sequence[Task], judged: Sequence[Task], market: JobMarket, settings: Settings, progress: Progress
) -> Iterator[tuple[Task, Floats]]:
    """Score the candidates of every view to be found, by a ranker fitted on other applicants.

    Args:
        tasks: All views; those that are the last of an applicant are never trained on.
        judged: The views to be found.
        market: The jobs.
        settings: Settings.
        progress: Called as it goes.

    Yields:
        A view and its scores, float64 (candidates,).
    """
    folds = folds_of(tasks, settings)
    trained = [task for task in tasks if task.back > 0]
    lists = {}
    for number, task in enumerate(trained):
        lists[id(task)] = _training_list(task, market, settings, number)
        progress("lager lister", number + 1, len(trained))
    done = 0
    for fold in sorted(set(folds.values())):
        others = [(task.applicant, lists[id(task)]) for task in trained if folds[task.applicant] != fold]
        ranker = _fitted(others, settings, partial(_part, progress, fold, settings.folds))
        for task in (task for task in judged if folds[task.applicant] == fold):
            yield task, ranker.score(_hidden(matrix_of(task, market, candidates(task, market)), settings))
            done += 1
            progress("rangerer", done, len(judged))


def _part(progress: Progress, fold: int, folds: int, done: int, of: int) -> None:
    progress("trener", fold * of + done, folds * of)


def _fitted(
    lists: Sequence[tuple[str, SimulatedList]], settings: Settings, progress: Callable[[int, int], None]
) -> LightgbmRanker:
    applicants = sorted({applicant for applicant, _ in lists})
    shuffled = np.random.default_rng([settings.seed, 2]).permutation(len(applicants))
    held = {applicants[number] for number in shuffled[: round(len(applicants) * settings.validated)]}
    parts = Split(
        [item for applicant, item in lists if applicant not in held],
        [item for applicant, item in lists if applicant in held],
        [],
    )
    training = replace(settings.training, seed=settings.seed)
    return LightgbmRanker(fit(parts, training, progress), NOT_REGISTERED)


def _training_list(task: Task, market: JobMarket, settings: Settings, number: int) -> SimulatedList:
    rng = np.random.default_rng([settings.seed, 3, number])
    every = candidates(task, market)
    whole = matrix_of(task, market, every)
    at = int(np.searchsorted(every, task.target))
    chosen = rng.permutation(np.append(_drawn(whole, at, settings, rng), at))
    # What no list has shown has no place in it: the order is by chance, so that nothing is learnt from it.
    grades = np.where(chosen == at, VIEWED, 0)
    return SimulatedList(task.day, _hidden(whole.take(chosen), settings), grades, grades)


def _drawn(whole: FeatureMatrix, target: int, settings: Settings, rng: np.random.Generator) -> NDArray[np.int64]:
    distances = whole.column(columns.DISTANCE)
    others = rng.permutation(np.setdiff1d(np.arange(len(whole)), [target]))
    order = others[np.argsort(distances[others], kind="stable")]
    near = rng.permutation(order[: settings.nearest])[: settings.others // 2]
    far = np.setdiff1d(others, near)
    return np.concatenate([near, rng.permutation(far)[: settings.others - len(near)]]).astype(np.int64)


def _hidden(matrix: FeatureMatrix, settings: Settings) -> FeatureMatrix:
    if not settings.without:
        return matrix
    hidden = np.array([column.family in settings.without for column in COLUMNS])
    return FeatureMatrix(np.where(hidden, np.float32(np.nan), matrix.values), matrix.rows, matrix.columns)
