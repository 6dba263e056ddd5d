"""A search for settings with Optuna (TPE): what each trial is worth is measured on validation lists, never on others.

People look at the top of a list, so what they did is mostly about what stood there. A trial is worth its nDCG@10 on
what was observed, where each thing done counts more the further down it was done: divided by the chance that the place
is looked at, which is estimated from the lists themselves.

Every trial has a seed of its own, of the run's seed and its number: a search that was stopped and taken up again finds
the same as one that was not.
"""

import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Final

import numpy as np
import optuna
from optuna.distributions import FloatDistribution, IntDistribution
from optuna.trial import create_trial

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.search_log import Trial
from jobbmatch.training.code_version import code_fingerprint
from jobbmatch.training.fit import Split, fit, parameters
from jobbmatch.training.fit_chance import looked_at_half
from jobbmatch.training.metrics import Floats, gains
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList

SPACE: Final[Mapping[str, FloatDistribution | IntDistribution]] = {
    "learning_rate": FloatDistribution(0.02, 0.15, log=True),
    "leaves": IntDistribution(4, 63, log=True),
    "least_rows": IntDistribution(10, 400, log=True),
    "columns_share": FloatDistribution(0.3, 1.0),
    "rows_share": FloatDistribution(0.5, 1.0),
    "l2": FloatDistribution(0.1, 30.0, log=True),
}
"""Settings that are searched and between what. The first trial is always the settings as they are."""
MEASURE: Final = "ndcg_10_observed_by_place"
"""Name of what a trial is worth."""
RANDOM_TRIALS: Final = 8
"""So many trials are drawn before the search leans on what it has found."""
CUT: Final = 10
LEAST_LOOKED: Final = 0.1
"""No place counts as looked at less often than this: else one thing done far down would decide a list."""
TRIED = RankerInfo("trial", "0", simulated=True)

Progress = Callable[[int, int], None]
Judge = Callable[[LightgbmRanker], float]


def search(
    parts: Split,
    settings: TrainingSettings,
    trials: int,
    known: Sequence[Trial],
    keep: Callable[[Trial], None],
    progress: Progress,
) -> list[Trial]:
    """Try settings until there are so many trials; gives all of them, those that were known too.

    Args:
        parts: The lists; those held out are not looked at.
        settings: The settings to start from.
        trials: How many there are to be.
        known: Trials that were made before.
        keep: Called with each new trial.
        progress: Called with trials done and in all.
    """
    seen = replace(parts, test=[])
    half = looked_at_half(parts.train, parts.valid, parameters(settings))
    judge = validation_judge(parts.valid, half, settings.seed)
    # Estimated once: it is about the lists and not about what is tried.
    told = replace(settings, half_place=half)
    found = list(known)
    study = _study(known)
    progress(len(found), max(trials, len(found)))
    for number in range(len(found), trials):
        chosen = _ask(study, settings, number)
        start = time.perf_counter()
        value = judge(LightgbmRanker(fit(seen, with_trial(told, chosen), lambda *_: None), TRIED))
        trial = Trial(number, chosen, value, round(time.perf_counter() - start, 3))
        _tell(study, trial)
        keep(trial)
        found.append(trial)
        progress(len(found), trials)
    return found


def search_key(data: str, settings: TrainingSettings) -> str:
    """Give what tells two searches apart: the data, the settings to start from, the space, the columns and the code.

    Args:
        data: Fingerprint of the market.
        settings: The settings to start from.
    """
    space = {name: [one.low, one.high] for name, one in SPACE.items()}
    made = [data, asdict(settings), space, COLUMN_NAMES, code_fingerprint()]
    return hashlib.sha256(json.dumps(made).encode()).hexdigest()[:24]


def best_of(trials: Sequence[Trial]) -> Trial:
    """Give the best trial; of equals the first."""
    return max(trials, key=lambda trial: (trial.value, -trial.number))


def with_trial(settings: TrainingSettings, params: Mapping[str, float]) -> TrainingSettings:
    """Give the settings with what a trial chose."""
    return replace(settings, **{name: params[name] for name in SPACE})  # type: ignore[arg-type]  # by name, as in SPACE


def validation_judge(lists: Sequence[SimulatedList], half: float, seed: int) -> Judge:
    """Give what measures a ranker on validation lists.

    Args:
        lists: The lists.
        half: Place at which every second vacancy is looked at.
        seed: Decides between equal scores.
    """

    def judge(ranker: LightgbmRanker) -> float:
        values = [observed_value(item, ranker.score(item.matrix), half, seed) for item in lists]
        known = [value for value in values if not np.isnan(value)]
        return float(np.mean(known)) if known else 0.0

    return judge


def observed_value(item: SimulatedList, scores: Floats, half: float, seed: int) -> float:
    """Give nDCG@10 on what was observed, by place; NaN when nothing was done.

    Args:
        item: The list, in the order shown.
        scores: float64 (n,), of the ranker.
        half: Place at which every second vacancy is looked at.
        seed: Decides between equal scores.
    """
    looked = np.maximum(1 / (1 + np.arange(len(item)) / half), LEAST_LOOKED)
    worth = gains(item.observed) / looked
    # Equal scores must not be credited with the order shown.
    chance = np.random.default_rng([seed, 6]).random(len(item))
    order = np.lexsort((chance, -scores))[:CUT]
    discount = 1 / np.log2(np.arange(2, CUT + 2))
    best = float((np.sort(worth)[::-1][:CUT] * discount[: min(CUT, len(item))]).sum())
    return float((worth[order] * discount[: len(order)]).sum()) / best if best else float("nan")


def _study(known: Sequence[Trial]) -> optuna.Study:
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(direction="maximize")
    for trial in known:
        _tell(study, trial)
    return study


def inside(name: str, value: float) -> bool:
    """Tell whether a value lies within what is searched."""
    return SPACE[name].low <= value <= SPACE[name].high


def _tell(study: optuna.Study, trial: Trial) -> None:
    # The settings to start from may lie outside of the space; they are tried, and nothing is drawn near them.
    if all(inside(name, value) for name, value in trial.params.items()):
        study.add_trial(create_trial(params=dict(trial.params), distributions=dict(SPACE), value=trial.value))


def _ask(study: optuna.Study, settings: TrainingSettings, number: int) -> dict[str, float]:
    if not number:
        return {name: getattr(settings, name) for name in SPACE}
    seed = int(np.random.default_rng([settings.seed, 7, number]).integers(2**31))
    sampler = optuna.samplers.TPESampler(seed=seed, n_startup_trials=RANDOM_TRIALS)
    # A study of its own for the asking: one that was taken up again must hold exactly what one that ran on holds.
    asking = optuna.create_study(direction="maximize", sampler=sampler)
    asking.add_trials(study.trials)
    return dict(asking.ask(dict(SPACE)).params)
