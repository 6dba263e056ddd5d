import errno
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from mlflow.exceptions import MlflowException
from mlflow.protos import databricks_pb2 as codes
from sqlalchemy.exc import DatabaseError

from jobbmatch.errors import NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.registration import register
from jobbmatch.models.registry import MODEL_NAME, find_champion, load_champion, trouble_of, writing
from tests.unit.models.conftest import booster, trained, uri

SMALL_INSTALL = """
import importlib.abc, importlib.metadata, sys

class Absent(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in set(sys.argv[2].split(',')):
            raise ModuleNotFoundError(name, name=name)

sys.meta_path.insert(0, Absent())
from jobbmatch.models.registry import load_champion
print(load_champion(sys.argv[1]).info.version)
"""


def test_nothing_is_registered_and_nothing_is_made_in_an_empty_folder(tmp_path: Path) -> None:
    assert load_champion(uri(tmp_path)) is None
    assert list(tmp_path.iterdir()) == []


def test_the_champion_is_loaded_and_says_that_it_was_simulated(registry: Path) -> None:
    ranker = load_champion(uri(registry))
    assert ranker is not None
    assert (ranker.info.name, ranker.info.version, ranker.info.simulated) == (MODEL_NAME, "1", True)
    assert ranker.columns == COLUMN_NAMES


def test_a_loaded_ranker_scores_as_the_one_that_was_registered(registry: Path) -> None:
    ranker = load_champion(uri(registry))
    values = np.random.default_rng(3).random((50, len(COLUMN_NAMES)), dtype=np.float32)
    matrix = FeatureMatrix(values, np.arange(50, dtype=np.int64))
    assert ranker is not None
    np.testing.assert_array_equal(ranker.score(matrix), booster().predict(values))


def test_each_address_has_its_own_champion(registry: Path, fresh: Path) -> None:
    other = trained(booster(seed=9))
    register(other, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=True)
    values = np.random.default_rng(3).random((50, len(COLUMN_NAMES)), dtype=np.float32)
    matrix = FeatureMatrix(values, np.arange(50, dtype=np.int64))
    first, second = load_champion(uri(registry)), load_champion(uri(fresh))
    assert first is not None
    assert second is not None
    assert (first.score(matrix) != second.score(matrix)).any()


def test_the_champion_is_found_without_loading_it(registry: Path) -> None:
    found = find_champion(uri(registry))
    assert found is not None
    assert found.tags["data_fingerprint"] == "abc"
    assert found.run_id


def test_a_champion_trained_on_other_columns_is_refused(fresh: Path) -> None:
    model = trained(booster(["a", "b", "c"]))
    register(model, uri=uri(fresh), artifact_root=fresh / "artifacts", promote=True)
    with pytest.raises(NotReadyError, match="kolonner"):
        load_champion(uri(fresh))


def test_a_model_without_an_alias_is_no_champion_and_a_broken_file_is_an_error(fresh: Path) -> None:
    register(trained(), uri=uri(fresh), artifact_root=fresh / "artifacts", promote=False)
    assert load_champion(uri(fresh)) is None
    register(trained(), uri=uri(fresh), artifact_root=fresh / "artifacts", promote=True)
    for path in fresh.rglob("model.lgb"):
        path.write_text("tree", encoding="utf-8")
    with pytest.raises(NotReadyError, match="versjon 2"):
        load_champion(uri(fresh))


def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "mlflow.db").write_text("not a database" * 100, encoding="utf-8")
    with pytest.raises(NotReadyError):
        load_champion(uri(tmp_path))


def test_a_small_install_can_load_the_champion(registry: Path) -> None:
    """What only the whole of MLflow brings is made to be absent."""
    brought = "pandas,matplotlib,flask,flask_cors,graphene,gunicorn,huey,docker,skops,pyarrow,aiohttp"
    done = subprocess.run(
        [sys.executable, "-c", SMALL_INSTALL, uri(registry), brought],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3] / "src")},
    )
    assert done.stdout.strip() == "1", done.stderr
    assert done.stderr.strip() == ""


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (MlflowException("no", codes.UNAUTHENTICATED), "MLflow gir ikke adgang."),
        (MlflowException("no", codes.PERMISSION_DENIED), "MLflow gir ikke adgang."),
        (MlflowException("404", codes.ENDPOINT_NOT_FOUND), "Det som svarer, er ikke MLflow."),
        (MlflowException("body was not in a valid JSON format: '<html>'"), "Det som svarer, er ikke MLflow."),
        (MlflowException("no run", codes.RESOURCE_DOES_NOT_EXIST), "MLflow tar ikke imot det: kjøringen eller"),
        (MlflowException("(sqlite3.DatabaseError) malformed"), "MLflows database kan ikke brukes."),
        (DatabaseError("select", None, Exception()), "MLflows database kan ikke brukes."),
        (MlflowException("(sqlite3.OperationalError) database or disk is full"), "Det er ikke plass på disken"),
        (OSError(errno.ENOSPC, "full"), "Det er ikke plass på disken"),
        (PermissionError(errno.EACCES, "no"), "MLflows filer kan ikke skrives"),
        (MlflowException("Max retries exceeded"), "MLflow svarer ikke."),
    ],
)
def test_what_is_wrong_with_mlflow_is_told_apart_with_what_to_look_at(error: Exception, told: str) -> None:
    found = trouble_of(error)
    assert found.message.startswith(told)
    assert found.hint


def test_what_cannot_be_written_is_told_as_ours() -> None:
    with pytest.raises(NotReadyError), writing():
        raise MlflowException("no", codes.INVALID_PARAMETER_VALUE)
