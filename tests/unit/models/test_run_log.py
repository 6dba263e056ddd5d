import errno
from pathlib import Path
from types import SimpleNamespace

import mlflow
import pytest

from jobbmatch.errors import NotReadyError
from jobbmatch.models.run_log import Logged, Run, log_and_register, require_place
from tests.unit.models.conftest import uri

RUN = Run("a-model", "an-experiment", "About it.", {"seed": 1}, {"figure": 0.5}, tags={"data": "abc"})


def _logged() -> Logged:
    mlflow.log_text("numbers", "model/file.txt")
    return SimpleNamespace(model_uri=mlflow.get_artifact_uri("model"), model_id=None)


def _experiment(client: mlflow.MlflowClient) -> str:
    found = client.get_experiment_by_name(RUN.experiment)
    assert found is not None
    return str(found.experiment_id)


def test_each_run_is_a_version_and_only_the_promoted_one_carries_the_alias(fresh: Path) -> None:
    keep = {"uri": uri(fresh), "artifact_root": fresh / "artifacts"}
    versions = [
        log_and_register(RUN, _logged, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=promote)
        for promote in (True, False)
    ]
    assert versions == ["1", "2"]
    client = mlflow.MlflowClient(tracking_uri=uri(fresh), registry_uri=str(keep["uri"]))
    assert str(client.get_model_version_by_alias("a-model", "champion").version) == "1"
    assert client.get_registered_model("a-model").description == "About it."


def test_a_run_that_fails_registers_nothing(fresh: Path) -> None:
    def fail() -> Logged:
        raise ValueError("no model")

    with pytest.raises(ValueError, match="no model"):
        log_and_register(RUN, fail, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=True)
    client = mlflow.MlflowClient(tracking_uri=uri(fresh), registry_uri=uri(fresh))
    assert client.search_registered_models() == []
    assert mlflow.active_run() is None


def test_a_run_that_cannot_be_kept_is_told_as_ours_and_marked_as_failed(fresh: Path) -> None:
    def full() -> Logged:
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(NotReadyError, match="plass"):
        log_and_register(RUN, full, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=True)
    client = mlflow.MlflowClient(tracking_uri=uri(fresh), registry_uri=uri(fresh))
    (run,) = client.search_runs([_experiment(client)])
    assert run.info.status == "FAILED"
    assert client.search_registered_models() == []


def test_a_deleted_experiment_is_told_before_the_work_with_the_way_back(fresh: Path) -> None:
    require_place(RUN.experiment, uri(fresh))
    log_and_register(RUN, _logged, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=False)
    require_place(RUN.experiment, uri(fresh))
    client = mlflow.MlflowClient(tracking_uri=uri(fresh), registry_uri=uri(fresh))
    client.delete_experiment(_experiment(client))
    with pytest.raises(NotReadyError, match="experiments restore --experiment-id 1"):
        require_place(RUN.experiment, uri(fresh))
    with pytest.raises(NotReadyError, match="slettet"):
        log_and_register(RUN, _logged, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=False)


def test_before_the_work_nothing_is_made_and_a_server_that_is_down_is_told(tmp_path: Path) -> None:
    require_place(RUN.experiment, uri(tmp_path))
    assert not list(tmp_path.iterdir())
    with pytest.raises(NotReadyError, match="svarer ikke"):
        require_place(RUN.experiment, "http://127.0.0.1:9")
