"""Time and memory of reading a played feed: all ads from the start, then a day of events folded in.

python -m benchmarks.feed [--ads 60000] [--new 400] [--events 2000] [--workers N] [--json]

A day is so many new ads and so many events about known ones (changed, the same again, gone), told in polls.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jobbmatch.ingestion.demo.generate import generate_entries
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.http import FeedHttp
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.poll import FeedSource, PollResult, poll
from jobbmatch.measuring.ingest import database
from jobbmatch.measuring.played_feed.entries import playable
from jobbmatch.measuring.played_feed.log import PlayedLog
from jobbmatch.measuring.played_feed.server import PlayedFeed
from jobbmatch.persistence.session import open_store

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 9, 22)
POLLS_OF_A_DAY = 48
"""A day has 720 polls of two minutes; fewer, with more in each, are as hard on what counts."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ads", type=int, default=60_000)
    parser.add_argument("--new", type=int, default=400, help="new ads of the day")
    parser.add_argument("--events", type=int, default=2000, help="events of the day about known ads")
    parser.add_argument("--workers", type=int, default=None, help="processes that read ads; chosen when not given")
    parser.add_argument("--database", default="sqlite", help="sqlite, postgres (a server of its own) or a URL")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--play", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.play:
        _play(arguments)
        return
    with TemporaryDirectory(prefix="jobbmatch-feed-") as name, database(arguments.database, Path(name)) as url:
        figures = measure(arguments, url)
    print(json.dumps(figures) if arguments.json else "\n".join(f"{key:24} {value}" for key, value in figures.items()))


def measure(arguments: argparse.Namespace, url: str) -> dict[str, object]:
    """Read all, then the day."""
    with _server(arguments) as server, open_store(url) as store:
        address, limits = FeedAddress.of(_line(server)), FeedLimits()
        with FeedHttp(address, limits) as http:
            source = FeedSource(store, address, http, limits, threading.Event(), workers=arguments.workers)
            start = time.perf_counter()
            first = _whole(poll(source, _show))
            seconds = time.perf_counter() - start
            day = [_timed(server, source) for _ in range(POLLS_OF_A_DAY)]
        with store.reading() as work:
            vacancies, (cursor,) = work.vacancies.count(), work.feeds.cursors()
    own, others = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "benchmark": "feed",
        "entries": first.counts.read,
        "counts": first.counts.as_dict(),
        "accounted_for": first.counts.accounted_for and all(result.counts.accounted_for for result, _ in day),
        "seconds": round(seconds, 1),
        "entries_per_second": round(first.counts.read / seconds),
        "pages": first.pages,
        "peak_megabytes": round(own),
        "peak_megabytes_of_a_child": round(others),
        "day": {
            name: sum(getattr(result.counts, name) for result, _ in day)
            for name in ("read", "stored", "updated", "unchanged", "removed", "quarantined", "pending")
        },
        "day_seconds": round(sum(seconds for _, seconds in day), 1),
        "day_slowest_poll_seconds": round(max(seconds for _, seconds in day), 2),
        "vacancies": vacancies,
        "at_tip": cursor.tip_at is not None,
    }


def _timed(server: "subprocess.Popen[str]", source: FeedSource) -> tuple[PollResult, float]:
    if server.stdin:
        server.stdin.write("more\n")
        server.stdin.flush()
    _line(server)
    start = time.perf_counter()
    return _whole(poll(source)), time.perf_counter() - start


def _whole(result: PollResult) -> PollResult:
    if result.problem is not None or not result.at_tip:
        raise SystemExit(f"the feed was not read to its end: {result}")
    return result


def _show(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total}", end="", file=sys.stderr)


@contextmanager
def _server(arguments: argparse.Namespace) -> Iterator["subprocess.Popen[str]"]:
    figures = ("--ads", str(arguments.ads), "--new", str(arguments.new), "--events", str(arguments.events))
    command = [sys.executable, "-m", "benchmarks.feed", "--play", *figures]
    with subprocess.Popen(command, text=True, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def _line(process: "subprocess.Popen[str]") -> str:
    return process.stdout.readline().strip() if process.stdout else ""


def _play(arguments: argparse.Namespace) -> None:
    entries = list(playable(arguments.ads, 1, AS_OF))
    day = list(_day(entries, arguments.new, arguments.events))
    with PlayedFeed(PlayedLog(entries)) as feed:
        print(feed.url, flush=True)
        for number, _ in enumerate(sys.stdin):
            share = day[number * len(day) // POLLS_OF_A_DAY : (number + 1) * len(day) // POLLS_OF_A_DAY]
            feed.log.add(share)
            print(len(share), flush=True)


def _day(entries: list[Mapping[str, Any]], new: int, events: int) -> Iterator[Mapping[str, Any]]:
    """Tell of a day: new ads among events about known ones, of which a fifth are gone and two fifths changed."""
    chance = random.Random(1)
    known = {str(entry["uuid"]): entry for entry in entries if entry.get("ad_content")}
    picked = chance.sample(sorted(known), min(events, len(known)))
    fresh = [entry for entry in generate_entries(new, 2, AS_OF) if entry.get("ad_content")][:new]
    told: list[Mapping[str, Any]] = [*(known[uuid] for uuid in picked), *fresh]
    chance.shuffle(told)
    start = datetime(2026, 9, 23, tzinfo=UTC)
    for number, entry in enumerate(told):
        at = (start + timedelta(seconds=number * 80_000 / len(told))).isoformat()
        kind = chance.random()
        if str(entry.get("uuid")) not in known or kind < 0.4:
            yield {**entry, "sistEndret": at}
        elif kind < 0.8:
            content = {
                **entry["ad_content"],
                "description": f"{entry['ad_content'].get('description')}<p>Ny frist.</p>",
            }
            yield {**entry, "ad_content": content, "sistEndret": at}
        else:
            yield {"uuid": entry["uuid"], "status": "INACTIVE", "sistEndret": at}


if __name__ == "__main__":
    main()
