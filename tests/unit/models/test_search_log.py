from pathlib import Path

import mlflow

from jobbmatch.models.registration import register
from jobbmatch.models.search_log import SearchLog, Trial
from tests.unit.models.conftest import trained, uri


def _open(folder: Path, key: str = "abc") -> SearchLog:
    return SearchLog.open(key, "ndcg", uri=uri(folder), artifact_root=folder / "artifacts")


TRIALS = [Trial(number, {"rate": 0.1 / (number + 3), "leaves": 7.0}, 0.5 + number / 7, 0.25) for number in range(3)]


def test_a_search_that_was_stopped_is_taken_up_with_exactly_what_was_found(fresh: Path) -> None:
    first = _open(fresh)
    for trial in TRIALS:
        first.add(trial)
    first.stop()
    again = _open(fresh)
    assert again.run_id == first.run_id
    assert again.trials() == TRIALS


def test_another_key_or_a_finished_search_begins_anew(fresh: Path) -> None:
    first = _open(fresh)
    first.add(TRIALS[0])
    assert _open(fresh, "other").run_id != first.run_id
    register(trained(), uri=uri(fresh), artifact_root=fresh / "artifacts", promote=False, run_id=first.run_id)
    assert _open(fresh).run_id != first.run_id


def test_trials_are_nested_in_the_run_that_makes_the_model(fresh: Path) -> None:
    search = _open(fresh)
    search.add(TRIALS[1])
    register(trained(), uri=uri(fresh), artifact_root=fresh / "artifacts", promote=True, run_id=search.run_id)
    client = mlflow.MlflowClient(tracking_uri=uri(fresh), registry_uri=uri(fresh))
    assert client.get_model_version("jobbmatch-ranker", "1").run_id == search.run_id
    parent = client.get_run(search.run_id)
    assert parent.info.status == "FINISHED"
    assert parent.data.metrics["simulated_ndcg_10_model"] == 0.5
    (nested,) = client.search_runs([parent.info.experiment_id], f"tags.`mlflow.parentRunId` = '{search.run_id}'")
    assert nested.data.tags["search_trial"] == "1"
    assert nested.data.metrics["value"] == TRIALS[1].value


def test_a_search_and_its_trials_say_whether_they_are_simulated_also_when_stopped(fresh: Path) -> None:
    client = mlflow.MlflowClient(tracking_uri=uri(fresh), registry_uri=uri(fresh))
    for simulated in (True, False):
        search = SearchLog.open(
            f"{simulated}", "ndcg", uri=uri(fresh), artifact_root=fresh / "artifacts", simulated=simulated
        )
        search.add(TRIALS[0])
        search.stop()
        parent = client.get_run(search.run_id)
        nested = client.search_runs([parent.info.experiment_id], f"tags.`mlflow.parentRunId` = '{search.run_id}'")
        assert [run.data.tags["simulated"] for run in (parent, *nested)] == [str(simulated).lower()] * 2
