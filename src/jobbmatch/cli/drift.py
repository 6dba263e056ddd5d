"""`jobbmatch drift`: how far the market has moved since the ranker was trained."""

import json

import click

from jobbmatch.cli.options import step_bars
from jobbmatch.errors import NotReadyError
from jobbmatch.models.histograms import Histogram
from jobbmatch.models.registry import CHAMPION
from jobbmatch.models.versions import Version, Versions
from jobbmatch.persistence.session import open_store
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings, load_settings
from jobbmatch.training.drift import MOVED, STEADY, market_drift, settings_of

MOST_SHOWN = 15
LEAST_SHOWN = 0.0001
"""Columns that have moved less are as they were."""


@click.command("drift", short_help="Vis hvor mye stillingene har endret seg siden rangereren ble trent.")
@click.option("--version", default=None, help="Versjonen det sammenlignes med. [den som er i bruk]")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def command(*, version: str | None, as_json: bool) -> None:
    """Vis hvor mye stillingene har endret seg siden rangereren ble trent, kolonne for kolonne (PSI).

    De samme oppdiktede personene ser på stillingene i lageret nå som da den ble trent. Under 0,1 er det samme, fra
    0,25 er det noe annet, og da bør den trenes på nytt. Avslutter med kode 1 når en kolonne er så langt unna.

    \b
    Eksempel:
      jobbmatch drift
      jobbmatch drift --version 3 --json
    """
    settings = load_settings()
    versions = Versions(settings.mlflow_uri)
    chosen, then = _trained_on(versions, version)
    found = _now(settings, chosen, then)
    moved = [name for name, index in found.items() if index >= MOVED]
    if as_json:
        rounded = {name: round(index, 4) for name, index in found.items()}
        click.echo(json.dumps({"version": chosen.number, "moved": moved, "psi": rounded}, ensure_ascii=False))
    else:
        click.echo(f"Versjon {chosen.number}: {len(moved)} av {len(found)} kolonner har flyttet seg")
        for name, index in [item for item in found.items() if item[1] >= LEAST_SHOWN][:MOST_SHOWN]:
            click.echo(f"  {index:8.4f}  {name}{'  <- ' + _mark(index) if index >= STEADY else ''}")
    raise SystemExit(int(bool(moved)))


def _trained_on(versions: Versions, number: str | None) -> tuple[Version, dict[str, Histogram]]:
    chosen = number or versions.aliases().get(CHAMPION)
    if chosen is None:
        raise NotReadyError("Ingen rangerer er i bruk.", hint="Tren en med: jobbmatch train")
    version = versions.one(chosen)
    then = versions.histograms(version)
    if then is None:
        raise NotReadyError(
            f"Det er ikke lagret hva versjon {chosen} ble trent på.", hint="Tren en ny versjon med: jobbmatch train"
        )
    return version, then


def _now(settings: Settings, version: Version, then: dict[str, Histogram]) -> dict[str, float]:
    with open_store(settings.store_url) as store, store.reading() as unit:
        vacancies = tuple(unit.vacancies.all())
    if not vacancies:
        raise NotReadyError("Det er ingen stillinger i lageret.", hint="Les inn noen: jobbmatch ingest FIL")
    with step_bars() as progress:
        progress("beregner kolonner", 0, 1)
        market = MarketSnapshot.build(vacancies, cache=settings.snapshot_dir)
        progress("beregner kolonner", 1, 1)
        return market_drift(then, market.vacancies, market.features, settings_of(version.params), progress)


def _mark(index: float) -> str:
    return "har flyttet seg" if index >= MOVED else "har endret seg noe"
