"""Which guard of facets a command reads ads with.

The registry, and MLflow with it, is loaded only when a guard is wanted: it costs seconds, and most commands need none.
"""

import importlib
from typing import Protocol, cast

from jobbmatch.errors import NotReadyError
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.settings import Settings

_REGISTRY = "jobbmatch.models.guard_registry"


class _Registry(Protocol):
    def load_guard(self, uri: str) -> FacetGuard | None: ...

    def guard_or_none(self, uri: str) -> FacetGuard | None: ...


def reading_guard(settings: Settings) -> FacetGuard | None:
    """Give the guard that ads are read with: the registered champion when the setting asks for it and it can be used.

    Ads are read without it when it is missing or broken, and the log says so.
    """
    return _registry().guard_or_none(settings.mlflow_uri) if settings.facet_guard else None


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
