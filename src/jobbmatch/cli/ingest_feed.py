"""The part of `jobbmatch ingest` that reads a live feed: once up to the newest event, or on and on."""

import json
import logging
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime, timedelta
from types import FrameType

import click

from jobbmatch.cli.counts import count_lines
from jobbmatch.cli.guard import reading_guard
from jobbmatch.cli.options import Report, progress_bar
from jobbmatch.cli.store import keep_of
from jobbmatch.cli.watching import judge_again
from jobbmatch.errors import JobbmatchError
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.follow import expect, follow
from jobbmatch.ingestion.feed.http import FeedHttp
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.poll import FeedSource, PollResult, poll
from jobbmatch.ingestion.feed.problems import FeedError, StoppedError
from jobbmatch.ingestion.reread import reread
from jobbmatch.persistence.pruning import prune
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.security.pseudonym import pseudonyms
from jobbmatch.serving.snapshot import forget_kept
from jobbmatch.settings import Settings

_log = logging.getLogger(__name__)
_PRUNE_EVERY = timedelta(days=1)


def ingest_feed(url: str, settings: Settings, *, follow: bool, since: datetime | None, as_json: bool) -> None:
    """Read a feed into the store.

    Args:
        url: Its address.
        settings: Where everything lies.
        follow: Go on polling until told to stop.
        since: Begin at this moment instead of where it was left.
        as_json: Tell as JSON, one line a poll.

    Raises:
        FeedError: It could not be read to the end; what was read stands.
    """
    address = FeedAddress.of(url)
    limits = FeedLimits(details_at_once=settings.feed_details_at_once)
    stop = threading.Event()
    with open_store(settings.store_url) as store, stopping(stop), _http(address, limits, settings, stop) as http:
        guard = reading_guard(settings)
        with progress_bar("Leser lagrede annonser på nytt") as report:
            reread(store, report, guard=guard, stopped=stop.is_set)
        if stop.is_set():
            raise _told_stopped()
        source = FeedSource(store, address, http, limits, stop, guard)
        teller = Teller(store, settings, as_json=as_json)
        if follow:
            _follow(source, teller, settings, since)
        else:
            _once(source, teller, since)


def _once(source: FeedSource, teller: "Teller", since: datetime | None) -> None:
    with _bar(source.address) as progress:
        result = poll(source, progress, since)
    teller.tell(result)
    if result.problem is not None:
        raise result.problem
    if result.stopped:
        raise _told_stopped()


def _told_stopped() -> SystemExit:
    click.echo("Stoppet. Det som er lest, står; neste kjøring tar resten.", err=True)
    return SystemExit(1)


def _follow(source: FeedSource, teller: "Teller", settings: Settings, since: datetime | None) -> None:
    # From now on it is an alarm when this feed does not answer.
    expect(source)
    click.echo(f"Følger {source.address.host}. Stopp med Ctrl+C.", err=True)
    pruner = _Pruner(source.store, settings)

    def report(result: PollResult) -> None:
        teller.tell(result)
        pruner.prune(result.at)

    follow(source, settings.feed_poll_seconds, report, lambda: _bar(source.address), since=since)


class Teller:
    """Tells of each poll, and judges again what it changed."""

    def __init__(self, store: Store, settings: Settings, *, as_json: bool) -> None:
        """Tell in words or as JSON."""
        self._store = store
        self._settings = settings
        self._as_json = as_json
        self._began = time.perf_counter()
        self._failing = False

    def tell(self, result: PollResult) -> None:
        """Tell of a poll, and judge again what it changed."""
        seconds, self._began = time.perf_counter() - self._began, time.perf_counter()
        if self._as_json:
            click.echo(json.dumps(poll_object(result, seconds), ensure_ascii=False))
        else:
            for line in poll_lines(result, seconds):
                click.echo(line)
        self._warn(result)
        judge_again(self._settings, self._store)

    def _warn(self, result: PollResult) -> None:
        """Warn once when a feed begins to fail, and say when it is well again."""
        failing = result.problem is not None
        if failing and not self._failing:
            _log.warning("the feed cannot be read", extra={"fields": {"problem": _name(result.problem)}})
        elif self._failing and not failing:
            _log.warning("the feed is read again")
        self._failing = failing


class _Pruner:
    """Deletes what is not to be kept, once a day."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._last: datetime | None = None

    def prune(self, now: datetime) -> None:
        if self._last is not None and now - self._last < _PRUNE_EVERY:
            return
        try:
            done = prune(
                self._store,
                now,
                keep_of(self._settings),
                names=pseudonyms(self._settings.pseudonym_key_file),
            )
        except JobbmatchError as error:
            _log.warning("what is not to be kept could not be deleted yet", extra={"fields": {"code": error.code}})
            return
        self._last = now
        if done.expired_ads:
            forget_kept(self._settings.snapshot_dir)


def poll_object(result: PollResult, seconds: float) -> dict[str, object]:
    """Lay a poll out for JSON."""
    return result.counts.as_dict() | {
        "at": result.at.isoformat(timespec="seconds"),
        "pages": result.pages,
        "at_tip": result.at_tip,
        "waiting": result.pending,
        "stopped": result.stopped,
        "problem": _name(result.problem),
        "seconds": round(seconds, 3),
    }


def poll_lines(result: PollResult, seconds: float) -> Iterator[str]:
    """Tell of a poll in words."""
    clock = result.at.astimezone().strftime("%H.%M.%S")
    for number, line in enumerate(count_lines(result.counts, seconds)):
        yield line if number else f"{clock} {line}"
    if result.pending:
        yield f"  {result.pending} annonser venter på å bli hentet"
    if result.problem is not None:
        yield f"  {result.problem.message}"


def _name(problem: JobbmatchError | None) -> str | None:
    if problem is None:
        return None
    return problem.problem.value if isinstance(problem, FeedError) else problem.code


def _bar(address: FeedAddress) -> AbstractContextManager[Report]:
    return progress_bar(f"Leser {address.host}")


def _http(address: FeedAddress, limits: FeedLimits, settings: Settings, stop: threading.Event) -> FeedHttp:
    def pause(seconds: float) -> None:
        if stop.wait(seconds):
            raise StoppedError

    return FeedHttp(address, limits, token=settings.feed_token.get_secret_value(), pause=pause)


@contextmanager
def stopping(stop: threading.Event) -> Iterator[None]:
    """Let Ctrl-C and SIGTERM ask for an end after the present transaction; the second one ends at once."""

    def ask(number: int, frame: FrameType | None) -> None:
        del frame
        stop.set()
        signal.signal(number, old[signal.Signals(number)])

    old = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    for number in old:
        signal.signal(number, ask)
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
