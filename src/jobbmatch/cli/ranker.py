"""Which ranker a command ranks with.

The registry, and MLflow and LightGBM with it, is loaded only when something may be registered: it costs seconds.
"""

import importlib
from typing import Protocol, cast

from jobbmatch.models.address import may_exist
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.settings import Settings

_RANKERS = "jobbmatch.serving.rankers"


class _Rankers(Protocol):
    def champion_or_baseline(self, mlflow_uri: str) -> Ranker: ...


def ranker_in_use(settings: Settings) -> Ranker:
    """Give the registered champion; the baseline when none is registered or it cannot be used."""
    if not may_exist(settings.mlflow_uri):
        return BaselineRanker()
    return cast("_Rankers", importlib.import_module(_RANKERS)).champion_or_baseline(settings.mlflow_uri)
