"""One training run, from vacancies to a registered ranker; it becomes champion only when it is better."""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import lightgbm as lgb

from jobbmatch import __version__
from jobbmatch.domain.match import RankerInfo
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES, COLUMNS
from jobbmatch.features.describe import columns_markdown
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.models.held_out import HELD_OUT_FILE
from jobbmatch.models.histograms import HISTOGRAMS_FILE, Histogram, histograms_text
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.promotion import challenge
from jobbmatch.models.registration import TrainedModel, register
from jobbmatch.models.registry import MODEL_NAME, find_champion, load_champion
from jobbmatch.models.versions import Versions
from jobbmatch.training.fit import fit, parameters, split
from jobbmatch.training.held_out import held_out, spread_of
from jobbmatch.training.judge import Judgement, judge
from jobbmatch.training.model_card import model_card
from jobbmatch.training.plots import importance_plot
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import SimulatedList, simulate

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
        test: The held-out lists.
        spread: How the columns were spread in all the lists.
    """

    booster: lgb.Booster
    judgement: Judgement
    params: dict[str, str | int | float | bool]
    fingerprint: str
    test: Sequence[SimulatedList]
    spread: dict[str, Histogram]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run ended with.

    Attributes:
        info: Name and version in the registry.
        promoted: Whether it became champion.
        judgement: What was measured.
        params: All parameters.
        challenger: Whether it became challenger, since another one serves.
    """

    info: RankerInfo
    promoted: bool
    judgement: Judgement
    params: dict[str, str | int | float | bool]
    challenger: bool = False


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
    return Trained(booster, judgement, params, str(features.fingerprint[0]), parts.test, spread_of(lists))


def keep(trained: Trained, *, uri: str, artifact_root: Path) -> Outcome:
    """Log and register a ranker. The first one serves when it is better than the plain one on held-out lists.

    Where a champion serves already, a better one than the plain becomes challenger: gates decide about the rest
    (`jobbmatch promote`).

    Args:
        trained: What came out of :func:`train`.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts when the store is local.
    """
    better, serving = trained.judgement.better, find_champion(uri)
    promote = better and serving is None
    held = held_out(LightgbmRanker(trained.booster, NOT_REGISTERED), _champion(uri), trained.test)
    with tempfile.TemporaryDirectory() as folder:
        model = TrainedModel(
            booster=trained.booster,
            simulated=True,
            params=trained.params,
            metrics=trained.judgement.metrics(),
            texts={
                "model_card.md": model_card(trained.judgement, trained.booster, trained.params, promote),
                "features.md": columns_markdown(COLUMNS),
                HELD_OUT_FILE: held.text(),
                HISTOGRAMS_FILE: histograms_text(trained.spread),
            },
            files=(importance_plot(trained.booster, Path(folder)),),
            tags={"data_fingerprint": trained.fingerprint, "code_version": __version__},
            description="Trained and judged on simulated lists; no figure was measured on people.",
        )
        info = register(model, uri=uri, artifact_root=artifact_root, promote=promote)
    challenger = better and not promote
    if challenger:
        challenge(Versions(uri), info.version)
    return Outcome(info, promote, trained.judgement, trained.params, challenger)


def _champion(uri: str) -> LightgbmRanker | None:
    try:
        return load_champion(uri)
    except NotReadyError:
        # A champion that cannot be used cannot be measured either; the gate of quality will say so.
        return None
