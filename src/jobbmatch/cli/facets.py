"""`jobbmatch facets`: what is read out of ads, with the words it rests on."""

import json
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.options import reading_progress
from jobbmatch.domain.facet import UNREAD, Facet, FacetReading, FacetValue
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.settings import load_settings

NAMES = {
    Facet.OUTWARD_FACING: "utadrettet",
    Facet.NIGHT: "natt",
    Facet.EVENING: "kveld",
    Facet.WEEKEND: "helg",
    Facet.LONE_WORK: "alene",
    Facet.MOBILE_WORK: "på farten",
    Facet.PUBLIC_PROFILE: "offentlig profil",
    Facet.ORDINARY_PAID: "vanlig lønnet jobb",
    Facet.WARNING_SIGNS: "tegn på utnytting",
}
BY_GUARD = "(vakten)"
"""Stands for evidence without words: the learnt guard made the reading more careful."""
VALUES = {FacetValue.YES: "ja", FacetValue.NO: "nei", FacetValue.UNCLEAR: "uklart"}


@click.command("facets", short_help="Vis hva som er lest ut av annonser, med belegg.")
@click.argument("path", metavar="ANNONSER", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt per annonse, ett på hver linje.")
def command(path: Path, *, as_json: bool) -> None:
    """Les fasettene ut av annonsene i en fil eller mappe: ja, nei eller uklart, med ordene det bygger på.

    Ingenting lagres. Det som annonsen ikke avgjør, er uklart.

    \b
    Eksempel:
      jobbmatch facets annonser.jsonl
      jobbmatch facets annonser.jsonl --json | head -1
    """
    with reading_progress(path) as report:
        vacancies = read_vacancies(path, report, guard=reading_guard(load_settings())).vacancies
    if as_json:
        for line in lines(vacancies):
            click.echo(line)
    else:
        console = Console()
        for vacancy in vacancies:
            console.print(table(vacancy))


def lines(vacancies: tuple[Vacancy, ...]) -> Iterator[str]:
    """Give one line of JSON an ad."""
    for vacancy in vacancies:
        facets = {facet.value: as_json_value(vacancy.facets.get(facet, UNREAD)) for facet in Facet}
        yield json.dumps({"uuid": vacancy.id, "facets": facets}, ensure_ascii=False)


def as_json_value(reading: FacetReading) -> dict[str, object]:
    """Give the value and the evidence of one reading."""
    evidence = [{"quote": item.quote, "where": item.where} for item in reading.evidence]
    return {"value": reading.value.value, "evidence": evidence}


def table(vacancy: Vacancy) -> Table:
    """Give a table for people: facet, value, words."""
    shown = Table(title=vacancy.title, title_justify="left", title_style="bold", show_header=False, box=None)
    shown.add_column(style="dim", no_wrap=True)
    shown.add_column(no_wrap=True)
    shown.add_column(overflow="fold")
    for facet, name in NAMES.items():
        reading = vacancy.facets.get(facet, UNREAD)
        quotes = " · ".join(f"«{item.quote}»" if item.quote else BY_GUARD for item in reading.evidence)
        shown.add_row(name, VALUES[reading.value], quotes)
    return shown
