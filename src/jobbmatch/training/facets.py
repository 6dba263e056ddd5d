"""One training run of the guard of facets, from labelled ads to a registered model; champion only when it helps."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from jobbmatch import __version__
from jobbmatch.errors import InputError
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.models.guard_file import as_kept
from jobbmatch.models.guard_registration import TrainedGuard, register_guard
from jobbmatch.training.facet_ads import LabelledAd, fingerprint, groups
from jobbmatch.training.facet_bars import choose_bars
from jobbmatch.training.facet_card import guard_card
from jobbmatch.training.facet_fit import I64, fit_guard
from jobbmatch.training.facet_judge import GuardJudgement, judge_guard
from jobbmatch.training.facet_settings import GuardSettings

Progress = Callable[[str, int, int], None]
"""Called with the name of the step, done and total."""
FEWEST_ADS = 60


@dataclass(frozen=True, slots=True)
class FittedGuard:
    """A guard that has been fitted and judged.

    Attributes:
        guard: The guard with its bars.
        judgement: What was measured on held-out groups.
        params: All parameters, as logged.
        fingerprint: Of ads, readings and labels.
    """

    guard: FacetGuard
    judgement: GuardJudgement
    params: dict[str, str | int | float | bool]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class GuardOutcome:
    """What a run ended with.

    Attributes:
        name: Name in the registry.
        version: Version in the registry.
        promoted: Whether it became champion.
        fitted: What was fitted and measured.
    """

    name: str
    version: str
    promoted: bool
    fitted: FittedGuard


def train_guard(ads: Sequence[LabelledAd], settings: GuardSettings, progress: Progress) -> FittedGuard:
    """Judge, choose bars and fit on all; nothing is stored.

    Args:
        ads: Labelled ads with the readings of the readers alone.
        settings: Settings of the run.
        progress: Called as it goes.

    Raises:
        InputError: There are too few labelled ads.
    """
    if len(ads) < FEWEST_ADS:
        raise InputError(
            f"Bare {len(ads)} merkede annonser er for lite å trene på.",
            hint=f"Minst {FEWEST_ADS} trengs. Gi flere med --ads og --labels.",
        )
    ordered = sorted(ads, key=lambda ad: ad.vacancy.id)
    grouped = np.array(groups(ordered), dtype=np.int64)
    judgement = judge_guard(ordered, grouped, settings, lambda done, of: progress("måler", done, of))
    progress("trener", 0, 1)
    bars = choose_bars(ordered, judgement.probabilities, settings)
    plain = as_kept(fit_guard(ordered, grouped, settings))
    guard = replace(plain, models={f: replace(model, bars=bars[f]) for f, model in plain.models.items()})
    progress("trener", 1, 1)
    return FittedGuard(guard, judgement, _params(ordered, grouped, guard, settings), fingerprint(ordered))


def keep_guard(fitted: FittedGuard, *, uri: str, artifact_root: Path) -> GuardOutcome:
    """Log and register a guard; it becomes champion only when it helps on held-out groups.

    Args:
        fitted: What came out of :func:`train_guard`.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts when the store is local.
    """
    promote = fitted.judgement.helps
    model = TrainedGuard(
        guard=fitted.guard,
        params=fitted.params,
        metrics=fitted.judgement.metrics(),
        texts={"model_card.md": guard_card(fitted.judgement, fitted.guard, fitted.params, promoted=promote)},
        tags={"data_fingerprint": fitted.fingerprint, "code_version": __version__},
        description="May make a harmless reading unclear, or an unclear one dangerous; never a reading harmless.",
    )
    info = register_guard(model, uri=uri, artifact_root=artifact_root, promote=promote)
    return GuardOutcome(info.name, info.version, promote, fitted)


def _params(
    ads: Sequence[LabelledAd], grouped: I64, guard: FacetGuard, settings: GuardSettings
) -> dict[str, str | int | float | bool]:
    found: dict[str, str | int | float | bool] = {
        **asdict(settings),
        "ads": len(ads),
        "groups": len(np.unique(grouped)),
        "kinds": len({ad.kind for ad in ads if ad.kind}),
        "terms": len(guard.terms),
    }
    for facet, model in guard.models.items():
        found[f"{facet}_doubt"] = model.bars.doubt
        found[f"{facet}_danger"] = model.bars.danger
    return found
