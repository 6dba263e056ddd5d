"""`jobbmatch bench ingest`: how many entries a second are taken in, by database."""

import json

import click

from jobbmatch.measuring.ingest import GIVEN, POSTGRES, SQLITE, measure


@click.command("ingest", short_help="Mål hvor mange oppføringer i sekundet som leses inn.")
@click.option(
    "--database",
    "databases",
    multiple=True,
    default=(SQLITE,),
    show_default=True,
    help="sqlite, postgres (en egen tjener) eller adressen til en tom database. Kan gis flere ganger.",
)
@click.option("--entries", default=2000, show_default=True, type=click.IntRange(50), help="Oppdiktede annonser.")
@click.option(
    "--workers",
    default=0,
    show_default=True,
    type=click.IntRange(0, 64),
    help="Prosesser som leser annonser ved siden av den første.",
)
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def ingest(databases: tuple[str, ...], entries: int, workers: int, *, as_json: bool) -> None:
    """Mål hvor mange oppføringer i sekundet som leses inn, på oppdiktede annonser, og det samme om igjen.

    \b
    Eksempel:
      jobbmatch bench ingest --entries 2000
      jobbmatch bench ingest --database sqlite --database postgres --json
    """
    figures = {_name(kind): measure(kind, entries, workers) for kind in dict.fromkeys(databases)}
    if as_json:
        click.echo(json.dumps({"benchmark": "ingest", "workers": workers, "databases": figures}))
        return
    for name, measured in figures.items():
        click.echo(name)
        for what, value in measured.items():
            click.echo(f"  {what:28}{value}")


def _name(kind: str) -> str:
    # An address may hold a password.
    return kind if kind in (SQLITE, POSTGRES) else GIVEN
