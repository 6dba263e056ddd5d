"""`jobbmatch ingest`: ads from a file, a folder or a live feed into the store."""

import json
import time
from datetime import datetime
from pathlib import Path

import click

from jobbmatch.cli.counts import count_lines
from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.ingest_feed import ingest_feed
from jobbmatch.cli.options import MOMENT, progress_bar, taken_up_again
from jobbmatch.cli.watching import judge_again
from jobbmatch.errors import InputError
from jobbmatch.ingestion.counts import IngestCounts
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.reread import RereadCounts, reread
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import Settings, load_settings


@click.command("ingest", short_help="Les stillinger inn fra fil, mappe eller feed.")
@click.argument("source", metavar="STI|URL")
@click.option("--follow", is_flag=True, help="Bare for en feed: fortsett å spørre etter nytt. Stopp med Ctrl+C.")
@click.option("--since", type=MOMENT, default=None, help="Bare for en feed: begynn her, og ikke der vi slapp.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt med tallene på standard ut; ett per runde.")
def command(source: str, *, follow: bool, since: datetime | None, as_json: bool) -> None:
    """Les stillinger inn i lageret fra en fil, en mappe eller en feed.

    Filer: .json (én oppføring, en liste eller en side av feeden) og .jsonl eller .ndjson (én oppføring per linje),
    alle også pakket med gzip (.gz). En feed leses fra der vi slapp og fram til siste hendelse, og med --follow videre.
    Siste hendelse for hver annonse gjelder, og inaktive annonser fjernes med en gang.
    Hver oppføring gjøres rede for: lest = nye + endret + uendret + fjernet + i karantene + venter.
    Er programmet nyere enn det som leste de lagrede annonsene, leses også de på nytt.
    Kan stoppes med Ctrl+C; samme kommando tar resten.

    \b
    Eksempel:
      jobbmatch ingest annonser.jsonl
      jobbmatch ingest nedlastet/ --json
      jobbmatch ingest https://pam-stilling-feed.nav.no --since 2026-11-01 --follow
    """
    settings = load_settings()
    if "://" in source:
        ingest_feed(source, settings, follow=follow, since=since, as_json=as_json)
        return
    if follow or since:
        raise InputError("--follow og --since gjelder bare en feed.", hint="Gi adressen til feeden, eller ta dem bort.")
    _ingest_files(Path(source), settings, as_json=as_json)


def _ingest_files(path: Path, settings: Settings, *, as_json: bool) -> None:
    start = time.perf_counter()
    guard = reading_guard(settings)
    with open_store(settings.store_url) as store, taken_up_again():
        with progress_bar(f"Leser inn {path.name}") as report:
            counts = ingest(path, store, report, guard=guard)
        with progress_bar("Leser lagrede annonser på nytt") as report:
            renewed = reread(store, report, guard=guard)
        judge_again(settings, store)
    seconds = time.perf_counter() - start
    if as_json:
        click.echo(json.dumps(_object(counts, renewed, seconds), ensure_ascii=False))
    else:
        _print(counts, renewed, seconds)
    if counts.quarantined == counts.read:
        raise InputError(
            f"Oppføringen i {path} kunne ikke brukes."
            if counts.read == 1
            else f"Ingen av de {counts.read} oppføringene i {path} kunne brukes.",
            hint="De er lagt i karantene med regelen de brøt. Er det en fil med stillingsannonser?",
        )


def _object(counts: IngestCounts, renewed: RereadCounts, seconds: float) -> dict[str, object]:
    return counts.as_dict() | {
        "reread": renewed.reread,
        "reread_failed": renewed.failed,
        "seconds": round(seconds, 3),
    }


def _print(counts: IngestCounts, renewed: RereadCounts, seconds: float) -> None:
    for line in count_lines(counts, seconds):
        click.echo(line)
    if renewed.reread or renewed.failed:
        click.echo(f"  lest på nytt med nye lesere: {renewed.reread}, mislyktes: {renewed.failed}")
