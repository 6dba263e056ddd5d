"""Which ranker serves: the champion of the registry, or the plain baseline when there is none."""

import logging

from jobbmatch.errors import NotReadyError
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.models.registry import load_champion

LOG = logging.getLogger(__name__)


def champion_or_baseline(mlflow_uri: str) -> Ranker:
    """Give the registered champion; the baseline when none is registered or it cannot be used.

    The answer always says which of them ranked, so a list of the baseline is never taken for one of the model.
    """
    try:
        champion = load_champion(mlflow_uri)
    except NotReadyError as error:
        LOG.warning("the registered ranker cannot be used; the baseline ranks", extra={"fields": {"code": error.code}})
        return BaselineRanker()
    return champion or BaselineRanker()
