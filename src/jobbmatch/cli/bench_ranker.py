"""`jobbmatch bench ranker`: how far the ranker goes on the simulated market, from the best plain order to the best."""

import importlib
import json
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from jobbmatch.cli.options import step_bars
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import NotReadyError
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.training.market import NOISE
from jobbmatch.training.settings import TrainingSettings

AS_OF = date(2026, 11, 22)
"""The made-up ads are the same on every day."""


@click.command("ranker", short_help="Mål rangereren på det simulerte markedet.")
@click.option("--noise", default=",".join(NOISE), show_default=True, help="Støynivåer, med komma mellom.")
@click.option("--persons", default=4000, show_default=True, type=click.IntRange(100), help="Oppdiktede personer.")
@click.option("--ads", default=4000, show_default=True, type=click.IntRange(200), help="Oppdiktede annonser.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Frø for markedet.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut (ellers samme tall på linjer).")
def ranker(*, noise: str, persons: int, ads: int, seed: int, as_json: bool) -> None:
    """Mål hvor langt rangereren når på det simulerte markedet.

    Tallet er (vår - beste enkle) / (orakelet - beste enkle), med 95 % intervall over personer. Orakelet vet alt som er
    skjult. De enkle er nyeste først, popularitet, TF-IDF, vektet sum og en lineær modell. XGBoost og CatBoost står
    ved siden av, på de samme kolonnene. Alt er simulert; ingen tall er målt på mennesker. Avslutter med kode 1 når
    rangereren ikke når 70 % på hvert nivå.

    \b
    Eksempel:
      jobbmatch bench ranker --noise mid --persons 1000 --json
    """
    levels = [level.strip() for level in noise.split(",") if level.strip()]
    unknown = [level for level in levels if level not in NOISE]
    if unknown or not levels:
        raise click.BadParameter(f"Velg blant {', '.join(NOISE)}.", param_hint="--noise")
    measure = _measure()
    with step_bars() as progress:
        progress("leser annonser", 0, 1)
        vacancies = _made_up(ads)
        progress("leser annonser", 1, 1)
        features = VacancyFeatures.fit(vacancies)
        found = measure(vacancies, features, TrainingSettings(seed=seed, persons=persons), levels, progress)
    click.echo(json.dumps(found) if as_json else json.dumps(found, indent=2))
    if not found["reached"]:
        sys.exit(1)


def _measure() -> Callable[..., dict[str, Any]]:
    # Only this benchmark needs the other makers' trees; the rest of `bench` works without them.
    try:
        measure: Callable[..., dict[str, Any]] = importlib.import_module("jobbmatch.measuring.ranker.measure").measure
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("jobbmatch"):
            raise
        raise NotReadyError(
            "'jobbmatch bench ranker' trenger tilleggspakker.", hint="pip install 'jobbmatch[train,compare]'"
        ) from error
    return measure


def _made_up(count: int) -> tuple[Vacancy, ...]:
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "demo.jsonl.gz"
        write_demo(made, as_of=AS_OF, count=count)
        return read_vacancies(made).vacancies
