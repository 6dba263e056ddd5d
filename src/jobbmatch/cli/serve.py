"""`jobbmatch serve`: the API and the pages, on this machine."""

import json
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
import uvicorn

from jobbmatch.api.app import create_app
from jobbmatch.api.build import open_services
from jobbmatch.errors import InputError
from jobbmatch.security.login import require_loopback
from jobbmatch.settings import Settings, load_settings

SECONDS_TO_FINISH = 10
"""How long requests that have begun may take after the server was told to stop."""


@click.command("serve", short_help="Start tjeneren med API og skjermbilder.")
@click.option("--host", default=None, help="Adressen tjeneren lytter på; bare denne maskinen. [JOBBMATCH_HOST]")
@click.option("--port", default=None, type=click.IntRange(0, 65535), help="Port; 0 tar en ledig. [JOBBMATCH_PORT]")
@click.option("--json", "as_json", is_flag=True, help="Skriv adressen som ett JSON-objekt på standard ut.")
def command(*, host: str | None, port: int | None, as_json: bool) -> None:
    """Start tjeneren med API og skjermbilder, og skriv adressen. Stopp med Ctrl+C eller SIGTERM.

    \b
    Eksempel:
      jobbmatch serve
      jobbmatch serve --port 0 --json
    """
    settings = load_settings()
    chosen = settings.model_copy(
        update={
            "host": settings.host if host is None else host,
            "port": settings.port if port is None else port,
        }
    )
    serve(chosen, lambda address: click.echo(_announcement(address, as_json=as_json)))


def serve(settings: Settings, announce: Callable[[str], None]) -> None:
    """Serve until told to stop; requests that have begun are finished first.

    Args:
        settings: Where everything lies, and where to listen.
        announce: Called with the address once the port is taken.

    Raises:
        InputError: The address is not this machine, or the port cannot be taken.
        NotReadyError: Store, key or registry cannot be read.
    """
    require_loopback(settings.host)
    with _listening(settings.host, settings.port) as listener, open_services(settings) as services:
        config = uvicorn.Config(
            create_app(services),
            log_config=None,
            # Its lines hold whole addresses; the app writes its own with route templates.
            access_log=False,
            # A header must never decide who the client is.
            proxy_headers=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=SECONDS_TO_FINISH,
        )
        with stopping_quietly():
            AnnouncingServer(config, lambda: announce(_address(listener))).run(sockets=[listener])


class AnnouncingServer(uvicorn.Server):
    """Says where it is once it answers there."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None]) -> None:
        """Keep what to call when the server answers."""
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then announce."""
        await super().startup(sockets)
        self._announce()


@contextmanager
def stopping_quietly() -> Iterator[None]:
    """Let a stop signal end the server and nothing more: it raises the signal again when it is done.

    Without this the process would die before the store is closed.
    """
    old = {number: signal.signal(number, lambda *_: None) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise InputError(
            f"Porten {port} kan ikke tas.", hint="Er den i bruk? Velg en annen med --port, eller 0 for en ledig."
        ) from error
    return listener


def _address(listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if listener.family is socket.AF_INET6 else f"http://{host}:{port}"


def _announcement(address: str, *, as_json: bool) -> str:
    return json.dumps({"address": address}) if as_json else f"jobbmatch svarer på {address}"
