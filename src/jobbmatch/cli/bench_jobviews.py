"""`jobbmatch bench jobviews`: how well the ranker finds the job that real people viewed last."""

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

import click

from jobbmatch.cli.options import step_bars
from jobbmatch.features.column import Family


@click.command("jobviews", short_help="Mål rangereren på virkelige visninger av jobber.")
@click.option(
    "--data",
    required=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Mappe med job_views.csv, experience.csv og positions_of_interest.csv.",
)
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Frø for deling og trening.")
@click.option(
    "--without",
    multiple=True,
    type=click.Choice([family.value for family in Family]),
    help="Skjul en familie av trekk for å se hva den er verd. Kan gis flere ganger.",
)
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def jobviews(data: Path, *, seed: int, without: tuple[str, ...], as_json: bool) -> None:
    """Mål hvor ofte jobben en person så på sist, kommer blant de ti første av alle.

    Den siste nye jobben til hver person holdes utenfor alt: trening, popularitet, datoer. Rangereren trenes på andre
    personer enn dem den rangerer for, med de samme trekkene og den samme treningen som ellers. Ved siden av
    står popularitet, TF-IDF av titler, sted + popularitet og TF-IDF + sted, den siste også med vekter som er valgt på
    visninger som ikke dømmes. «Ukjent» er jobber som ingen andre har sett på. Alt gis med 95 % intervall over
    personer. Avslutter med kode 1 når rangereren ikke er 20 % over den beste enkle på begge mål.

    \b
    Eksempel:
      jobbmatch bench jobviews --data jobviews --json
    """
    # Trees take seconds to load; the other benchmarks need not wait for them.
    run: Any = importlib.import_module("jobbmatch.measuring.jobviews.run")
    settings = run.Settings(seed=seed, without=frozenset(map(Family, without)))
    started = time.monotonic()
    with step_bars() as progress:
        figures = {"benchmark": "jobviews", **run.measure(data, settings, progress)}
    figures["seconds"] = round(time.monotonic() - started, 1)
    if as_json:
        click.echo(json.dumps(figures))
    else:
        click.echo(run.as_text(figures))
    if not figures["reached"] and not without:
        sys.exit(1)
