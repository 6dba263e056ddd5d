import shutil
from pathlib import Path

import lightgbm as lgb
import mlflow
import numpy as np
import pytest

from jobbmatch.domain.facet import Facet
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.facet_guard import Bars, FacetGuard, FacetModel
from jobbmatch.models.guard_registration import GuardInfo, TrainedGuard, register_guard
from jobbmatch.models.registration import TrainedModel, register
from jobbmatch.models.versions import Versions

COLUMNS = list(COLUMN_NAMES)


def booster(columns: list[str] = COLUMNS, seed: int = 0) -> lgb.Booster:
    """Small trees that rank by the first column, with missing values among the rest."""
    rng = np.random.default_rng(seed)
    values = rng.random((400, len(columns)), dtype=np.float32)
    values[rng.random(values.shape) < 0.2] = np.nan
    labels = (np.nan_to_num(values[:, 0]) * 4).astype(int)
    data = lgb.Dataset(values, labels, group=[40] * 10, feature_name=columns)
    return lgb.train({"objective": "lambdarank", "verbosity": -1, "min_data_in_leaf": 5}, data, 12)


def trained(
    model: lgb.Booster | None = None,
    *,
    simulated: bool = True,
    texts: dict[str, str] | None = None,
    metrics: dict[str, float] | None = None,
    seed: int = 1,
) -> TrainedModel:
    """A small run, with more texts and figures when they are given."""
    return TrainedModel(
        model or booster(),
        simulated=simulated,
        params={"seed": seed},
        metrics={"simulated_ndcg_10_model": 0.5, **(metrics or {})},
        texts={"model_card.md": "# card", **(texts or {})},
        tags={"data_fingerprint": "abc"},
        description="Trained on simulated lists.",
    )


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """MLflow's database with nothing in it: making its tables takes seconds, so they are made once."""
    folder = tmp_path_factory.mktemp("empty")
    mlflow.MlflowClient(tracking_uri=uri(folder), registry_uri=uri(folder)).search_experiments()
    return folder / "mlflow.db"


@pytest.fixture
def fresh(empty_database: Path, tmp_path: Path) -> Path:
    """A folder with a registry in which nothing is registered."""
    shutil.copy(empty_database, tmp_path / "mlflow.db")
    return tmp_path


@pytest.fixture(scope="session")
def registry(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry with two versions: the first is champion, the second is not promoted."""
    folder = tmp_path_factory.mktemp("mlruns")
    shutil.copy(empty_database, folder / "mlflow.db")
    for promote in (True, False):
        register(trained(), uri=uri(folder), artifact_root=folder / "artifacts", promote=promote)
    return folder


def registered_twice(folder: Path) -> Versions:
    """Register two versions that differ; the first is champion."""
    for seed in (0, 9):
        model = trained(booster(seed=seed))
        register(model, uri=uri(folder), artifact_root=folder / "artifacts", promote=not seed)
    return Versions(uri(folder))


def break_model(folder: Path, versions: Versions, number: str) -> None:
    """Cut off the file of a version."""
    run = versions.one(number).found.run_id
    (path,) = [path for path in folder.rglob("model.lgb") if run in _made_by(path)]
    path.write_bytes(path.read_bytes()[:-700])


def _made_by(path: Path) -> str:
    return (path.parent / "MLmodel").read_text(encoding="utf-8")


def uri(folder: Path) -> str:
    """Address of the registry in a folder."""
    return f"sqlite:///{folder / 'mlflow.db'}"


def facet_guard(weight: float = 1.0, doubt: float = 0.4) -> FacetGuard:
    """A guard that knows two words of night work."""
    weights = np.array([weight, -weight], dtype=np.float32)
    model = FacetModel(weights, intercept=0.1, slope=-3.0, offset=0.2, bars=Bars(doubt))
    return FacetGuard(("månen", "taket"), np.array([1.5, 2.5], dtype=np.float32), {Facet.NIGHT: model})


def register_facet_guard(folder: Path, *, promote: bool, weight: float = 1.0) -> GuardInfo:
    """Log and register a small guard."""
    model = TrainedGuard(
        facet_guard(weight),
        params={"seed": 1},
        metrics={"night_unsafe_drop": 0.1},
        texts={"model_card.md": "# card"},
        tags={"data_fingerprint": "abc", "code_version": "1"},
        description="Careful.",
    )
    return register_guard(model, uri=uri(folder), artifact_root=folder / "artifacts", promote=promote)


@pytest.fixture(scope="session")
def guard_registry(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry whose champion is a small guard."""
    folder = tmp_path_factory.mktemp("guards")
    shutil.copy(empty_database, folder / "mlflow.db")
    register_facet_guard(folder, promote=True)
    return folder
