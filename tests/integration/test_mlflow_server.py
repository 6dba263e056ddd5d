"""Any MLflow server by its address: training with a search, promotion, serving, and the way back; and the pages."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from benchmarks.promotions import logged_in, serving
from jobbmatch.cli.main import main
from jobbmatch.cli.mlflow import QUIET
from jobbmatch.models.versions import Versions
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.settings import load_settings
from tests.factories.features import market

WAIT = 120.0


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def until_it_answers(address: str) -> None:
    start = time.monotonic()
    while not answers(f"{address}/health"):
        assert time.monotonic() - start < WAIT, "MLflow does not answer"
        time.sleep(0.2)


def answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=2, trust_env=False).is_success
    except httpx.HTTPError:
        return False


@contextmanager
def running(command: list[str], folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a server in a group of its own, so that its workers end with it."""
    environment = {**os.environ, **QUIET}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            yield process
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("JOBBMATCH_HOME", str(folder))
    monkeypatch.delenv("JOBBMATCH_MLFLOW_URL", raising=False)
    rows = [
        VacancyRow(ad.id, ad.changed, ad.content_hash, "test", ad.expires, b"", encode_vacancy(ad))
        for ad in market(150)
    ]
    with open_store(load_settings().store_url) as store, store.transaction() as unit:
        unit.vacancies.put(rows)
    return folder


def run(*words: str) -> str:
    result = CliRunner().invoke(main, list(words))
    assert result.exit_code == 0, (result.output, result.exception)
    return result.stdout


@pytest.mark.slow
def test_a_server_holds_runs_and_versions_and_the_program_serves_from_it(home: Path, tmp_path: Path) -> None:
    address = f"http://127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "mlflow", "server", "--port", address.rsplit(":", 1)[1], "--workers", "1"]
    command += ["--backend-store-uri", f"sqlite:///{tmp_path / 'server.db'}"]
    command += ["--artifacts-destination", str(tmp_path / "kept")]
    with running(command, tmp_path), pytest.MonkeyPatch.context() as patch:
        until_it_answers(address)
        patch.setenv("JOBBMATCH_MLFLOW_URL", address)
        quick = ("train", "--persons", "20", "--no-curve", "--json")
        first = json.loads(run(*quick, "--search", "2"))
        second = json.loads(run(*quick, "--seed", "2"))
        assert (first["version"], first["search_trials"], second["version"]) == ("1", 2, "2")
        if not first["promoted"]:
            run("promote", "1", "--override", "Prøve av en tjener.")
        assert json.loads(run("promote", "2", "--override", "Prøve av en tjener.", "--json"))["champion"] == "2"
        assert Versions(address).aliases()["previous"] == "1"
        with serving(home, 0.2) as served, logged_in(served) as client:
            ranker = client.get("/api/v1/market").json()["ranker"]
            assert (ranker["version"], ranker["simulated"]) == ("2", True)
            run("rollback")
            start = time.monotonic()
            while client.get("/api/v1/market").json()["ranker"]["version"] != "1":
                assert time.monotonic() - start < WAIT
                time.sleep(0.1)
    assert not (home / "mlruns").exists()
    assert list((tmp_path / "kept").rglob("shap.png"))


@pytest.mark.slow
def test_the_pages_open_over_what_was_trained(home: Path, tmp_path: Path) -> None:
    run("train", "--persons", "20", "--no-curve")
    command = [str(Path(sys.executable).parent / "jobbmatch"), "mlflow", "ui", "--port", "0", "--json"]
    with running(command, tmp_path) as process:
        assert process.stdout is not None
        address = json.loads(process.stdout.readline())["address"]
        until_it_answers(address)
        asked = {"filter": "name='jobbmatch-ranker'"}
        found = httpx.get(f"{address}/api/2.0/mlflow/registered-models/search", params=asked, trust_env=False).json()
        assert [one["name"] for one in found["registered_models"]] == ["jobbmatch-ranker"]
        assert "<title>MLflow" in httpx.get(address, trust_env=False).text
    assert address.startswith("http://127.0.0.1:")
