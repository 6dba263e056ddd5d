"""`jobbmatch bench`: measures the program as it stands, on what you give it."""

import json
import sys
from pathlib import Path

import click

from jobbmatch.cli.bench_checks import checks
from jobbmatch.cli.bench_ingest import ingest
from jobbmatch.cli.bench_jobviews import jobviews
from jobbmatch.cli.bench_ranker import ranker
from jobbmatch.cli.guard import reading_guard, required_guard
from jobbmatch.cli.options import reading_progress
from jobbmatch.domain.facet import Facet
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.measuring.facets import WrongReading, as_table, measure, wrong_readings
from jobbmatch.measuring.gate import LEAK, filter_milliseconds, try_pairs
from jobbmatch.measuring.labels import read_labels
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.settings import load_settings

_FILE = click.Path(path_type=Path)


@click.group("bench", short_help="Mål programmet: fasetter, port, avklaringer, innlesing, rangerer.")
def command() -> None:
    """Mål programmet slik det er installert, på det du gir det.

    \b
    Eksempel:
      jobbmatch bench facets --ads annonser.jsonl --labels etiketter.jsonl
      jobbmatch bench gate --pairs 20000
    """


@command.command("facets", short_help="Mål lesingen av annonser mot etiketter.")
@click.option("--ads", required=True, type=_FILE, help="Annonser, slik ingest tar dem.")
@click.option("--labels", required=True, type=_FILE, help='Etiketter: {"uuid", "labels": {fasett: verdi}} per linje.')
@click.option(
    "--show", type=click.Choice([facet.value for facet in Facet]), help="Vis hver lesing av denne fasetten som avviker."
)
@click.option("--guard/--no-guard", default=None, help="Med eller uten vakten for fasetter. [som ingest]")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def facets(ads: Path, labels: Path, *, show: str | None, guard: bool | None, as_json: bool) -> None:
    """Mål for hver fasett det farlige, det for sikre og det nyttige.

    \b
    unsafe    merket ja, lest nei (for ordinary_paid: merket nei, lest ja)
    (<=95%)   eksakt ensidig øvre grense for den andelen
    overconf  merket uklart, lest som trygt
    usable    merket trygt, lest trygt
    found     merket farlig, lest farlig
    verbatim  sitater som står ord for ord der de sies å stå
    """
    labelled, used = read_labels(labels), _guard(guard)
    with reading_progress(ads) as report:
        vacancies = read_vacancies(ads, report, guard=used).vacancies
    figures = measure(vacancies, labelled)
    wrong = [one for one in wrong_readings(vacancies, labelled) if one.facet == show] if show else []
    missing = len(labelled.keys() - {vacancy.id for vacancy in vacancies})
    if as_json:
        report_object = {"guard": used and used.version, "labelled_ads_missing": missing, "facets": figures}
        click.echo(json.dumps(report_object | ({"wrong": [_as_json(one) for one in wrong]} if show else {})))
        return
    click.echo(as_table(figures))
    click.echo(f"Vakt: {used.version if used else 'ingen'}")
    for one in wrong:
        click.echo(f"{one.vacancy_id}  {one.label.value} -> {one.read.value}  {' · '.join(one.quotes)}")
    if missing:
        click.echo(f"{missing} merkede annonser står ikke i {ads.name}.", err=True)


def _guard(wanted: bool | None) -> FacetGuard | None:
    """Give the guard to read with; what ingest would use when nothing is said."""
    settings = load_settings()
    if wanted is None:
        return reading_guard(settings)
    return required_guard(settings) if wanted else None


def _as_json(one: WrongReading) -> dict[str, object]:
    return {"uuid": one.vacancy_id, "label": one.label, "read": one.read, "quotes": one.quotes}


@command.command("gate", short_help="Prøv filteret mot den uavhengige kontrollen.")
@click.option("--pairs", default=20_000, show_default=True, type=click.IntRange(1), help="Par av stilling og rammer.")
@click.option("--seed", default=0, show_default=True, help="Frø for de tilfeldige parene.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Prosesser.")
@click.option("--skip", default=0, type=click.IntRange(0), help="Par som er prøvd før med samme frø.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut (ellers samme tall på linjer).")
def gate(pairs: int, seed: int, workers: int, skip: int, *, as_json: bool) -> None:
    """Prøv filteret mot kontrollen på tilfeldige par som leter i kantene.

    Avslutter med kode 1 når noe slapp gjennom filteret som kontrollen holder tilbake. Ctrl+C stopper og viser tallene
    så langt; gå videre med --skip og antallet som er prøvd.

    \b
    Eksempel:
      jobbmatch bench gate --pairs 1000000 --workers 2 --json
    """
    with click.progressbar(length=pairs, label="Prøver par", file=sys.stderr) as bar:
        done = 0

        def progress(now: int) -> None:
            nonlocal done
            bar.update(now - done)
            done = now

        report = try_pairs(pairs, seed, progress, workers=workers, skip=skip)
    report["filter_ms_20000"] = round(filter_milliseconds(seed), 2)
    if as_json:
        click.echo(json.dumps(report))
    else:
        for name, value in report.items():
            click.echo(f"{name:32}{value:>12}")
    if report[LEAK]:
        sys.exit(1)


command.add_command(checks)
command.add_command(ingest)
command.add_command(jobviews)
command.add_command(ranker)
