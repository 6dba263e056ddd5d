"""Logging a training run to MLflow and registering its model; needs the whole of MLflow (the `train` extra)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import lightgbm as lgb
import mlflow
import mlflow.lightgbm
from mlflow.exceptions import MlflowException
from mlflow.models import ModelSignature
from mlflow.types import ColSpec, Schema

from jobbmatch.domain.match import RankerInfo
from jobbmatch.models.registry import CHAMPION, MODEL_NAME, SIMULATED_TAG, SQLITE

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


def register(model: TrainedModel, *, uri: str, artifact_root: Path, promote: bool) -> RankerInfo:
    """Log the run, register the model as a new version, and make it champion if it may be.

    Args:
        model: What was trained.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts, used when the tracking store is a local SQLite file.
        promote: Whether the new version becomes champion.

    Returns:
        Name and version in the registry.
    """
    if uri.startswith(SQLITE):
        Path(uri.removeprefix(SQLITE)).parent.mkdir(parents=True, exist_ok=True)
    mlflow.set_tracking_uri(uri)
    mlflow.set_registry_uri(uri)
    client = mlflow.MlflowClient(tracking_uri=uri, registry_uri=uri)
    tags = {**model.tags, SIMULATED_TAG: str(model.simulated).lower()}
    with mlflow.start_run(experiment_id=_experiment(client, uri, artifact_root), tags=tags) as run:
        _log(model)
        logged = mlflow.lightgbm.log_model(
            model.booster, name="model", signature=_signature(model.booster), pip_requirements=["lightgbm"]
        )
    version = _new_version(client, run.info.run_id, logged.model_uri, tags, model.description)
    if promote:
        client.set_registered_model_alias(MODEL_NAME, CHAMPION, version)
    return RankerInfo(MODEL_NAME, version, model.simulated)


def _log(model: TrainedModel) -> None:
    mlflow.log_params(dict(model.params))
    mlflow.log_metrics(dict(model.metrics))
    for name, text in model.texts.items():
        mlflow.log_text(text, name)
    for path in model.files:
        mlflow.log_artifact(str(path))


def _experiment(client: mlflow.MlflowClient, uri: str, artifact_root: Path) -> str:
    found = client.get_experiment_by_name(EXPERIMENT)
    if found is not None:
        return str(found.experiment_id)
    location = artifact_root.resolve().as_uri() if uri.startswith(SQLITE) else None
    return str(client.create_experiment(EXPERIMENT, artifact_location=location))


def _new_version(client: mlflow.MlflowClient, run_id: str, source: str, tags: dict[str, str], text: str) -> str:
    try:
        client.create_registered_model(MODEL_NAME, description="Rangerer stillinger for en person.")
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
    made = client.create_model_version(MODEL_NAME, source=source, run_id=run_id, tags=tags, description=text)
    return str(made.version)


def _signature(booster: lgb.Booster) -> ModelSignature:
    return ModelSignature(
        inputs=Schema([ColSpec("float", name) for name in booster.feature_name()]),
        outputs=Schema([ColSpec("double")]),
    )
