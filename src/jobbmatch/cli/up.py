"""`jobbmatch up`: demo data, ranker and server in one; what `make run` does."""

import time
from dataclasses import replace
from datetime import date

import click

from jobbmatch.cli.demo import make_demo, result_lines
from jobbmatch.cli.serve import serve
from jobbmatch.cli.train_ranker import outcome_lines, train_and_keep
from jobbmatch.models.registry import find_champion
from jobbmatch.security.login import require_loopback
from jobbmatch.settings import Settings, load_settings
from jobbmatch.training.settings import USUAL


@click.command("up", short_help="Demodata, rangerer og tjener i ett: det make run gjør.")
@click.option("--count", default=20_000, show_default=True, type=click.IntRange(100, 1_000_000), help="Stillinger.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="For stillinger og trening.")
@click.option("--host", default=None, help="Adressen tjeneren lytter på; bare denne maskinen. [JOBBMATCH_HOST]")
@click.option("--port", default=None, type=click.IntRange(0, 65535), help="Port; 0 tar en ledig. [JOBBMATCH_PORT]")
@click.option("--no-serve", is_flag=True, help="Gjør alt klart, men start ingen tjener.")
def command(*, count: int, seed: int, host: str | None, port: int | None, no_serve: bool) -> None:
    """Gjør alt klart og start tjeneren: oppdiktede stillinger og personer, en trent rangerer, API og skjermbilder.

    Det som alt er gjort, gjøres ikke om igjen, så andre gang tar det noen sekunder.

    \b
    Eksempel:
      jobbmatch up
      jobbmatch up --count 2000 --port 0
    """
    settings = load_settings()
    chosen = settings.model_copy(
        update={"host": settings.host if host is None else host, "port": settings.port if port is None else port}
    )
    # Said before the minutes of work, not after.
    require_loopback(chosen.host)
    start = time.perf_counter()
    _say("1/3 Stillinger og personer")
    for line in result_lines(make_demo(chosen, count=count, seed=seed, as_of=date.today())):  # noqa: DTZ011 - local day
        _say(f"    {line}")
    _say("2/3 Rangerer")
    for line in _ranker_lines(chosen, seed):
        _say(f"    {line}")
    _say(f"3/3 Tjener (klart etter {time.perf_counter() - start:.0f} s)")
    if not no_serve:
        serve(chosen, lambda address: click.echo(f"\n    Åpne {address} i nettleseren. Stopp med Ctrl+C.\n"))


def _ranker_lines(settings: Settings, seed: int) -> list[str]:
    champion = find_champion(settings.mlflow_uri)
    if champion is not None:
        return [f"{champion.info.name} versjon {champion.info.version} er alt registrert"]
    return list(outcome_lines(train_and_keep(settings, replace(USUAL, seed=seed))))


def _say(text: str) -> None:
    click.echo(text, err=True)
