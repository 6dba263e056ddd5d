"""Logging a training run of the guard of facets to MLflow and registering it; needs the `train` extra."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from mlflow.models import Model, ModelSignature
from mlflow.types import ColSpec, Schema

from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.models.guard_file import FORMAT, GUARD_FILE, save_guard
from jobbmatch.models.guard_registry import GUARD_NAME
from jobbmatch.models.guard_terms import RECIPE
from jobbmatch.models.run_log import Logged, Run, log_and_register

EXPERIMENT: Final = "jobbmatch-facets"
FLAVOR: Final = "jobbmatch_facet_guard"


@dataclass(frozen=True, slots=True)
class TrainedGuard:
    """What a training run leaves behind.

    Attributes:
        guard: The guard with its bars.
        params: Parameters of the run.
        metrics: Figures on held-out groups of ads.
        texts: Text artefacts by file name (model card).
        tags: Tags of run and model version (data fingerprint, code version).
        description: One paragraph for the registry.
    """

    guard: FacetGuard
    params: Mapping[str, str | int | float | bool]
    metrics: Mapping[str, float]
    texts: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    description: str = ""


@dataclass(frozen=True, slots=True)
class GuardInfo:
    """Name and version in the registry."""

    name: str
    version: str


def register_guard(model: TrainedGuard, *, uri: str, artifact_root: Path, promote: bool) -> GuardInfo:
    """Log the run, register the guard as a new version, and make it champion if it may be.

    Args:
        model: What was trained.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts, used when the tracking store is a local SQLite file.
        promote: Whether the new version becomes champion.
    """
    run = Run(
        name=GUARD_NAME,
        experiment=EXPERIMENT,
        about="Gjør lesningen av fasetter mer forsiktig, aldri mindre.",
        params=model.params,
        metrics=model.metrics,
        texts=model.texts,
        tags=model.tags,
        description=model.description,
    )
    logged = partial(_logged, model.guard)
    version = log_and_register(run, logged, uri=uri, artifact_root=artifact_root, promote=promote)
    return GuardInfo(GUARD_NAME, version)


class _Flavor:
    """How MLflow keeps a guard: one file of numbers, and what the model takes and gives."""

    def save_model(self, path: str, mlflow_model: Model, guard: FacetGuard) -> None:
        """Write the files of the model."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        save_guard(guard, folder / GUARD_FILE)
        mlflow_model.signature = _signature(guard)
        mlflow_model.add_flavor(FLAVOR, file=GUARD_FILE, format=FORMAT, recipe=RECIPE)
        mlflow_model.save(str(folder / "MLmodel"))


def _logged(guard: FacetGuard) -> Logged:
    logged: Logged = Model.log(artifact_path=None, flavor=_Flavor(), name="model", guard=guard)
    return logged


def _signature(guard: FacetGuard) -> ModelSignature:
    return ModelSignature(
        inputs=Schema([ColSpec("string", "title"), ColSpec("string", "text")]),
        outputs=Schema([ColSpec("double", facet.value) for facet in guard.models]),
    )
