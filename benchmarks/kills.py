"""Kills a process that reads a live feed at random points, and compares its store with one that nobody killed.

python -m benchmarks.kills [--kills 100] [--ads 600] [--seed N] [--database sqlite|postgres|URL] [--json]

The feed is played by a process of its own, tells more at every question about its newest page, and never gives the
details of some ads. The reader is forked from a process with all tables in memory, so that a kill strikes the work
and not the start of Python.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import select

from jobbmatch.ingestion.ad_reading import read_ad
from jobbmatch.ingestion.clock import now_utc
from jobbmatch.ingestion.entry import read_entry
from jobbmatch.ingestion.event import FeedEntry
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.http import FeedHttp
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.poll import FeedSource, PollResult, poll
from jobbmatch.measuring.ingest import database
from jobbmatch.measuring.played_feed.entries import playable
from jobbmatch.measuring.played_feed.faults import Fault, Kind, Script, Where
from jobbmatch.measuring.played_feed.log import PlayedLog
from jobbmatch.measuring.played_feed.server import PlayedFeed
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.tables import feed_cursor, feed_pending, quarantine, tombstone

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 9, 22)
PAGE_SIZE = 60
REVEAL = 40
NEVER_GIVEN = 4
UUID_LENGTH = 36
MOST_POLLS = 200
WARM = 60
"""Ads that are read before anything is measured, so that all tables are in memory."""
START_SECONDS = 0.4
"""About what it takes until the first ads are written on a quiet machine."""
MOST_START_SECONDS = 2.0
_LIMITS = FeedLimits(first_pause_seconds=0.001, tries=2, stretch=5, details_at_once=4)
Contents = dict[str, list[tuple[object, ...]]]


def main() -> int:
    """Run, and print what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--ads", type=int, default=600)
    parser.add_argument("--seed", type=int, default=None, help="of the moments of the kills; drawn when not given")
    parser.add_argument("--database", default="sqlite", help="sqlite, postgres (a server of its own) or a URL")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.add_argument("--part", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.part:
        return _part(*arguments.part)
    seed = random.SystemRandom().randrange(1_000_000) if arguments.seed is None else arguments.seed
    figures = measure(arguments.kills, arguments.ads, seed, arguments.database)
    lines = [f"{name:16} {value}" for name, value in figures.items()]
    print(json.dumps(figures) if arguments.json else "\n".join(lines))
    return 0 if figures["equal"] else 1


def measure(kills: int, ads: int, seed: int, kind: str = "sqlite") -> dict[str, object]:
    """Read a feed with and without kills, and compare.

    Args:
        kills: Number of processes that are killed.
        ads: Number of invented ads.
        seed: Seed of the moments.
        kind: ``sqlite``, ``postgres`` or the address of an empty database.
    """
    with TemporaryDirectory(prefix="jobbmatch-kills-") as name, database(kind, Path(name)) as url, _forking() as host:
        calm, seconds = _without_kills(host, f"sqlite:///{Path(name) / 'calm.db'}", ads)
        with _played(ads) as address:
            reader = {"feed": address, "store": url}
            struck, grew = _kill(host, reader, kills, seconds, random.Random(seed))
            _ask(host, reader)
        return _compared(url, calm) | {
            "kills": kills,
            "struck_at_work": struck,
            "grew_between": grew,
            "seed": seed,
            "database": kind if "://" not in kind else "given",
            "seconds_without_kills": round(seconds, 1),
        }


def contents(store: Store) -> Contents:
    """Give all that a feed has put in a store, but for times of the clock.

    An ad is what its row says now, with all that was read in it: an event that came again with the same content moves
    the time of the row and not the packed entry, which was fetched at a moment that a kill may move.
    """
    with store.reading() as work:
        ads: list[tuple[object, ...]] = [(ad.id, ad.changed, ad.content_hash, repr(ad)) for ad in work.vacancies.all()]
    tables = {
        "tombstones": select(tombstone.c.id, tombstone.c.changed),
        "quarantine": select(quarantine.c.fingerprint, quarantine.c.rule, quarantine.c.entry),
        "pending": select(feed_pending.c.vacancy_id, feed_pending.c.changed, feed_pending.c.problem),
        "cursor": select(feed_cursor.c.page, feed_cursor.c.position, feed_cursor.c.seen, feed_cursor.c.event_at),
    }
    with store.engine.connect() as connection:
        rest = {name: sorted(tuple(row) for row in connection.execute(query)) for name, query in tables.items()}
    return {"ads": sorted(ads)} | rest


def _compared(url: str, calm: Contents) -> dict[str, object]:
    with open_store(url) as store:
        found = contents(store)
    for name in calm:
        for row in sorted({*found[name]} ^ {*calm[name]}, key=repr)[:6] if found[name] != calm[name] else ():
            print(name, "only", "calm" if row in calm[name] else "killed", repr(row)[:300], file=sys.stderr)
    return {
        "equal": found == calm,
        "different": [name for name in calm if found[name] != calm[name]],
        **{name: len(rows) for name, rows in calm.items()},
    }


def _without_kills(host: "subprocess.Popen[str]", url: str, ads: int) -> tuple[Contents, float]:
    with _played(ads) as address:
        start = time.perf_counter()
        _ask(host, {"feed": address, "store": url})
        seconds = time.perf_counter() - start
    with open_store(url) as store:
        return contents(store), seconds


def _kill(
    host: "subprocess.Popen[str]", reader: dict[str, str], kills: int, seconds: float, chance: random.Random
) -> tuple[int, int]:
    """Kill so many readers; tell how many of them were at work, and after how many the store had grown."""
    struck = grew = before = 0
    start = START_SECONDS
    open_store(reader["store"]).close()
    for _ in range(kills):
        delay = chance.uniform(0.0, start + 2.0 * seconds / kills)
        struck += _ask(host, reader | {"kill": f"{delay:.4f}"}) == "struck"
        with open_store(reader["store"]) as store, store.reading() as work:
            now = work.vacancies.count() + sum(work.quarantine.count_by_rule().values())
        # On a busy machine it takes longer to get anywhere: about half of the readers are to have written something.
        start = max(START_SECONDS, start * 0.8) if now != before else min(MOST_START_SECONDS, start * 1.25)
        grew, before = grew + (now != before), now
    return struck, grew


@contextmanager
def _played(ads: int) -> Iterator[str]:
    with _process("play", str(ads)) as process:
        yield _line(process)


@contextmanager
def _forking() -> Iterator["subprocess.Popen[str]"]:
    with _process("fork", "") as process:
        if _line(process) != "ready":
            raise RuntimeError("the reader did not start")
        yield process


@contextmanager
def _process(part: str, about: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.kills", "--part", part, about]
    with subprocess.Popen(command, text=True, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def _line(process: "subprocess.Popen[str]") -> str:
    return process.stdout.readline().strip() if process.stdout else ""


def _ask(process: "subprocess.Popen[str]", reader: dict[str, str]) -> str:
    # Over a pipe, since the address of a database may hold a password.
    if process.stdin:
        process.stdin.write(f"{json.dumps(reader)}\n")
        process.stdin.flush()
    return _line(process)


def _part(part: str, about: str) -> int:
    return _play(int(about)) if part == "play" else _fork()


def _play(ads: int) -> int:
    # Two of the broken entries share a made-up id, and what is fetched of it depends on when: they are left out.
    entries = [entry for entry in playable(ads, 1, AS_OF) if len(str(entry["uuid"])) == UUID_LENGTH]
    active = [str(entry["uuid"]) for entry in entries if entry.get("status") == "ACTIVE"]
    never = active[:: max(1, len(active) // NEVER_GIVEN)][:NEVER_GIVEN]
    script = Script([Fault(Where.DETAIL, Kind.STATUS, times=10**9, status=500, only=uuid) for uuid in never])
    with PlayedFeed(PlayedLog(entries, PAGE_SIZE, len(entries) // 2), script, reveal=REVEAL) as feed:
        print(feed.url, flush=True)
        sys.stdin.read()
    return 0


def _fork() -> int:
    for entry in playable(WARM, 2, AS_OF):
        read = read_entry(entry)
        if isinstance(read, FeedEntry):
            read_ad(read)
    print("ready", flush=True)
    for line in sys.stdin:
        reader = json.loads(line)
        child = os.fork()
        if not child:
            _read(reader["feed"], reader["store"])
            os._exit(0)
        if "kill" in reader:
            time.sleep(float(reader["kill"]))
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        print("struck" if os.WIFSIGNALED(status) else "done", flush=True)
    return 0


def _read(url: str, store_url: str) -> None:
    """Poll until nothing new comes."""
    address = FeedAddress.of(url)
    with open_store(store_url) as store, FeedHttp(address, _LIMITS) as http:
        source = FeedSource(store, address, http, _LIMITS, threading.Event(), clock=now_utc, workers=0)
        quiet = 0
        for _ in range(MOST_POLLS):
            quiet = quiet + 1 if _is_quiet(poll(source)) else 0
            if quiet > _LIMITS.trusted_304 + 1:
                return


def _is_quiet(result: PollResult) -> bool:
    return result.problem is None and result.counts.read == 0


if __name__ == "__main__":
    sys.exit(main())
