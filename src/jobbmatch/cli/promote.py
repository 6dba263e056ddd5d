"""`jobbmatch promote`: let a version of the ranker serve, when it passes the gates."""

import getpass
import json

import click

from jobbmatch.errors import ConflictError
from jobbmatch.models.gates import GATE_NAMES
from jobbmatch.models.promotion import Judged, Moved, chosen_version, judge_version, promote, require_sense
from jobbmatch.models.versions import Versions
from jobbmatch.settings import load_settings


@click.command("promote", short_help="Ta en versjon av rangereren i bruk, når den består alle krav.")
@click.argument("version", required=False)
@click.option("--override", default=None, metavar="GRUNN", help="Ta den i bruk selv om et krav ikke er bestått.")
@click.option("--check", "only_check", is_flag=True, help="Vis bare hva kravene sier; ingenting endres.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(*, version: str | None, override: str | None, only_check: bool, as_json: bool) -> None:
    """Ta en versjon av rangereren i bruk, når den består alle krav. Uten VERSION: utfordreren.

    VERSION er et nummer, challenger eller previous. Kravene er kvalitet mot den som er i bruk, på de samme listene,
    rettferdighet mellom grupper, trengsel om stillinger, fart og kolonner. Tjenere som er i gang, tar den i bruk etter
    noen sekunder. Avslutter med kode 5 når et krav ikke er bestått. Grunnen til å gå forbi et krav lagres på
    versjonen, med hvem og når.

    \b
    Eksempel:
      jobbmatch promote
      jobbmatch promote 7 --check --json
      jobbmatch promote 7 --override 'Måles ikke ennå; avtalt med fagansvarlig.'
    """
    settings = load_settings()
    versions = Versions(settings.mlflow_uri)
    chosen = chosen_version(versions, version)
    if not only_check:
        require_sense(versions, chosen, override)
    judged = judge_version(versions, chosen, budget_ms=settings.ranker_budget_ms)
    moved = None
    try:
        moved = None if only_check else promote(versions, judged, by=who(), override=override)
    finally:
        # What the gates said is shown also when they refused.
        _show(judged, moved, as_json=as_json)
    if only_check and judged.failed:
        raise SystemExit(ConflictError.exit_code)


def who() -> str:
    """Give the name of the user of this machine; where it has none, say so."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "ukjent"


def moved_line(moved: Moved) -> str:
    """Say which version serves now."""
    before = f" Før: versjon {moved.previous}." if moved.previous else ""
    return f"Versjon {moved.champion} er i bruk.{before}"


def moved_object(moved: Moved) -> dict[str, object]:
    """Say which version serves now, as one object."""
    return {"champion": moved.champion, "previous": moved.previous}


def _show(judged: Judged, moved: Moved | None, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(_object(judged, moved), ensure_ascii=False))
        return
    for result in judged.results:
        mark = "bestått     " if result.passed else "IKKE BESTÅTT"
        short = f" (mangler {result.short_by:.4f})" if result.short_by is not None else ""
        click.echo(f"{mark}  {GATE_NAMES[result.gate]:13} {result.why}{short}")
    if moved is not None:
        click.echo(moved_line(moved))


def _object(judged: Judged, moved: Moved | None) -> dict[str, object]:
    gates = [
        {
            "gate": result.gate.value,
            "measure": result.measure,
            "passed": result.passed,
            "value": result.value,
            "limit": result.limit,
            "short_by": result.short_by,
            "why": result.why,
        }
        for result in judged.results
    ]
    serving = moved_object(moved) if moved else {"champion": judged.champion}
    return {"version": judged.version, "promoted": moved is not None, **serving, "gates": gates}
