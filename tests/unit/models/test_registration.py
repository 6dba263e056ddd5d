from pathlib import Path

import mlflow

from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.registration import EXPERIMENT, register
from jobbmatch.models.registry import CHAMPION, MODEL_NAME, find_champion
from tests.unit.models.conftest import trained, uri


def _client(folder: Path) -> mlflow.MlflowClient:
    return mlflow.MlflowClient(tracking_uri=uri(folder), registry_uri=uri(folder))


def test_a_run_is_logged_with_all_that_belongs_to_it(registry: Path) -> None:
    client = _client(registry)
    experiment = client.get_experiment_by_name(EXPERIMENT)
    assert experiment is not None
    run = client.search_runs([experiment.experiment_id])[0]
    assert run.data.params["seed"] == "1"
    assert run.data.metrics["simulated_ndcg_10_model"] == 0.5
    assert run.data.tags["simulated"] == "true"
    assert "model_card.md" in {item.path for item in client.list_artifacts(run.info.run_id)}


def test_artefacts_lie_under_the_folder_given(registry: Path) -> None:
    assert list((registry / "artifacts").rglob("model.lgb"))


def test_each_run_is_a_version_and_only_the_promoted_one_carries_the_alias(registry: Path) -> None:
    client = _client(registry)
    versions = client.search_model_versions(f"name='{MODEL_NAME}'")
    assert {str(version.version) for version in versions} == {"1", "2"}
    assert str(client.get_model_version_by_alias(MODEL_NAME, CHAMPION).version) == "1"
    assert all(version.tags["simulated"] == "true" for version in versions)


def test_the_signature_names_every_column(registry: Path) -> None:
    info = mlflow.models.get_model_info(str(next((registry / "artifacts").rglob("model.lgb")).parent))
    assert info.signature is not None
    assert tuple(info.signature.inputs.input_names()) == COLUMN_NAMES


def test_a_model_of_real_outcomes_is_not_called_simulated(fresh: Path) -> None:
    info = register(trained(simulated=False), uri=uri(fresh), artifact_root=fresh / "a", promote=True)
    found = find_champion(uri(fresh))
    assert found is not None
    assert not info.simulated
    assert not found.info.simulated
