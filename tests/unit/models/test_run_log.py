from pathlib import Path
from types import SimpleNamespace

import mlflow
import pytest

from jobbmatch.models.run_log import Logged, Run, log_and_register
from tests.unit.models.conftest import uri

RUN = Run("a-model", "an-experiment", "About it.", {"seed": 1}, {"figure": 0.5}, tags={"data": "abc"})


def _logged() -> Logged:
    mlflow.log_text("numbers", "model/file.txt")
    return SimpleNamespace(model_uri=mlflow.get_artifact_uri("model"), model_id=None)


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
