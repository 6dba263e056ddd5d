"""The guard of facets out of MLflow's registry; the small MLflow (mlflow-skinny) is enough for it."""

import logging
from typing import Final

from mlflow.exceptions import MlflowException

from jobbmatch.errors import NotReadyError
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.models.guard_file import GUARD_FILE, packaged_guard, read_guard
from jobbmatch.models.registry import champion_version, fetched

GUARD_NAME: Final = "jobbmatch-facets"

log = logging.getLogger(__name__)


def load_guard(uri: str) -> FacetGuard | None:
    """Load the guard that carries the alias; None when none is registered.

    Args:
        uri: Tracking and registry URI.

    Raises:
        NotReadyError: The registry does not answer, or the guard cannot be read or was made for other terms.
    """
    found = champion_version(uri, GUARD_NAME)
    if found is None:
        return None
    version = str(found.version)
    try:
        folder = fetched(uri, GUARD_NAME, version)
    except (MlflowException, OSError) as error:
        raise NotReadyError(
            f"Vakten for fasetter (versjon {version}) kan ikke hentes fra MLflow.",
            hint="Se etter filene under mlruns/, eller tren på nytt med: jobbmatch train facets",
        ) from error
    return read_guard(folder / GUARD_FILE, f"{GUARD_NAME}/{version}")


def guard_or_packaged(uri: str) -> FacetGuard:
    """Load the guard for reading ads; whatever is wrong with it, the packaged one stands in and the log says so."""
    try:
        guard = load_guard(uri)
    except NotReadyError as error:
        log.warning("the guard of facets cannot be used: the packaged one is", extra={"fields": {"code": error.code}})
        return packaged_guard()
    if guard is None:
        log.warning("no guard of facets is registered: the packaged one is used")
        return packaged_guard()
    return guard
