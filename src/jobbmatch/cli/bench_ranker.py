"""`jobbmatch bench ranker`: how far the ranker goes on the simulated market, from the best plain order to the best."""

import importlib
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from jobbmatch.cli.options import step_bars
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.training.code_version import code_fingerprint
from jobbmatch.training.market import NOISE
from jobbmatch.training.settings import TrainingSettings

AS_OF = date(2026, 11, 22)
"""The made-up ads are the same on every day."""


@click.command("ranker", short_help="Mål rangereren på det simulerte markedet.")
@click.option("--noise", default=",".join(NOISE), show_default=True, help="Støynivåer, med komma mellom.")
@click.option("--persons", default=200, show_default=True, type=click.IntRange(100), help="Oppdiktede personer.")
@click.option("--ads", default=4000, show_default=True, type=click.IntRange(200), help="Oppdiktede annonser.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Frø for markedet.")
@click.option(
    "--resume",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Fil med nivåer som er målt; de måles ikke om igjen.",
)
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut (ellers samme tall på linjer).")
def ranker(*, noise: str, persons: int, ads: int, seed: int, resume: Path | None, as_json: bool) -> None:
    """Mål hvor langt rangereren når på det simulerte markedet.

    Tallet er (vår - beste enkle) / (orakelet - beste enkle), med 95 % intervall over personer. Orakelet vet alt som er
    skjult. De enkle er nyeste først, popularitet, TF-IDF, vektet sum, en lineær modell og fire lineære modeller ganget
    sammen, en for hvert steg. XGBoost og CatBoost står ved siden av, på de samme kolonnene. Alt er simulert; ingen tall
    er målt på mennesker. Med --resume tas en stoppet måling opp igjen nivå for nivå. Avslutter med kode 1 når
    rangereren ikke når 70 % på hvert nivå.

    \b
    Eksempel:
      jobbmatch bench ranker --noise mid --persons 200 --json
    """
    levels = [level.strip() for level in noise.split(",") if level.strip()]
    unknown = [level for level in levels if level not in NOISE]
    if unknown or not levels:
        raise click.BadParameter(f"Velg blant {', '.join(NOISE)}.", param_hint="--noise")
    measure = _measure()
    run = _Run(resume, {"ads": ads, "persons": persons, "seed": seed, "code": code_fingerprint()})
    known = run.known()
    with step_bars() as progress:
        progress("leser annonser", 0, 1)
        vacancies = _made_up(ads)
        progress("leser annonser", 1, 1)
        features = VacancyFeatures.fit(vacancies)
        settings = TrainingSettings(seed=seed, persons=persons)
        found = measure(vacancies, features, settings, levels, progress, known=known, kept=run.keep)
    click.echo(json.dumps(found) if as_json else json.dumps(found, indent=2))
    if not found["reached"]:
        sys.exit(1)


@dataclass(frozen=True, slots=True)
class _Run:
    """Levels measured so far, in a file; those of another run (other sizes, other code) are left out."""

    path: Path | None
    of: dict[str, object]

    def known(self) -> dict[str, Any]:
        if self.path is None or not self.path.is_file():
            return {}
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            levels: dict[str, Any] = kept["levels"] if kept["of"] == self.of else {}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(
                f"{self.path} er ingen fil med målte nivåer, og er ikke rørt.", hint="Gi --resume et annet navn."
            ) from error
        return levels

    def keep(self, level: str, figures: dict[str, Any]) -> None:
        if self.path is not None:
            levels = {**self.known(), level: figures}
            self.path.write_text(json.dumps({"of": self.of, "levels": levels}), encoding="utf-8")


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
