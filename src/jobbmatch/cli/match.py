"""`jobbmatch match`: the whole job from files; no server, and nothing is stored."""

import json
from datetime import date
from pathlib import Path

import click

from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.match_json import answer_object, withheld_objects
from jobbmatch.cli.match_text import answer_lines, withheld_lines
from jobbmatch.cli.match_widening import widening_lines, widening_object
from jobbmatch.cli.options import DAY, reading_progress
from jobbmatch.cli.ranker import ranker_in_use
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import MatchAnswer, WithheldReport
from jobbmatch.domain.widening import Openings
from jobbmatch.errors import InputError
from jobbmatch.ingestion.from_file import FileMarket, read_vacancies
from jobbmatch.plans.advice import advice
from jobbmatch.plans.person_form import load_person_file
from jobbmatch.serving.arrangement import Control
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import load_settings


@click.command("match", short_help="Finn trygge, rangerte stillinger for en person, rett fra filer.")
@click.option("--person", "person_path", required=True, type=click.Path(path_type=Path), help="Personen som JSON.")
@click.option("--vacancies", "ads_path", required=True, type=click.Path(path_type=Path), help="Fil eller mappe.")
@click.option("--top", default=20, show_default=True, type=click.IntRange(1, 1000), help="Hvor mange treff.")
@click.option("--as-of", "as_of", type=DAY, default=None, help="Dagen listen gjelder for, som 2026-11-22. [i dag]")
@click.option(
    "--language",
    type=click.Choice([language.value for language in Locale]),
    default=Locale.NB.value,
    show_default=True,
    help="Språket begrunnelsene skrives på.",
)
@click.option("--withheld", "with_withheld", is_flag=True, help="Vis også hva som er holdt tilbake, og hvorfor.")
@click.option("--widen", is_flag=True, help="Vis også små endringer i ønskene som ville gitt flere treff.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(
    *,
    person_path: Path,
    ads_path: Path,
    top: int,
    as_of: date | None,
    language: str,
    with_withheld: bool,
    widen: bool,
    as_json: bool,
) -> None:
    """Finn trygge, rangerte stillinger for en person, rett fra filer. Ingenting lagres.

    \b
    Eksempel:
      jobbmatch match --person examples/persons/elv.json --vacancies examples/ads/ads.jsonl --as-of 2026-09-22 --top 5
      jobbmatch match --person P.json --vacancies annonser.jsonl.gz --as-of 2026-11-01 --withheld --json
    """
    form = load_person_file(person_path)
    person, profile = form.to_person(), form.safety.to_profile()
    for tip in advice(form.safety, person.home):
        click.echo(f"Råd: {tip}", err=True)
    settings = load_settings()
    with reading_progress(ads_path) as progress:
        market = read_vacancies(ads_path, progress, guard=reading_guard(settings))
    if not market.vacancies:
        raise InputError(
            f"Ingen ledige stillinger i {ads_path}: {_counted(market)}.", hint="Er det en fil med stillingsannonser?"
        )
    ranker = ranker_in_use(settings)
    engine = Engine(MarketSnapshot.build(market.vacancies), ranker, control=Control(variety=settings.variety))
    day = as_of or date.today()  # noqa: DTZ011 - the day where the program runs is meant
    answer = engine.match(person, profile, top=top, as_of=day, language=Locale(language))
    report = engine.withheld(person, profile, as_of=day) if with_withheld else None
    openings = engine.widening(person, profile, day) if widen else None
    if as_json:
        click.echo(json.dumps(_object(engine, market, answer, report, openings), ensure_ascii=False, indent=2))
    else:
        _print(engine, person.alias, answer, top, report, openings)


def _object(
    engine: Engine,
    market: FileMarket,
    answer: MatchAnswer,
    report: WithheldReport | None,
    openings: Openings | None,
) -> dict[str, object]:
    counts = {"entries_read": market.counts.read, "entries_quarantined": market.counts.quarantined}
    more = widening_object(openings, answer.language) if openings else {}
    return answer_object(answer, counts) | more | (withheld_objects(engine.market, report) if report else {})


def _print(
    engine: Engine,
    alias: str,
    answer: MatchAnswer,
    top: int,
    report: WithheldReport | None,
    openings: Openings | None,
) -> None:
    for line in answer_lines(alias, answer, top, withheld_shown=report is not None):
        click.echo(line)
    for line in widening_lines(openings, answer.language) if openings else ():
        click.echo(line)
    if report is not None:
        for line in withheld_lines(engine.market, report):
            click.echo(line)


def _counted(market: FileMarket) -> str:
    counts = market.counts
    return f"{counts.read} lest, {counts.quarantined} kan ikke brukes, {counts.removed} er trukket"
