"""`jobbmatch mlflow`: MLflow's own pages over the runs and versions of this program."""

import importlib.metadata
import json
import os
import socket
import sys

import click

from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.models.address import may_exist
from jobbmatch.settings import load_settings

LOCAL = "127.0.0.1"
USUAL_PORT = 5000
QUIET = {"MLFLOW_DISABLE_TELEMETRY": "true", "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false"}
"""Nothing is told elsewhere, and the seven processes for jobs that nobody here gives it are not started."""


@click.group("mlflow", short_help="Åpne MLflows egne sider over kjøringer og modeller.")
def command() -> None:
    """Åpne MLflows egne sider over kjøringer og modeller.

    \b
    Eksempel:
      jobbmatch mlflow ui
    """


@command.command("ui", short_help="Start MLflows sider på denne maskinen.")
@click.option("--port", default=USUAL_PORT, show_default=True, type=click.IntRange(0, 65535), help="0 tar en ledig.")
@click.option("--json", "as_json", is_flag=True, help="Skriv adressen som ett JSON-objekt på standard ut.")
def ui(*, port: int, as_json: bool) -> None:
    """Start MLflows sider over det som er trent, bare for denne maskinen. Stopp med Ctrl+C.

    Er JOBBMATCH_MLFLOW_URL en MLflow-tjener, har den sine egne sider, og adressen skrives.

    \b
    Eksempel:
      jobbmatch mlflow ui
      jobbmatch mlflow ui --port 5001
    """
    uri = load_settings().mlflow_uri
    if uri.startswith(("http://", "https://")):
        # Not asked, so not said to answer.
        click.echo(json.dumps({"address": uri}) if as_json else f"MLflow-tjeneren har sine egne sider på {uri}")
        return
    if not may_exist(uri):
        raise NotReadyError("Ingenting er trent ennå, så det er ingenting å vise.", hint="Tren med: jobbmatch train")
    _require_mlflow()
    chosen = _free(port)
    click.echo(_announcement(f"http://{LOCAL}:{chosen}", as_json=as_json))
    sys.stdout.flush()
    # MLflow's own server takes the place of this process, so that signals and exit code are its own.
    os.execve(sys.executable, arguments(chosen), environment(uri))  # noqa: S606 - no shell, and nothing of the user's


def arguments(port: int) -> list[str]:
    """Give the command line of MLflow's server: this machine only, and one worker, since one person looks."""
    return [sys.executable, "-m", "mlflow", "server", "--host", LOCAL, "--port", str(port), "--workers", "1"]


def environment(uri: str) -> dict[str, str]:
    """Give the environment of MLflow's server. A password in the address stands in no list of processes.

    Args:
        uri: Tracking and registry URI.
    """
    stores = {"MLFLOW_BACKEND_STORE_URI": uri, "MLFLOW_REGISTRY_STORE_URI": uri}
    return {**os.environ, **stores, **QUIET}


def _require_mlflow() -> None:
    try:
        importlib.metadata.version("mlflow")
    except importlib.metadata.PackageNotFoundError as error:
        message = "Kommandoen 'mlflow ui' trenger tilleggspakker: pip install 'jobbmatch[train]'"
        raise click.ClickException(message) from error


def _free(port: int) -> int:
    with socket.socket() as trial:
        # What a server that was just stopped leaves behind does not hold the port.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((LOCAL, port))
        except OSError as error:
            raise InputError(
                f"Porten {port} kan ikke tas.", hint="Er den i bruk? Velg en annen med --port, eller 0 for en ledig."
            ) from error
        return int(trial.getsockname()[1])


def _announcement(address: str, *, as_json: bool) -> str:
    return json.dumps({"address": address}) if as_json else f"MLflow svarer på {address}"
