"""`jobbmatch serve` as a program: it says where it is, refuses what is unsafe, and stops in order."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import main
from jobbmatch.cli.serve import serve, stopping_quietly
from jobbmatch.errors import InputError
from jobbmatch.settings import Settings


@contextmanager
def serving(home: Path, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run the server as a process of its own; give it and its address."""
    environment: Mapping[str, str] = {**os.environ, "JOBBMATCH_HOME": str(home), "JOBBMATCH_LOG_LEVEL": "INFO"}
    process = subprocess.Popen(
        [sys.executable, "-m", "jobbmatch.cli.main", "serve", "--port", "0", "--json", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process, json.loads(process.stdout.readline())["address"]
    finally:
        process.kill()
        process.communicate()


def test_it_answers_where_it_says_and_stops_in_order(tmp_path: Path) -> None:
    with serving(tmp_path) as (process, address):
        assert httpx.get(f"{address}/internal/live").json() == {"live": True}
        assert httpx.get(f"{address}/api/v1/demo-users").status_code == 200
        assert httpx.get(f"{address}/api/v1/persons/MARKOR?x=MARKOR").status_code == 401
        assert httpx.get(f"{address}/internal/live", headers={"Host": "rebound.example"}).status_code == 403
        assert "server" not in httpx.get(f"{address}/internal/live").headers
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=15)
    assert process.returncode == 0
    assert "MARKOR" not in errors
    assert "Traceback" not in errors
    assert not list((tmp_path / "var").glob("*-wal")), "the store was closed"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_that_the_server_raises_again_when_it_is_done_ends_nothing(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with stopping_quietly():
        signal.raise_signal(number)
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "jobbmatch.example"])  # noqa: S104 - under test
def test_another_address_than_this_machine_is_refused(tmp_path: Path, host: str) -> None:
    answer = CliRunner().invoke(main, ["serve", "--host", host], env={"JOBBMATCH_HOME": str(tmp_path)})
    assert answer.exit_code == 2
    assert "bare på denne maskinen" in answer.stderr
    assert not (tmp_path / "var").exists(), "nothing is made before the address is found safe"


def test_an_unsafe_address_from_the_environment_is_refused_too(tmp_path: Path) -> None:
    environment = {"JOBBMATCH_HOME": str(tmp_path), "JOBBMATCH_HOST": "0.0.0.0"}  # noqa: S104 - under test
    assert CliRunner().invoke(main, ["serve"], env=environment).exit_code == 2


def test_a_port_that_is_taken_is_said_plainly(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(InputError, match="kan ikke tas"):
        serve(Settings(home=tmp_path, port=taken.getsockname()[1]), lambda _: None)
