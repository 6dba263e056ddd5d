"""`jobbmatch rollback`: back to the version of the ranker that served before."""

import json

import click

from jobbmatch.cli.promote import moved_line, moved_object, who
from jobbmatch.models.promotion import rollback
from jobbmatch.models.versions import Versions
from jobbmatch.settings import load_settings


@click.command("rollback", short_help="Gå tilbake til versjonen av rangereren som var i bruk før.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(*, as_json: bool) -> None:
    """Gå tilbake til versjonen av rangereren som var i bruk før. De to bytter plass, så en gang til går fram igjen.

    \b
    Eksempel:
      jobbmatch rollback
    """
    moved = rollback(Versions(load_settings().mlflow_uri), by=who())
    click.echo(json.dumps(moved_object(moved)) if as_json else moved_line(moved))
