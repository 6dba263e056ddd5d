"""`jobbmatch bench checks`: how many answers it takes to reach ten and twenty safe matches."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from jobbmatch.cli.demo import persons_folder
from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.options import DAY, progress_bar, reading_progress
from jobbmatch.cli.ranker import ranker_in_use
from jobbmatch.domain.given import (
    GivenEmployer,
    GivenOccupation,
    GivenPlace,
    GivenPlaces,
    GivenValue,
    ValueQuestion,
)
from jobbmatch.domain.ids import StyrkCode, VacancyId
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.errors import InputError
from jobbmatch.ingestion.demo.generate import generate_with_truth, write_demo
from jobbmatch.ingestion.demo.truth import AdTruth
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.measuring.checks import as_lines, measure_person, total
from jobbmatch.measuring.labels import read_labels
from jobbmatch.measuring.simulated import Known
from jobbmatch.plans.person_form import load_person_file
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import load_settings

_FILE = click.Path(path_type=Path)
SEED = 1
COUNT = 3000


@dataclass(frozen=True, slots=True)
class Ads:
    """What is measured on.

    Attributes:
        vacancies: The ads.
        known: Right answers where they are known.
        about: Where the right answers come from, in words.
    """

    vacancies: tuple[Vacancy, ...]
    known: Known
    about: str


@click.command("checks", short_help="Mål hvor mange svar som trengs for å åpne stillinger.")
@click.option("--persons", type=_FILE, help="Mappe med personer som JSON. [de oppdiktede]")
@click.option("--ads", "path", type=_FILE, help="Annonser, slik ingest tar dem. [oppdiktede]")
@click.option("--labels", type=_FILE, help="Etiketter for annonsene: de rette svarene.")
@click.option("--as-of", "as_of", type=DAY, default=None, help="Dagen det gjelder for. [i dag]")
@click.option("--count", default=COUNT, show_default=True, type=click.IntRange(50), help="Oppdiktede annonser.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def checks(
    *, persons: Path | None, path: Path | None, labels: Path | None, as_of: date | None, count: int, as_json: bool
) -> None:
    """Mål hvor mange svar det tar før en person har 10 og 20 trygge treff.

    I vår rekkefølge, med beste treff først, og tilfeldig. Svarene er simulert. Der verken etiketter eller fasit avgjør,
    trekkes svaret med markedets andel av trygge svar på det spørsmålet, tjue ganger. Det er en antakelse: annonser som
    lar noe stå åpent, kan være verre enn dem som avgjør det.

    \b
    Eksempel:
      jobbmatch bench checks
      jobbmatch bench checks --ads annonser.jsonl --labels etiketter.jsonl --as-of 2024-04-01 --json
    """
    day = as_of or date.today()  # noqa: DTZ011 - the day where the program runs is meant
    ads = _given(path, labels) if path else _made_up(count, day)
    engine = Engine(MarketSnapshot.build(ads.vacancies), ranker_in_use(load_settings()))
    figures = _figures(engine, persons or persons_folder(), ads.known, day)
    summary = total(figures)
    if as_json:
        report = {"as_of": day.isoformat(), "ads": len(ads.vacancies), "answers": ads.about}
        click.echo(json.dumps(report | {"total": summary, "persons": figures}, ensure_ascii=False))
        return
    click.echo(f"{len(ads.vacancies)} annonser. Svar: {ads.about}.")
    for line in [*as_lines(figures), *(f"{name:40}{value!s:>10}" for name, value in summary.items())]:
        click.echo(line)


def _figures(engine: Engine, folder: Path, known: Known, day: date) -> dict[str, dict[str, object]]:
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(f"Ingen personer i {folder}.", hint="Gi en mappe med personer som JSON.")
    figures = {}
    with progress_bar("Måler personer") as report:
        for number, path in enumerate(paths, start=1):
            form = load_person_file(path)
            person, profile = form.to_person(), form.safety.to_profile()
            figures[form.id] = measure_person(engine, person, profile, known, as_of=day)
            report(number, len(paths))
    return figures


def _given(path: Path, labels: Path | None) -> Ads:
    with reading_progress(path) as report:
        vacancies = read_vacancies(path, report, guard=reading_guard(load_settings())).vacancies
    if labels is None:
        return Ads(vacancies, Known(), "alle trukket med markedets andel")
    return Ads(vacancies, Known(read_labels(labels)), "etiketter, og der de mangler eller er uklare, trukket")


def _made_up(count: int, day: date) -> Ads:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "annonser.jsonl.gz"
        write_demo(path, as_of=day, count=count, seed=SEED)
        with reading_progress(path) as report:
            vacancies = read_vacancies(path, report, guard=reading_guard(load_settings())).vacancies
    truths = [truth for _, truth in generate_with_truth(count, SEED, day) if truth is not None]
    facets = {VacancyId(truth.uuid): truth.facets for truth in truths}
    known = Known(facets, {VacancyId(truth.uuid): _values(truth) for truth in truths})
    return Ads(vacancies, known, "fasit for oppdiktede annonser, og der den mangler, trukket")


def _values(truth: AdTruth) -> dict[ValueQuestion, GivenValue]:
    """Give where and for whom the work is done, as far as it was made up; and what it is."""
    values: dict[ValueQuestion, GivenValue] = {ValueQuestion.OCCUPATION: GivenOccupation(StyrkCode(truth.styrk))}
    if truth.municipality is not None:
        values[ValueQuestion.PLACE] = GivenPlaces((GivenPlace(municipality=truth.municipality),))
    if truth.employer is not None:
        values[ValueQuestion.EMPLOYER] = GivenEmployer(truth.employer)
    return values
