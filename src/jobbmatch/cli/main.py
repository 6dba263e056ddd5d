"""Entry point: a table of commands, each loaded only when it is called, so that a small install works."""

import importlib
import os
import signal
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import click

from jobbmatch import __version__, logs
from jobbmatch.cli.registered import answered_at_once
from jobbmatch.errors import JobbmatchError
from jobbmatch.settings import load_settings
from jobbmatch.taxonomy.esco.imported import use_esco

COMMANDS: Mapping[str, tuple[str, str]] = {
    "ingest": ("jobbmatch.cli.ingest", "Les stillinger inn fra fil, mappe eller feed."),
    "feed": ("jobbmatch.cli.feed", "Se hvor ferske stillingene fra feeden er."),
    "facets": ("jobbmatch.cli.facets", "Vis hva som er lest ut av annonser, med belegg."),
    "match": ("jobbmatch.cli.match", "Finn trygge, rangerte stillinger for en person, rett fra filer."),
    "checks": ("jobbmatch.cli.checks", "Vis hva som må avklares for en person, rett fra filer."),
    "answers": ("jobbmatch.cli.answers", "Ta ut svarene mennesker har gitt om annonser."),
    "outcomes": ("jobbmatch.cli.outcomes", "Ta inn hva det ble av stillingene, og ta ut lister til trening."),
    "persons": ("jobbmatch.cli.persons", "Slett en person, og se hvem som er slettet."),
    "schema": ("jobbmatch.cli.schema", "Skriv JSON-skjemaet for en inndatafil."),
    "taxonomy": ("jobbmatch.cli.taxonomy", "Slå opp yrker."),
    "demo": ("jobbmatch.cli.demo", "Lag oppdiktede stillinger og personer og legg dem i lageret."),
    "train": ("jobbmatch.cli.train", "Tren rangereren eller vakten for fasetter, og legg dem i MLflow."),
    "evaluate": ("jobbmatch.cli.evaluate", "Mål en versjon av rangereren, og lag en rapport."),
    "models": ("jobbmatch.cli.models", "Se versjonene av rangereren, og velg utfordrer."),
    "promote": ("jobbmatch.cli.promote", "Ta en versjon av rangereren i bruk, når den består alle krav."),
    "rollback": ("jobbmatch.cli.rollback", "Gå tilbake til versjonen av rangereren som var i bruk før."),
    "mlflow": ("jobbmatch.cli.mlflow", "Åpne MLflows egne sider over kjøringer og modeller."),
    "drift": ("jobbmatch.cli.drift", "Vis hvor mye stillingene har endret seg siden rangereren ble trent."),
    "bench": ("jobbmatch.cli.bench", "Mål programmet: fasetter, port, avklaringer, innlesing."),
    "store": ("jobbmatch.cli.store", "Se til lageret: form, størrelse, og hva som skal slettes."),
    "serve": ("jobbmatch.cli.serve", "Start tjeneren med API og skjermbilder."),
    "up": ("jobbmatch.cli.up", "Demodata, rangerer og tjener i ett: det make run gjør."),
}
"""Name of the command: module that holds it as ``command``, and one line of help."""

EXTRAS = {
    "train": "train",
    "drift": "train",
    "evaluate": "train",
    "serve": "serve",
    "up": "serve,train",
}
"""Commands that need an extra, by name of the extra."""

SPINS = "3000"
"""How often a thread of training looks whether others are done before it gives its core away.

By itself libgomp looks 300,000 times, which costs nothing on idle cores and makes training eight times as slow where
anything else works: beside a server, or in two trainings at once (benchmarks/threads.py).
"""


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, in the order of the table."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        try:
            command = importlib.import_module(COMMANDS[cmd_name][0]).command
        except ModuleNotFoundError as error:
            if cmd_name not in EXTRAS or (error.name or "").startswith("jobbmatch"):
                raise
            message = f"Kommandoen '{cmd_name}' trenger tilleggspakker: pip install 'jobbmatch[{EXTRAS[cmd_name]}]'"
            raise click.ClickException(message) from error
        if not isinstance(command, click.Command):
            raise TypeError(cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Load the command, unless what it answers is known without it."""
        uri = ctx.params.get("mlflow_uri") or load_settings().mlflow_uri
        answer = answered_at_once(args, uri)
        if answer is not None:
            click.echo(answer)
            ctx.exit()
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands with their line of help, without loading them."""
        del ctx
        with formatter.section("Kommandoer"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's own signature
        """Run the command; turn known errors into a message and an exit code."""
        try:
            with _stopped_as_by_keyboard():
                return super().invoke(ctx)
        except JobbmatchError as error:
            click.echo(f"Feil: {error.message}", err=True)
            if error.hint:
                click.echo(f"  -> {error.hint}", err=True)
            sys.exit(error.exit_code)
        except BrokenPipeError:
            # The reader of a pipe has seen enough (`| head`): that is no error of ours.
            sys.stderr.close()
            sys.exit(0)


@contextmanager
def _stopped_as_by_keyboard() -> Iterator[None]:
    """Let SIGTERM end a command as Ctrl+C does: what is open is closed, and processes it started end with it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    old = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, old)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="jobbmatch")
@click.option(
    "--mlflow-uri", default=None, help="MLflow-tjener eller -lager for denne ene gangen. [JOBBMATCH_MLFLOW_URL]"
)
def main(*, mlflow_uri: str | None) -> None:
    """Trygge, forklarte jobbtreff for mennesker på vei tilbake til arbeid.

    \b
    Eksempel:
      jobbmatch match --person examples/persons/elv.json --vacancies examples/ads/ads.jsonl --as-of 2026-09-22 --top 5
    """
    if mlflow_uri is not None:
        # Commands read the settings themselves, and so do the processes that they start.
        os.environ["JOBBMATCH_MLFLOW_URL"] = mlflow_uri
    os.environ.setdefault("GOMP_SPINCOUNT", SPINS)
    settings = load_settings()
    logs.configure(level=settings.log_level, as_json=settings.log_json)
    use_esco(settings.esco_file)


if __name__ == "__main__":
    main()
