import socket
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.mlflow import arguments, command, environment
from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.settings import load_settings


def _run(*args: str) -> Result:
    return CliRunner().invoke(command, ["ui", *args])


def test_before_anything_is_trained_nothing_is_made(home: Path) -> None:
    result = _run()
    assert isinstance(result.exception, NotReadyError)
    assert not (home / "mlruns").exists()


def test_a_server_has_its_own_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_MLFLOW_URL", "http://127.0.0.1:5999")
    assert _run("--json").stdout == '{"address": "http://127.0.0.1:5999"}\n'
    # It was not asked, so it is not said to answer.
    assert _run().stdout == "MLflow-tjeneren har sine egne sider på http://127.0.0.1:5999\n"


def test_a_port_that_is_taken_is_said_before_anything_starts(home: Path) -> None:
    (home / "mlruns").mkdir()
    (home / "mlruns" / "mlflow.db").touch()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = _run("--port", str(taken.getsockname()[1]))
    assert isinstance(result.exception, InputError)
    assert "--port" in result.exception.hint


def test_it_listens_on_this_machine_only_and_no_address_of_a_store_is_an_argument() -> None:
    line = arguments(5001)
    assert line[0] == sys.executable
    assert line[line.index("--host") + 1] == "127.0.0.1"
    uri = load_settings().mlflow_uri
    assert not any(uri in word for word in line)
    assert environment(uri)["MLFLOW_BACKEND_STORE_URI"] == environment(uri)["MLFLOW_REGISTRY_STORE_URI"] == uri
    assert environment(uri)["MLFLOW_DISABLE_TELEMETRY"] == "true"
