"""`jobbmatch feed`: how fresh what comes from the live feed is."""

import json
from datetime import UTC, date, datetime, timedelta

import click

from jobbmatch.errors import NotFoundError
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.freshness import Behind, Freshness, all_freshness
from jobbmatch.measuring.played_feed.entries import playable
from jobbmatch.measuring.played_feed.log import PlayedLog
from jobbmatch.measuring.played_feed.server import PlayedFeed
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import load_settings

_WHY = {
    Behind.NEVER: "er ikke lest fram til siste hendelse ennå",
    Behind.CATCHING_UP: "svarer, men er ikke lest fram til siste hendelse",
    Behind.SILENT: "svarer ikke",
}


@click.group("feed", short_help="Se hvor ferske stillingene fra feeden er.")
def command() -> None:
    """Se hvor ferske stillingene fra feeden er.

    \b
    Eksempel:
      jobbmatch feed status
    """


@command.command("status", short_help="Vis hvor langt feeden er lest.")
@click.option("--json", "as_json", is_flag=True, help="Ett JSON-objekt på standard ut.")
def status(*, as_json: bool) -> None:
    """Vis for hver feed når den sist ble lest til siste hendelse, og hva som venter.

    Avslutter med kode 1 når en feed henger etter.

    \b
    Eksempel:
      jobbmatch feed status --json
    """
    settings = load_settings()
    with open_store(settings.store_url) as store, store.reading() as work:
        feeds = all_freshness(work, datetime.now(tz=UTC), timedelta(minutes=settings.feed_behind_minutes))
    behind = any(feed.behind for feed in feeds)
    if as_json:
        click.echo(json.dumps({"behind": behind, "feeds": [_object(feed) for feed in feeds]}, ensure_ascii=False))
    else:
        for feed in feeds:
            click.echo(_line(feed))
        if not feeds:
            click.echo("Ingen feed er lest. Stillingene kommer fra filer.")
    raise SystemExit(int(behind))


@command.command("forget", short_help="Glem en feed som ikke skal leses mer.")
@click.argument("url")
def forget(url: str) -> None:
    """Glem en feed som ikke skal leses mer, så den ikke lenger gir varsel. Stillingene som er lest, blir stående.

    \b
    Eksempel:
      jobbmatch feed forget https://pam-stilling-feed.nav.no
    """
    with open_store(load_settings().store_url) as store, store.transaction() as work:
        if not work.feeds.forget(FeedAddress.of(url).source):
            raise NotFoundError("Feeden er ikke kjent.", hint="Se jobbmatch feed status.")
    click.echo("Glemt.")


@command.command("play", short_help="Spill av en oppdiktet feed på denne maskinen.")
@click.option("--port", default=0, show_default=True, type=click.IntRange(0, 65535), help="Port; 0 tar en ledig.")
@click.option("--count", default=2000, show_default=True, type=click.IntRange(1, 200_000), help="Stillinger.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Samme tall gir samme stillinger.")
@click.option("--page-size", default=1000, show_default=True, type=click.IntRange(2, 10_000), help="Per side.")
@click.option("--held-back", default=0, show_default=True, type=click.IntRange(0), help="Hendelser som kommer siden.")
@click.option("--reveal", default=0, show_default=True, type=click.IntRange(0), help="Så mange av dem per runde.")
@click.option("--json", "as_json", is_flag=True, help="Skriv adressen som ett JSON-objekt på standard ut.")
def play(*, port: int, count: int, seed: int, page_size: int, held_back: int, reveal: int, as_json: bool) -> None:
    """Spill av oppdiktede stillinger som en feed på denne maskinen, for å prøve `ingest URL --follow`.

    \b
    Eksempel:
      jobbmatch feed play --port 8091 --held-back 100 --reveal 5
      jobbmatch ingest http://127.0.0.1:8091 --follow
    """
    entries = list(playable(count, seed, date.today()))  # noqa: DTZ011 - local day
    log = PlayedLog(entries, page_size, max(1, len(entries) - held_back))
    feed = PlayedFeed(log, port=port, reveal=reveal)
    click.echo(json.dumps({"address": feed.url}) if as_json else f"Spiller av {len(entries)} hendelser på {feed.url}")
    try:
        feed.wait()
    except KeyboardInterrupt:
        feed.close()


def _object(feed: Freshness) -> dict[str, object]:
    return {
        "source": feed.source,
        "behind": feed.behind is not None,
        "reason": feed.behind.value if feed.behind else None,
        "tip_at": _iso(feed.tip_at),
        "polled_at": _iso(feed.polled_at),
        "event_at": _iso(feed.event_at),
        "age_seconds": round(feed.age.total_seconds()) if feed.age is not None else None,
        "pending": feed.pending,
    }


def _line(feed: Freshness) -> str:
    state = f"HENGER ETTER: {_WHY[feed.behind]}" if feed.behind else "à jour"
    parts = [f"{feed.source}: {state}"]
    parts += [f"lest til siste hendelse {_clock(feed.tip_at)}"] if feed.tip_at else []
    parts += [f"siste hendelse {_clock(feed.event_at)}"] if feed.event_at else []
    return ", ".join([*parts, f"{feed.pending} annonser venter"])


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _clock(moment: datetime) -> str:
    return moment.astimezone().strftime("%d.%m.%Y kl. %H.%M")
