"""Where trained models are kept: MLflow's registry, read by alias; and the ranker out of it.

Only what the small MLflow (mlflow-skinny) has is used here, so that a server that only serves can load its ranker.
Logging and registering, which need the whole of it, stand in :mod:`jobbmatch.models.run_log`.
"""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import lightgbm as lgb
import mlflow
from mlflow.entities.model_registry import ModelVersion
from mlflow.exceptions import MlflowException
from sqlalchemy.exc import SQLAlchemyError

from jobbmatch.domain.match import RankerInfo
from jobbmatch.errors import NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.address import may_exist
from jobbmatch.models.lightgbm_ranker import LightgbmRanker

MODEL_NAME: Final = "jobbmatch-ranker"
CHAMPION: Final = "champion"
SIMULATED_TAG: Final = "simulated"
MODEL_FILE: Final = "model.lgb"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Champion:
    """The version that carries the alias.

    Attributes:
        info: Name, version and whether it was trained on simulated lists.
        run_id: The run that made it.
        tags: Its tags.
    """

    info: RankerInfo
    run_id: str
    tags: dict[str, str]


def find_champion(uri: str) -> Champion | None:
    """Look up the champion without loading it; None when none is registered.

    Args:
        uri: Tracking and registry URI. A local SQLite file that is not there is not made.

    Raises:
        NotReadyError: The registry does not answer.
    """
    found = champion_version(uri, MODEL_NAME)
    if found is None:
        return None
    tags = {str(key): str(value) for key, value in (found.tags or {}).items()}
    # What does not say that it was trained on real outcomes was not.
    simulated = tags.get(SIMULATED_TAG, "true") != "false"
    return Champion(RankerInfo(MODEL_NAME, str(found.version), simulated), str(found.run_id or ""), tags)


def load_champion(uri: str) -> LightgbmRanker | None:
    """Load the ranker that carries the alias; None when none is registered.

    Args:
        uri: Tracking and registry URI.

    Raises:
        NotReadyError: The registry does not answer, the model cannot be read, or it was trained on other columns than
            this version makes. A server that has a ranker keeps it.
    """
    champion = find_champion(uri)
    if champion is None:
        return None
    try:
        booster = lgb.Booster(model_file=fetched(uri, MODEL_NAME, champion.info.version) / MODEL_FILE)
    except (MlflowException, OSError, lgb.basic.LightGBMError) as error:
        log.warning("champion unreadable", extra={"fields": {"version": champion.info.version}})
        raise NotReadyError(
            f"Rangereren (versjon {champion.info.version}) kan ikke leses fra MLflow.",
            hint="Se etter filene under mlruns/, eller tren på nytt med: jobbmatch train",
        ) from error
    ranker = LightgbmRanker(booster, champion.info)
    ranker.require(COLUMN_NAMES)
    return ranker


def champion_version(uri: str, name: str) -> ModelVersion | None:
    """Give the version of a registered model that carries the alias; None when there is none.

    Args:
        uri: Tracking and registry URI. A local SQLite file that is not there is not made.
        name: Name of the registered model.

    Raises:
        NotReadyError: The registry does not answer.
    """
    if not may_exist(uri):
        return None
    try:
        return _client(uri).get_model_version_by_alias(name, CHAMPION)
    except (MlflowException, SQLAlchemyError) as error:
        # An alias that is not set is 'invalid parameter' to MLflow; a model that is not there 'does not exist'.
        code = error.error_code if isinstance(error, MlflowException) else ""
        if code in ("RESOURCE_DOES_NOT_EXIST", "INVALID_PARAMETER_VALUE"):
            return None
        raise NotReadyError(
            "MLflow svarer ikke.", hint="Se etter JOBBMATCH_MLFLOW_URL, og om MLflow-tjeneren er oppe."
        ) from error


def fetched(uri: str, name: str, version: str) -> Path:
    """Give the folder of a version's files, fetched when they lie elsewhere.

    Raises:
        MlflowException: The registry does not answer or the files are gone.
        OSError: The files cannot be read.
    """
    # Not 'models:/name/version': MLflow looks that up in whichever registry was set last in this process.
    source = _client(uri).get_model_version_download_uri(name, version)
    return Path(mlflow.artifacts.download_artifacts(artifact_uri=source, tracking_uri=uri))


def _client(uri: str) -> mlflow.MlflowClient:
    return mlflow.MlflowClient(tracking_uri=uri, registry_uri=uri)
