from pathlib import Path

import mlflow

from jobbmatch.models.guard_file import GUARD_FILE
from jobbmatch.models.guard_registration import EXPERIMENT, FLAVOR
from jobbmatch.models.guard_registry import GUARD_NAME
from tests.unit.models.conftest import register_facet_guard, uri


def _client(folder: Path) -> mlflow.MlflowClient:
    return mlflow.MlflowClient(tracking_uri=uri(folder), registry_uri=uri(folder))


def test_a_run_is_logged_with_all_that_belongs_to_it(guard_registry: Path) -> None:
    client = _client(guard_registry)
    experiment = client.get_experiment_by_name(EXPERIMENT)
    assert experiment is not None
    run = client.search_runs([experiment.experiment_id])[0]
    assert run.data.params["seed"] == "1"
    assert run.data.metrics["night_unsafe_drop"] == 0.1
    assert run.data.tags["data_fingerprint"] == "abc"
    assert "model_card.md" in {item.path for item in client.list_artifacts(run.info.run_id)}


def test_the_version_carries_alias_tags_and_description(guard_registry: Path) -> None:
    version = _client(guard_registry).get_model_version_by_alias(GUARD_NAME, "champion")
    assert version.tags["code_version"] == "1"
    assert version.description


def test_the_model_is_one_file_of_numbers_with_a_signature(guard_registry: Path) -> None:
    folder = next((guard_registry / "artifacts").rglob(GUARD_FILE)).parent
    info = mlflow.models.get_model_info(str(folder))
    assert FLAVOR in info.flavors
    assert info.signature is not None
    assert info.signature.inputs.input_names() == ["title", "text"]
    assert info.signature.outputs.input_names() == ["night"]
    assert not [path for path in folder.rglob("*") if path.suffix in (".pkl", ".pickle", ".joblib")]


def test_each_run_is_a_new_version(fresh: Path) -> None:
    versions = [register_facet_guard(fresh, promote=promote).version for promote in (True, False)]
    assert versions == ["1", "2"]
