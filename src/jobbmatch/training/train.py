"""One training run, from vacancies to a registered ranker; it becomes champion only when it is better."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import lightgbm as lgb

from jobbmatch import __version__
from jobbmatch.domain.match import RankerInfo
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError
from jobbmatch.features.columns import COLUMN_NAMES, COLUMNS
from jobbmatch.features.describe import columns_markdown
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.registration import TrainedModel, register
from jobbmatch.models.registry import MODEL_NAME
from jobbmatch.training.fit import fit, parameters, split
from jobbmatch.training.judge import Judgement, judge
from jobbmatch.training.model_card import model_card
from jobbmatch.training.plots import importance_plot
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import simulate

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, done and total."""
FEWEST_LISTS = 20
NOT_REGISTERED = RankerInfo(MODEL_NAME, "0", simulated=True)


@dataclass(frozen=True, slots=True)
class Trained:
    """A ranker that has been fitted and judged.

    Attributes:
        booster: The trees.
        judgement: What was measured.
        params: All parameters, as logged.
        fingerprint: Of the vacancies.
    """

    booster: lgb.Booster
    judgement: Judgement
    params: dict[str, str | int | float | bool]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run ended with.

    Attributes:
        info: Name and version in the registry.
        promoted: Whether it became champion.
        judgement: What was measured.
        params: All parameters.
    """

    info: RankerInfo
    promoted: bool
    judgement: Judgement
    params: dict[str, str | int | float | bool]


def train(
    vacancies: Sequence[Vacancy], features: VacancyFeatures, settings: TrainingSettings, progress: Progress
) -> Trained:
    """Simulate lists, fit and judge; nothing is stored.

    Args:
        vacancies: The market.
        features: Its features, in the same order.
        settings: Settings of the run.
        progress: Called as it goes.

    Raises:
        InputError: Too few lists come out of the market to train on.
    """
    lists = simulate(vacancies, features, settings, lambda done, of: progress("simulerer lister", done, of))
    if len(lists) < FEWEST_LISTS:
        raise InputError(
            f"Bare {len(lists)} simulerte lister er for lite å trene på.",
            hint=f"Ta med flere stillinger, eller sett --persons til minst {FEWEST_LISTS}.",
        )
    parts = split(lists, settings)
    booster = fit(parts, settings, lambda done, of: progress("trener", done, of))
    judgement = judge(LightgbmRanker(booster, NOT_REGISTERED), parts.test, settings)
    params = {
        **asdict(settings),
        **{f"lightgbm_{name}": str(value) for name, value in parameters(settings).items()},
        "vacancies": len(vacancies),
        "lists": len(lists),
        "columns": len(COLUMN_NAMES),
        "trees": booster.num_trees(),
    }
    return Trained(booster, judgement, params, str(features.fingerprint[0]))


def keep(trained: Trained, *, uri: str, artifact_root: Path) -> Outcome:
    """Log and register a ranker; it becomes champion only when it is better than the plain one on held-out lists.

    Args:
        trained: What came out of :func:`train`.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts when the store is local.
    """
    promote = trained.judgement.better
    with tempfile.TemporaryDirectory() as folder:
        model = TrainedModel(
            booster=trained.booster,
            simulated=True,
            params=trained.params,
            metrics=trained.judgement.metrics(),
            texts={
                "model_card.md": model_card(trained.judgement, trained.booster, trained.params, promote),
                "features.md": columns_markdown(COLUMNS),
            },
            files=(importance_plot(trained.booster, Path(folder)),),
            tags={"data_fingerprint": trained.fingerprint, "code_version": __version__},
            description="Trained and judged on simulated lists; no figure was measured on people.",
        )
        info = register(model, uri=uri, artifact_root=artifact_root, promote=promote)
    return Outcome(info, promote, trained.judgement, trained.params)
