"""`jobbmatch models interleaved`: who won where two versions made the lists in turns."""

import json
from dataclasses import asdict

import click

from jobbmatch.cli.outcomes import Recorded, read_recorded
from jobbmatch.measuring.interleaved import Duel, duels
from jobbmatch.settings import load_settings
from jobbmatch.training.from_outcomes import MATURE


@click.command("interleaved", short_help="Vis hvem som vant der to versjoner laget listene etter tur.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def interleaved(*, as_json: bool) -> None:
    """Vis hvem som vant der to versjoner laget listene etter tur (JOBBMATCH_CHALLENGER=interleave).

    I hver liste telles det hva det ble av plassene til hver av dem, med karakterene som treningen bruker. Prøven
    teller personer, siden lister for samme person ligner. Lister yngre enn to uker er ikke med.

    \b
    Eksempel:
      jobbmatch models interleaved
    """
    recorded = read_recorded(load_settings())
    found = duels(recorded.graded)
    if as_json:
        click.echo(json.dumps({"duels": [_object(duel) for duel in found]}, ensure_ascii=False))
        return
    for duel in found:
        click.echo("\n".join(_told(duel)))
    if not found:
        click.echo(_nothing(recorded))


def _object(duel: Duel) -> dict[str, object]:
    return {**asdict(duel), "tied": duel.tied, "better": duel.better}


def _told(duel: Duel) -> list[str]:
    lines = [
        f"Utfordrer {duel.challenger} mot mester {duel.champion}: {duel.lists} lister, {duel.won} vant utfordreren, "
        f"{duel.lost} mesteren, {duel.tied} likt."
    ]
    if duel.share is None:
        return [*lines, "  Ingen person tok side, så ingenting kan sies."]
    lines.append(
        f"  Av {duel.persons} personer som tok side, valgte {duel.persons_won} ({duel.share:.0%}) utfordrerens plasser;"
        f" 95 % intervall {duel.low:.0%} til {duel.high:.0%} (p = {duel.p:.3f})."
    )
    if duel.better is None:
        return [*lines, "  Forskjellen kan være tilfeldig. La prøven gå lenger."]
    if duel.better == duel.challenger:
        return [*lines, f"  Utfordreren er bedre. Neste steg: jobbmatch promote {duel.challenger}"]
    return [*lines, "  Mesteren er bedre. Neste steg: jobbmatch models challenge --none"]


def _nothing(recorded: Recorded) -> str:
    return (
        f"Ingen av {recorded.shown} viste lister ble laget etter tur, er {MATURE.days} dager gammel og har utfall. "
        "Slik prøves en versjon: jobbmatch models challenge VERSJON, og JOBBMATCH_CHALLENGER=interleave for serveren."
    )
