"""`jobbmatch evaluate`: what a version of the ranker is worth, to whom, and what it leads to."""

import json
from pathlib import Path

import click

from jobbmatch.cli.files import new_file, require_free
from jobbmatch.cli.options import step_bars
from jobbmatch.cli.outcomes import read_recorded
from jobbmatch.cli.registered import NOTHING, WAY_ON
from jobbmatch.errors import InputError, NotReadyError
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.measuring.evaluate.evaluation import Evaluation
from jobbmatch.measuring.evaluate.quality import Candidate, recorded_quality
from jobbmatch.measuring.evaluate.report.page import report
from jobbmatch.measuring.evaluate.report.recorded import recorded_report
from jobbmatch.measuring.evaluate.run import Asked, evaluate
from jobbmatch.measuring.evaluate.summary import lines, recorded_lines, recorded_summary, summary
from jobbmatch.models.evaluated import (
    FIGURES_FILE,
    RECORDED_FIGURES_FILE,
    RECORDED_REPORT_FILE,
    REPORT_FILE,
    log_evaluation,
)
from jobbmatch.models.registry import CHALLENGER, CHAMPION, PREVIOUS, read_ranker
from jobbmatch.models.versions import Versions
from jobbmatch.persistence.session import open_store
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings, load_settings
from jobbmatch.training.from_outcomes import lists_to_learn_from
from jobbmatch.training.settings import OUTCOMES, SIMULATED

PERSONS = 1000


@click.command(
    "evaluate", short_help="Mål en versjon av rangereren: kvalitet, trengsel, rettferdighet. Gir en rapport."
)
@click.argument("version", required=False)
@click.option("--against", default=None, metavar="VERSJON", help="Versjonen det sammenlignes med. [den som er i bruk]")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), default=None, help="Skriv rapporten hit også.")
@click.option(
    "--persons", default=PERSONS, show_default=True, type=click.IntRange(20, 100_000), help="Nye oppdiktede personer."
)
@click.option(
    "--from",
    "source",
    type=click.Choice([SIMULATED, OUTCOMES]),
    default=SIMULATED,
    show_default=True,
    help="Simulert marked, eller lister som ble vist og det som er ført om dem.",
)
@click.option("--trees/--no-trees", default=True, show_default=True, help="Mål XGBoost og CatBoost ved siden av.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(
    *,
    version: str | None,
    against: str | None,
    out: Path | None,
    persons: int,
    source: str,
    trees: bool,
    as_json: bool,
) -> None:
    """Mål en versjon av rangereren på lister den ikke er trent på, og lag en rapport. Uten VERSION: utfordreren.

    VERSION er et nummer, champion, challenger eller previous. Rapporten (HTML) og tallene legges i MLflow sammen med
    versjonen, med de navnene kravene i jobbmatch promote leser. Alt er simulert; ingen tall er målt på mennesker. Med
    --from outcomes måles bare kvaliteten, på lister som ble vist.

    \b
    Eksempel:
      jobbmatch evaluate
      jobbmatch evaluate 3 --against 2 --out rapport.html
      jobbmatch evaluate challenger --persons 300 --json
    """
    settings = load_settings()
    if out is not None:
        require_free(out, force=True)
    versions = Versions(settings.mlflow_uri)
    number = _number(versions, version, (CHALLENGER, CHAMPION))
    if number is None:
        raise NotReadyError(NOTHING, hint=WAY_ON)
    other = _number(versions, against, (PREVIOUS if number == versions.aliases().get(CHAMPION) else CHAMPION,))
    if other == number:
        raise InputError(f"Versjon {number} kan ikke sammenlignes med seg selv.", hint="Velg en annen med --against.")
    chosen = _candidate(versions, number)
    beside = None if other is None else _beside(versions, other, asked_for=against is not None)
    if source == OUTCOMES:
        page, text = _on_recorded(settings, chosen, beside, trees=trees, as_json=as_json)
    else:
        asked = Asked(persons, settings.congestion, settings.variety, trees=trees)
        page, text = _on_simulated(settings, versions, chosen, beside, asked, as_json=as_json)
    if out is not None:
        with new_file(out, force=True) as fresh:
            fresh.write_text(page, encoding="utf-8")
    click.echo(text)
    if out is not None and not as_json:
        click.echo(f"Rapporten ligger i {out} og i MLflow.")


def _on_simulated(
    settings: Settings,
    versions: Versions,
    chosen: Candidate,
    beside: Candidate | None,
    asked: Asked,
    *,
    as_json: bool,
) -> tuple[str, str]:
    found = _measured(settings, versions, chosen, beside, asked)
    page = report(found)
    _keep(settings.mlflow_uri, chosen, beside, found, page)
    return page, json.dumps(summary(found), ensure_ascii=False) if as_json else "\n".join(lines(found))


def _on_recorded(
    settings: Settings, chosen: Candidate, beside: Candidate | None, *, trees: bool, as_json: bool
) -> tuple[str, str]:
    recorded = lists_to_learn_from(read_recorded(settings).graded)
    with step_bars() as progress:
        found = recorded_quality(recorded, chosen, beside, progress, trees=trees)
    page, figures = recorded_report(found), recorded_summary(found)
    texts = {RECORDED_REPORT_FILE: page, RECORDED_FIGURES_FILE: json.dumps(figures, ensure_ascii=False, indent=2)}
    log_evaluation(settings.mlflow_uri, chosen.version, found.metrics(), texts)
    return page, json.dumps(figures, ensure_ascii=False) if as_json else "\n".join(recorded_lines(found))


def _number(versions: Versions, named: str | None, usual: tuple[str, ...]) -> str | None:
    """Give the version that is meant: a number, what an alias points at, or the first usual alias that is set."""
    aliases = versions.aliases()
    if named is None:
        return next((aliases[alias] for alias in usual if alias in aliases), None)
    if named in (CHAMPION, CHALLENGER, PREVIOUS):
        if named not in aliases:
            raise InputError(f"Ingen versjon er {named}.", hint="Se hvilke som finnes med: jobbmatch models list")
        return aliases[named]
    return named


def _candidate(versions: Versions, number: str) -> Candidate:
    version = versions.one(number)
    ranker = read_ranker(versions.uri, version.found)
    ranker.require(COLUMN_NAMES)
    return Candidate(version, ranker)


def _beside(versions: Versions, number: str, *, asked_for: bool) -> Candidate | None:
    try:
        return _candidate(versions, number)
    except NotReadyError as error:
        if asked_for:
            raise
        # An old version that reads other columns must not stand in the way of measuring its successor.
        click.echo(f"Uten sammenligning med versjon {number}: {error.message}", err=True)
        return None


def _measured(
    settings: Settings, versions: Versions, chosen: Candidate, beside: Candidate | None, asked: Asked
) -> Evaluation:
    with open_store(settings.store_url) as store, store.reading() as unit:
        vacancies = tuple(unit.vacancies.all())
    if not vacancies:
        raise NotReadyError(
            "Det er ingen stillinger i lageret å måle på.",
            hint="Les inn noen: jobbmatch ingest FIL, eller jobbmatch demo",
        )
    held = versions.held_out(chosen.version)
    with step_bars() as progress:
        progress("beregner kolonner", 0, 1)
        market = MarketSnapshot.build(vacancies, cache=settings.snapshot_dir)
        progress("beregner kolonner", 1, 1)
        return evaluate(market, chosen, beside, held.fingerprint if held else None, asked, progress)


def _keep(uri: str, chosen: Candidate, beside: Candidate | None, found: Evaluation, page: str) -> None:
    texts = {REPORT_FILE: page, FIGURES_FILE: json.dumps(summary(found), ensure_ascii=False, indent=2)}
    log_evaluation(uri, chosen.version, found.metrics(), texts)
    if beside is not None:
        # Gates hold crowds against those of the other version: they must come from the same persons and day.
        log_evaluation(uri, beside.version, found.against_metrics(), {})
