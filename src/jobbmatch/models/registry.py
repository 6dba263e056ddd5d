"""Where trained models are kept: MLflow's registry, read by alias; and the ranker out of it.

Only what the small MLflow (mlflow-skinny) has is used here, so that a server that only serves can load its ranker.
Logging and registering, which need the whole of it, stand in :mod:`jobbmatch.models.run_log`.
"""

import errno
import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
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
CHALLENGER: Final = "challenger"
PREVIOUS: Final = "previous"
SIMULATED_TAG: Final = "simulated"
MODEL_FILE: Final = "model.lgb"
SHA256_TAG: Final = "model_sha256"
_NOT_THERE: Final = ("RESOURCE_DOES_NOT_EXIST", "INVALID_PARAMETER_VALUE")
"""An alias that is not set is 'invalid parameter' to MLflow; a model that is not there 'does not exist'."""
_SILENT: Final = "MLflow svarer ikke.", "Se etter JOBBMATCH_MLFLOW_URL, og om MLflow-tjeneren er oppe."
_REFUSED: Final = (
    "MLflow gir ikke adgang.",
    "Se etter MLFLOW_TRACKING_USERNAME og MLFLOW_TRACKING_PASSWORD, eller MLFLOW_TRACKING_TOKEN.",
)
_GONE: Final = (
    "MLflow tar ikke imot det: kjøringen eller versjonen er ikke der lenger.",
    "Er den slettet i MLflow? Hent den tilbake der, eller tren på nytt med: jobbmatch train",
)
_SERVER: Final = {
    "UNAUTHENTICATED": _REFUSED,
    "PERMISSION_DENIED": _REFUSED,
    "ENDPOINT_NOT_FOUND": ("Det som svarer, er ikke MLflow.", "Se etter adressen i JOBBMATCH_MLFLOW_URL."),
    **dict.fromkeys(_NOT_THERE, _GONE),
}
"""What an MLflow that answers is unhappy with: message and hint, by its code."""
_UNWRITABLE: Final = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EDQUOT, errno.EFBIG)

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
    return find_alias(uri, CHAMPION)


def find_alias(uri: str, alias: str) -> Champion | None:
    """Look up the version of the ranker that carries an alias; None when none does.

    Raises:
        NotReadyError: The registry does not answer.
    """
    found = version_by_alias(uri, MODEL_NAME, alias)
    return None if found is None else registered(found)


def registered(found: ModelVersion) -> Champion:
    """Say of a version what this program needs to know."""
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
    ranker = read_ranker(uri, champion)
    ranker.require(COLUMN_NAMES)
    return ranker


def read_ranker(uri: str, found: Champion) -> LightgbmRanker:
    """Load the ranker of a version, whatever columns it was trained on.

    Raises:
        NotReadyError: The registry does not answer, or the file is not there, broken, or not what was registered.
    """
    try:
        # A copy of our own: what lies elsewhere would be left in a temporary folder at every look.
        with TemporaryDirectory() as folder:
            text = (fetched(uri, MODEL_NAME, found.info.version, folder) / MODEL_FILE).read_text(encoding="utf-8")
        return LightgbmRanker(_booster(text, found.tags.get(SHA256_TAG)), found.info)
    except (MlflowException, SQLAlchemyError, OSError, ValueError, lgb.basic.LightGBMError) as error:
        log.warning("a registered ranker is unreadable", extra={"fields": {"version": found.info.version}})
        raise NotReadyError(
            f"Rangereren (versjon {found.info.version}) kan ikke leses fra MLflow.",
            hint="Se etter filene under mlruns/, eller tren på nytt med: jobbmatch train",
        ) from error


def _booster(text: str, sha256: str | None) -> lgb.Booster:
    # A file that was cut off or changed must not be walked by LightGBM's C code. Old versions have no hash.
    if sha256 not in (None, sha256_of(text)):
        raise ValueError("not the file that was registered")
    return lgb.Booster(model_str=text)


def sha256_of(text: str) -> str:
    """Hash the text of a model, as it is tagged on its version."""
    return hashlib.sha256(text.encode()).hexdigest()


def champion_version(uri: str, name: str) -> ModelVersion | None:
    """Give the version of a registered model that is champion; None when there is none.

    Args:
        uri: Tracking and registry URI. A local SQLite file that is not there is not made.
        name: Name of the registered model.

    Raises:
        NotReadyError: The registry does not answer.
    """
    return version_by_alias(uri, name, CHAMPION)


def version_by_alias(uri: str, name: str, alias: str) -> ModelVersion | None:
    """Give the version of a registered model that carries an alias; None when none does.

    Raises:
        NotReadyError: The registry does not answer.
    """
    if not may_exist(uri):
        return None
    try:
        with answering():
            return client_of(uri).get_model_version_by_alias(name, alias)
    except Unknown:
        return None


class Unknown(LookupError):
    """The registry answers that it does not have what was asked for."""


@contextmanager
def answering() -> Iterator[None]:
    """Turn MLflow's errors into ours.

    Raises:
        Unknown: What was asked for is not there.
        NotReadyError: The registry does not answer.
    """
    try:
        yield
    except (MlflowException, SQLAlchemyError) as error:
        if isinstance(error, MlflowException) and error.error_code in _NOT_THERE:
            raise Unknown from error
        raise trouble_of(error) from error


@contextmanager
def writing() -> Iterator[None]:
    """Turn what goes wrong while something is logged into ours.

    Raises:
        NotReadyError: MLflow, its database or the disk does not take it.
    """
    try:
        yield
    except (MlflowException, SQLAlchemyError, OSError) as error:
        raise trouble_of(error) from error


def trouble_of(error: Exception) -> NotReadyError:
    """Say what is wrong with MLflow, and what to look at.

    Args:
        error: What MLflow, its database or the disk raised.
    """
    code = error.error_code if isinstance(error, MlflowException) else ""
    return _of_this_machine(error, str(error)) or _of_server(_SERVER.get(_kind(code, str(error)), _SILENT))


def _of_this_machine(error: Exception, text: str) -> NotReadyError | None:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOSPC or "disk is full" in text:
        return NotReadyError("Det er ikke plass på disken til MLflows filer.", hint="Rydd plass, og prøv igjen.")
    if number in _UNWRITABLE:
        why = os.strerror(number) if number else ""
        return NotReadyError(f"MLflows filer kan ikke skrives ({why}).", hint="Se etter rettighetene under mlruns/.")
    if isinstance(error, SQLAlchemyError) or "sqlite3." in text:
        return NotReadyError(
            "MLflows database kan ikke brukes.",
            hint="Se etter om den er oppe. Er den filen mlruns/mlflow.db, se etter rettigheter, plass og om den er "
            "hel; en som er ødelagt, legges tilbake fra en kopi eller flyttes vekk, så begynner jobbmatch train en ny.",
        )
    return None


def _of_server(told: tuple[str, str]) -> NotReadyError:
    return NotReadyError(told[0], hint=told[1])


def _kind(code: str, text: str) -> str:
    # A page to log in on, or anything else that is no MLflow, answers with no JSON.
    return "ENDPOINT_NOT_FOUND" if "not in a valid JSON format" in text else code


def fetched(uri: str, name: str, version: str, into: str | None = None) -> Path:
    """Give the folder of a version's files, fetched when they lie elsewhere.

    Args:
        uri: Tracking and registry URI.
        name: Name of the registered model.
        version: Its version.
        into: Folder to copy them to; None leaves that to MLflow.

    Raises:
        MlflowException: The registry does not answer or the files are gone.
        OSError: The files cannot be read.
    """
    # Not 'models:/name/version': MLflow looks that up in whichever registry was set last in this process.
    source = client_of(uri).get_model_version_download_uri(name, version)
    return Path(mlflow.artifacts.download_artifacts(artifact_uri=source, tracking_uri=uri, dst_path=into))


def client_of(uri: str) -> mlflow.MlflowClient:
    """Give MLflow's client of one address."""
    return mlflow.MlflowClient(tracking_uri=uri, registry_uri=uri)
