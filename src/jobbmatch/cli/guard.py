"""Which guard of facets a command reads ads with.

The registry, and MLflow with it, is loaded only when its guard is wanted: it costs seconds.
"""

import importlib
from typing import Protocol, cast

from jobbmatch.errors import NotReadyError
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.models.guard_file import packaged_guard
from jobbmatch.settings import Settings

_REGISTRY = "jobbmatch.models.guard_registry"


class _Registry(Protocol):
    def load_guard(self, uri: str) -> FacetGuard | None: ...

    def guard_or_packaged(self, uri: str) -> FacetGuard: ...


def reading_guard(settings: Settings) -> FacetGuard | None:
    """Give the guard that ads are read with, as the setting says; none where it is off.

    The packaged one stands in for a registered one that is missing or broken, and the log says so.
    """
    match settings.facet_guard:
        case "off":
            return None
        case "packaged":
            return packaged_guard()
        case "registry":
            return _registry().guard_or_packaged(settings.mlflow_uri)


def required_guard(settings: Settings) -> FacetGuard:
    """Give the registered champion.

    Raises:
        NotReadyError: None is registered, or it cannot be used.
    """
    guard = _registry().load_guard(settings.mlflow_uri)
    if guard is None:
        raise NotReadyError(
            "Ingen vakt for fasetter er tatt i bruk.",
            hint="Tren en med: jobbmatch train facets. Den tas i bruk bare når den hjelper.",
        )
    return guard


def _registry() -> _Registry:
    return cast("_Registry", importlib.import_module(_REGISTRY))
