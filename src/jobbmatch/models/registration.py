"""Logging a training run of the ranker to MLflow and registering its model; needs the `train` extra."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

import lightgbm as lgb
import mlflow.lightgbm
from mlflow.models import ModelSignature
from mlflow.types import ColSpec, Schema

from jobbmatch.domain.match import RankerInfo
from jobbmatch.models.registry import MODEL_NAME, SHA256_TAG, SIMULATED_TAG, sha256_of
from jobbmatch.models.run_log import Logged, Run, log_and_register

EXPERIMENT: Final = "jobbmatch-ranker"


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """What a training run leaves behind.

    Attributes:
        booster: The trees.
        simulated: Whether it was trained on simulated lists.
        params: Parameters of the run.
        metrics: Figures on held-out lists.
        texts: Text artefacts by file name (model card, feature list).
        files: Files to keep as artefacts (plots).
        tags: Tags of run and model version (data fingerprint, code version).
        description: One paragraph for the registry.
    """

    booster: lgb.Booster
    simulated: bool
    params: Mapping[str, str | int | float | bool]
    metrics: Mapping[str, float]
    texts: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Path, ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    description: str = ""


def register(
    model: TrainedModel, *, uri: str, artifact_root: Path, promote: bool, run_id: str | None = None
) -> RankerInfo:
    """Log the run, register the model as a new version, and make it champion if it may be.

    Args:
        model: What was trained.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts, used when the tracking store is a local SQLite file.
        promote: Whether the new version becomes champion.
        run_id: A run that was begun before, such as that of a search; None begins one.

    Returns:
        Name and version in the registry.
    """
    tags = {**model.tags, SIMULATED_TAG: str(model.simulated).lower()}
    tags[SHA256_TAG] = sha256_of(model.booster.model_to_string())
    run = Run(
        name=MODEL_NAME,
        experiment=EXPERIMENT,
        about="Rangerer stillinger for en person.",
        params=model.params,
        metrics=model.metrics,
        texts=model.texts,
        files=model.files,
        tags=tags,
        description=model.description,
    )
    logged = partial(_logged, model.booster)
    version = log_and_register(run, logged, uri=uri, artifact_root=artifact_root, promote=promote, run_id=run_id)
    return RankerInfo(MODEL_NAME, version, model.simulated)


def _logged(booster: lgb.Booster) -> Logged:
    logged: Logged = mlflow.lightgbm.log_model(
        booster, name="model", signature=_signature(booster), pip_requirements=["lightgbm"]
    )
    return logged


def _signature(booster: lgb.Booster) -> ModelSignature:
    return ModelSignature(
        inputs=Schema([ColSpec("float", name) for name in booster.feature_name()]),
        outputs=Schema([ColSpec("double")]),
    )
