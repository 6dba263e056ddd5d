"""`jobbmatch ingest`: ads from a file or folder into the store."""

import json
import time
from pathlib import Path

import click

from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.options import progress_bar
from jobbmatch.errors import InputError
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.reread import RereadCounts, reread
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import load_settings

_LABELS = {
    "read": "lest",
    "stored": "nye",
    "updated": "endret",
    "unchanged": "uendret",
    "removed": "fjernet",
    "quarantined": "i karantene",
}


@click.command("ingest", short_help="Les stillinger inn fra fil eller mappe.")
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt med tallene på standard ut.")
def command(path: Path, *, as_json: bool) -> None:
    """Les stillinger inn i lageret fra en fil eller mappe.

    Filer: .json (én oppføring, en liste eller en side av feeden) og .jsonl eller .ndjson (én oppføring per linje),
    alle også pakket med gzip (.gz). Siste hendelse for hver annonse gjelder, og inaktive annonser fjernes med en gang.
    Hver oppføring gjøres rede for: lest = nye + endret + uendret + fjernet + i karantene.

    \b
    Eksempel:
      jobbmatch ingest annonser.jsonl
      jobbmatch ingest nedlastet/ --json
    """
    start = time.perf_counter()
    settings = load_settings()
    guard = reading_guard(settings)
    with open_store(settings.store_url) as store:
        with progress_bar(f"Leser inn {path.name}") as report:
            counts = ingest(path, store, report, guard=guard)
        with progress_bar("Leser lagrede annonser på nytt") as report:
            renewed = reread(store, report, guard=guard)
    seconds = time.perf_counter() - start
    if as_json:
        click.echo(json.dumps(_object(counts, renewed, seconds), ensure_ascii=False))
    else:
        _print(counts, renewed, seconds)
    if counts.quarantined == counts.read:
        raise InputError(
            f"Ingen av de {counts.read} oppføringene i {path} kunne brukes.",
            hint="De er lagt i karantene med regelen de brøt. Er det en fil med stillingsannonser?",
        )


def _object(counts: IngestCounts, renewed: RereadCounts, seconds: float) -> dict[str, object]:
    return counts.as_dict() | {
        "reread": renewed.reread,
        "reread_failed": renewed.failed,
        "seconds": round(seconds, 3),
    }


def _print(counts: IngestCounts, renewed: RereadCounts, seconds: float) -> None:
    figures = counts.as_dict()
    click.echo(", ".join(f"{figures[name]} {label}" for name, label in _LABELS.items()) + f" ({seconds:.1f} s)")
    for rule, number in sorted(counts.by_rule.items()):
        click.echo(f"  karantene {rule}: {number}")
    for note, number in sorted(counts.notes.items()):
        click.echo(f"  merknad {note}: {number}")
    if renewed.reread or renewed.failed:
        click.echo(f"  lest på nytt med nye lesere: {renewed.reread}, mislyktes: {renewed.failed}")
