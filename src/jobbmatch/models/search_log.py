"""A search for settings in MLflow: a parent run, and a nested run for each trial.

The nested runs are all that a search remembers: one that was stopped or cut off is taken up again from them, also on
another machine, where MLflow is a server.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import mlflow
from mlflow.entities import Metric, Param

from jobbmatch.models.registration import EXPERIMENT
from jobbmatch.models.registry import SIMULATED_TAG, writing
from jobbmatch.models.run_log import opened

KEY_TAG: Final = "search_key"
NUMBER_TAG: Final = "search_trial"
PARENT_TAG: Final = "mlflow.parentRunId"
NAME_TAG: Final = "mlflow.runName"
DONE: Final = "FINISHED"
PAGE: Final = 1000


@dataclass(frozen=True, slots=True)
class Trial:
    """One set of settings that was tried.

    Attributes:
        number: Its number, from 0.
        params: The settings that were tried.
        value: What it was worth on validation lists.
        seconds: How long it took.
    """

    number: int
    params: Mapping[str, float]
    value: float
    seconds: float


class SearchLog:
    """A search that has been opened."""

    def __init__(self, client: mlflow.MlflowClient, experiment: str, run_id: str, *, simulated: bool = True) -> None:
        """Log below this run."""
        self._client = client
        self._kind = {SIMULATED_TAG: str(simulated).lower()}
        self._experiment = experiment
        self.run_id = run_id

    @classmethod
    def open(cls, key: str, measure: str, *, uri: str, artifact_root: Path, simulated: bool = True) -> "SearchLog":
        """Take up the search of that key that was not finished, or begin one.

        Args:
            key: Equal for the same data, space and settings.
            measure: Name of what a trial is worth, as it is logged.
            uri: Tracking and registry URI.
            artifact_root: Folder of artefacts, used when the tracking store is a local SQLite file.
            simulated: Whether simulated lists are learnt from; stands on the search and on each trial.

        Raises:
            NotReadyError: The tracking server does not answer, or does not take it.
        """
        with writing():
            client, experiment = opened(EXPERIMENT, uri, artifact_root)
            asked = f"tags.{KEY_TAG} = '{key}' and attributes.status != '{DONE}'"
            found = client.search_runs([experiment], asked, max_results=1, order_by=["attributes.start_time DESC"])
            tags = {KEY_TAG: key, NAME_TAG: f"search {key[:8]}", "search_measure": measure}
            tags[SIMULATED_TAG] = str(simulated).lower()
            run = found[0] if found else client.create_run(experiment, tags=tags)
            client.update_run(run.info.run_id, status="RUNNING")
        return cls(client, experiment, str(run.info.run_id), simulated=simulated)

    def trials(self) -> list[Trial]:
        """Give what has been tried, in the order of the numbers.

        Raises:
            NotReadyError: The tracking server does not answer, or does not take it.
        """
        found: dict[int, Trial] = {}
        token: str | None = None
        while True:
            with writing():
                asked = f"tags.`{PARENT_TAG}` = '{self.run_id}' and attributes.status = '{DONE}'"
                page = self._client.search_runs([self._experiment], asked, max_results=PAGE, page_token=token)
            for run in page:
                params = {str(name): _number(value) for name, value in run.data.params.items()}
                metrics = run.data.metrics
                number = int(run.data.tags[NUMBER_TAG])
                found[number] = Trial(number, params, float(metrics["value"]), float(metrics["seconds"]))
            token = page.token
            if not token:
                return [found[number] for number in sorted(found)]

    def add(self, trial: Trial) -> None:
        """Log a trial. A run that is cut off here is not finished, and the trial is made again.

        Raises:
            NotReadyError: The tracking server does not answer, or does not take it.
        """
        now = int(time.time() * 1000)
        name = f"trial {trial.number}"
        tags = {PARENT_TAG: self.run_id, NUMBER_TAG: str(trial.number), NAME_TAG: name, **self._kind}
        with writing():
            run = self._client.create_run(self._experiment, start_time=now - int(trial.seconds * 1000), tags=tags)
            self._client.log_batch(
                run.info.run_id,
                metrics=[Metric("value", trial.value, now, 0), Metric("seconds", trial.seconds, now, 0)],
                # As Python writes it, so that exactly the same number is read back.
                params=[Param(key, repr(value)) for key, value in trial.params.items()],
            )
            self._client.set_terminated(run.info.run_id, DONE, now)

    def stop(self) -> None:
        """Say that the search was stopped before its end.

        Raises:
            NotReadyError: The tracking server does not answer, or does not take it.
        """
        with writing():
            self._client.set_terminated(self.run_id, "KILLED")


def _number(text: str) -> float:
    return int(text) if text.lstrip("-").isdigit() else float(text)
