"""Logging a training run to MLflow and registering its model; needs the whole of MLflow (the `train` extra)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import mlflow
from mlflow.entities import Experiment, LifecycleStage
from mlflow.exceptions import MlflowException

from jobbmatch.errors import NotReadyError
from jobbmatch.models.address import SQLITE, may_exist
from jobbmatch.models.registry import CHAMPION, client_of, writing


class Logged(Protocol):
    """What MLflow says of a model that was logged."""

    @property
    def model_uri(self) -> str:
        """Where it lies."""
        ...

    @property
    def model_id(self) -> str | None:
        """Its id among logged models; None when it is no logged model."""
        ...


@dataclass(frozen=True, slots=True)
class Run:
    """What a training run leaves behind beside its model.

    Attributes:
        name: Name of the registered model.
        experiment: Name of the experiment.
        about: What the registered model is, one line.
        params: Parameters of the run.
        metrics: Figures on held-out data.
        texts: Text artefacts by file name.
        files: Files to keep as artefacts.
        tags: Tags of run and model version.
        description: One paragraph for the version.
    """

    name: str
    experiment: str
    about: str
    params: Mapping[str, str | int | float | bool]
    metrics: Mapping[str, float]
    texts: Mapping[str, str] = field(default_factory=dict)
    files: tuple[Path, ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    description: str = ""


def log_and_register(
    run: Run,
    log_model: Callable[[], Logged],
    *,
    uri: str,
    artifact_root: Path,
    promote: bool,
    run_id: str | None = None,
) -> str:
    """Log the run, register the model as a new version, and make it champion if it may be.

    Args:
        run: What is logged.
        log_model: Logs the model itself into the active run.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts, used when the tracking store is a local SQLite file.
        promote: Whether the new version becomes champion.
        run_id: A run that was begun before, such as that of a search; None begins one.

    Returns:
        The version in the registry.

    Raises:
        NotReadyError: MLflow does not take it; no alias points at what was logged until then.
    """
    with writing():
        client, experiment = opened(run.experiment, uri, artifact_root)
        mlflow.set_tracking_uri(uri)
        mlflow.set_registry_uri(uri)
        with mlflow.start_run(run_id=run_id, experiment_id=experiment, tags=dict(run.tags)) as active:
            _log(run)
            logged = log_model()
        version = _new_version(client, run, active.info.run_id, logged)
        if promote:
            client.set_registered_model_alias(run.name, CHAMPION, version)
    return version


def require_place(experiment: str, uri: str) -> None:
    """Refuse before the work what could not be logged after it; nothing is made.

    Args:
        experiment: Its name.
        uri: Tracking and registry URI.

    Raises:
        NotReadyError: MLflow does not answer, or the experiment was deleted in it.
    """
    if may_exist(uri):
        with writing():
            _found(client_of(uri), experiment)


def _log(run: Run) -> None:
    mlflow.log_params(dict(run.params))
    mlflow.log_metrics(dict(run.metrics))
    for name, text in run.texts.items():
        mlflow.log_text(text, name)
    for path in run.files:
        mlflow.log_artifact(str(path))


def opened(experiment: str, uri: str, artifact_root: Path) -> tuple[mlflow.MlflowClient, str]:
    """Give a client and the id of an experiment, which is made when it is not there; a local store too.

    Args:
        experiment: Its name.
        uri: Tracking and registry URI.
        artifact_root: Folder of artefacts, used when the tracking store is a local SQLite file.
    """
    if uri.startswith(SQLITE):
        Path(uri.removeprefix(SQLITE)).parent.mkdir(parents=True, exist_ok=True)
    client = mlflow.MlflowClient(tracking_uri=uri, registry_uri=uri)
    return client, _experiment(client, experiment, uri, artifact_root)


def _experiment(client: mlflow.MlflowClient, name: str, uri: str, artifact_root: Path) -> str:
    found = _found(client, name)
    if found is not None:
        return str(found.experiment_id)
    location = artifact_root.resolve().as_uri() if uri.startswith(SQLITE) else None
    return str(client.create_experiment(name, artifact_location=location))


def _found(client: mlflow.MlflowClient, name: str) -> Experiment | None:
    found = client.get_experiment_by_name(name)
    if found is not None and found.lifecycle_stage != LifecycleStage.ACTIVE:
        raise NotReadyError(
            f"Eksperimentet {name} er slettet i MLflow, så ingenting kan legges i det.",
            hint=f"Hent det tilbake der først: mlflow experiments restore --experiment-id {found.experiment_id}",
        )
    return found


def _new_version(client: mlflow.MlflowClient, run: Run, run_id: str, logged: Logged) -> str:
    try:
        client.create_registered_model(run.name, description=run.about)
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
    made = client.create_model_version(
        run.name,
        source=logged.model_uri,
        run_id=run_id,
        tags=dict(run.tags),
        description=run.description,
        # A server refuses a source whose model is not named; a local registry does not ask.
        model_id=logged.model_id,
    )
    return str(made.version)
