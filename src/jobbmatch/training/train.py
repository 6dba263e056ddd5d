"""One training run, from vacancies to a registered ranker; it becomes champion only when it is better."""

import hashlib
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import lightgbm as lgb
import numpy as np

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
from jobbmatch.training import learning_curve, segments
from jobbmatch.training.code_version import code_fingerprint
from jobbmatch.training.fit import fit, parameters, split
from jobbmatch.training.held_out import held_out, spread_of
from jobbmatch.training.judge import Judgement, judge
from jobbmatch.training.learning_curve import Point
from jobbmatch.training.model_card import LISTS, Seen, model_card
from jobbmatch.training.plots import curve_plot, families_plot, importance_plot, segments_plot, shap_plot
from jobbmatch.training.segments import by_segment
from jobbmatch.training.settings import BOTH, OUTCOMES, SIMULATED, TrainingSettings
from jobbmatch.training.simulate import SimulatedList, simulate

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, done and total."""
FEWEST_LISTS = 20
DESCRIPTIONS = {
    SIMULATED: "Trained and judged on simulated lists; no figure was measured on people.",
    OUTCOMES: "Trained and judged on lists that were shown and what came of them.",
    BOTH: "Trained and judged on simulated lists and on lists that were shown; its figures are of the two mixed.",
}
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
        settings: Settings of the run.
        curve: The ranker by number of training lists; empty when it was not asked for.
    """

    booster: lgb.Booster
    judgement: Judgement
    params: dict[str, str | int | float | bool]
    fingerprint: str
    test: Sequence[SimulatedList]
    spread: dict[str, Histogram]
    settings: TrainingSettings
    curve: tuple[Point, ...] = ()


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
    return train_on(draw(vacancies, features, settings, progress), features, settings, progress)


def draw(
    vacancies: Sequence[Vacancy], features: VacancyFeatures, settings: TrainingSettings, progress: Progress
) -> list[SimulatedList]:
    """Simulate lists, enough to train on.

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
    return lists


def train_on(
    lists: Sequence[SimulatedList],
    features: VacancyFeatures,
    settings: TrainingSettings,
    progress: Progress,
    *,
    curve: bool = False,
) -> Trained:
    """Fit on lists and judge on the latest of them; nothing is stored.

    Args:
        lists: The lists, oldest first.
        features: Features of the market that they were drawn from.
        settings: Settings of the run.
        progress: Called as it goes.
        curve: Whether fewer lists are tried too, which takes about as long again.
    """
    parts = split(lists, settings)
    booster = fit(parts, settings, lambda done, of: progress("trener", done, of))
    judgement = judge(LightgbmRanker(booster, NOT_REGISTERED), parts.test, settings)
    points: tuple[Point, ...] = ()
    if curve:
        points = learning_curve.learning_curve(
            parts, booster, settings, lambda done, of: progress("prøver færre lister", done, of)
        )
    fingerprint = data_fingerprint(lists, features, settings)
    params = _params(lists, len(features), booster, settings)
    return Trained(booster, judgement, params, fingerprint, parts.test, spread_of(lists), settings, points)


def data_fingerprint(lists: Sequence[SimulatedList], features: VacancyFeatures, settings: TrainingSettings) -> str:
    """Hash what a run learns from: the market that simulated lists are drawn from, or the lists that were shown."""
    if settings.source == SIMULATED:
        return str(features.fingerprint[0])
    digest = hashlib.sha256(str(features.fingerprint[0]).encode() if settings.source == BOTH else b"")
    for item in lists:
        digest.update(f"{item.day}".encode() + item.matrix.values.tobytes() + item.observed.tobytes())
    return digest.hexdigest()


def named_for(source: str, metrics: Mapping[str, float]) -> dict[str, float]:
    """Name figures after the lists that they were measured on: `simulated_`, `outcomes_` or `both_`."""
    return {name.replace(f"{SIMULATED}_", f"{source}_", 1): value for name, value in metrics.items()}


def _params(
    lists: Sequence[SimulatedList], vacancies: int, booster: lgb.Booster, settings: TrainingSettings
) -> dict[str, str | int | float | bool]:
    return {
        **asdict(settings),
        **{f"lightgbm_{name}": str(value) for name, value in parameters(settings).items()},
        "vacancies": vacancies,
        "lists": len(lists),
        "columns": len(COLUMN_NAMES),
        "trees": booster.num_trees(),
    }


def keep(trained: Trained, *, uri: str, artifact_root: Path, run_id: str | None = None, trials: int = 0) -> Outcome:
    """Log and register a ranker. The first one serves when it is better than the plain one on held-out lists.

    Where a champion serves already, a better one than the plain becomes challenger: gates decide about the rest
    (`jobbmatch promote`).

    Args:
        trained: What came out of :func:`train`.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts when the store is local.
        run_id: The run of a search that found the settings; None begins a run.
        trials: How many settings the search tried.
    """
    better, serving = trained.judgement.better, find_champion(uri)
    promote = better and serving is None
    with tempfile.TemporaryDirectory() as folder:
        model = _logged(trained, _champion(uri), Path(folder), promote=promote, trials=trials)
        info = register(model, uri=uri, artifact_root=artifact_root, promote=promote, run_id=run_id)
    challenger = better and not promote
    if challenger:
        challenge(Versions(uri), info.version)
    return Outcome(info, promote, trained.judgement, dict(model.params), challenger)


def _logged(
    trained: Trained, champion: LightgbmRanker | None, folder: Path, *, promote: bool, trials: int
) -> TrainedModel:
    held = held_out(LightgbmRanker(trained.booster, NOT_REGISTERED), champion, trained.test)
    found = by_segment(trained.test, held.model, held.baseline, trained.settings)
    seen = Seen(found, trained.curve, trials)
    return TrainedModel(
        booster=trained.booster,
        simulated=trained.settings.source != OUTCOMES,
        params={**trained.params, "search_trials": trials},
        metrics=named_for(
            trained.settings.source,
            {
                **trained.judgement.metrics(),
                **segments.metrics_of(found),
                **learning_curve.metrics_of(trained.curve),
            },
        ),
        texts={
            "model_card.md": model_card(trained.judgement, trained.booster, trained.params, promote, seen),
            "features.md": columns_markdown(COLUMNS),
            HELD_OUT_FILE: held.text(),
            HISTOGRAMS_FILE: histograms_text(trained.spread),
        },
        files=_plots(trained, seen, folder),
        tags={
            "data_fingerprint": trained.fingerprint,
            "code_version": __version__,
            "code_fingerprint": code_fingerprint(),
        },
        description=DESCRIPTIONS[trained.settings.source],
    )


def _plots(trained: Trained, seen: Seen, folder: Path) -> tuple[Path, ...]:
    values = np.concatenate([item.matrix.values for item in trained.test])
    of = LISTS[trained.settings.source]
    found = [
        importance_plot(trained.booster, folder, of),
        shap_plot(trained.booster, values, folder, of),
        families_plot(trained.booster, values, folder, of),
        segments_plot(seen.segments, folder, of),
    ]
    return (*found, curve_plot(trained.curve, folder, of)) if trained.curve else tuple(found)


def _champion(uri: str) -> LightgbmRanker | None:
    try:
        return load_champion(uri)
    except NotReadyError:
        # A champion that cannot be used cannot be measured either; the gate of quality will say so.
        return None
