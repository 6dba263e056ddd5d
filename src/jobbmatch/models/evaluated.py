"""Logging what an evaluation measured to the run of a version, under the names that gates read."""

from collections.abc import Mapping
from time import time_ns
from typing import Final

from mlflow.entities import Metric

from jobbmatch.models.registry import client_of, writing
from jobbmatch.models.versions import Version

REPORT_FILE: Final = "evaluation.html"
FIGURES_FILE: Final = "evaluation.json"
RECORDED_REPORT_FILE: Final = "evaluation_outcomes.html"
RECORDED_FIGURES_FILE: Final = "evaluation_outcomes.json"
_AT_ONCE: Final = 500
"""MLflow takes at most 1,000 figures in one call."""


def log_evaluation(uri: str, version: Version, figures: Mapping[str, float], texts: Mapping[str, str]) -> bool:
    """Log figures and files; later figures of the same name are those that count.

    Args:
        uri: Tracking and registry URI.
        version: The version whose run takes them.
        figures: Finite figures by name.
        texts: Texts by file name.

    Returns:
        Whether there is a run that could take them.

    Raises:
        NotReadyError: MLflow does not answer, or does not take it.
    """
    run = version.found.run_id
    if not run:
        return False
    now = time_ns() // 1_000_000
    metrics = [Metric(name, value, now, 0) for name, value in sorted(figures.items())]
    with writing():
        client = client_of(uri)
        for start in range(0, len(metrics), _AT_ONCE):
            client.log_batch(run, metrics=metrics[start : start + _AT_ONCE])
        for name, text in texts.items():
            client.log_text(run, text, name)
    return True
