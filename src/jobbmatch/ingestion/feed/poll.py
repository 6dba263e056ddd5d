"""One poll: all that has happened since the cursor, into the store.

Pages first, and what is inactive goes at once; then the details, those of ads that we show an older version of
before new ones. A page's last transaction moves the cursor. What is interrupted is done again the next time: an event
whose ad the store already holds as new, or newer, is not asked for again.
"""

import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import JobbmatchError
from jobbmatch.ingestion.clock import Clock, now_utc
from jobbmatch.ingestion.counts import IngestCounts, Tally
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.crew import Crew
from jobbmatch.ingestion.feed.details import Detail, DetailFetcher, Wanted
from jobbmatch.ingestion.feed.http import Answer, FeedHttp
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.pages import Announced, Page, read_page
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem, StoppedError
from jobbmatch.ingestion.feed.stretches import Stretch, removals_settled, without_details
from jobbmatch.ingestion.feed.walk import WalkedPage, Walker
from jobbmatch.ingestion.progress import Progress, no_progress
from jobbmatch.ingestion.stretch import write_stretch
from jobbmatch.ingestion.workers import AdReaders, worker_count
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.repositories.feed import FeedCursor
from jobbmatch.persistence.repositories.ingest_runs import DONE, FAILED
from jobbmatch.persistence.repositories.vacancies import KnownAd
from jobbmatch.persistence.session import Store


@dataclass(frozen=True, slots=True)
class FeedSource:
    """What a poll works with.

    Attributes:
        store: Where to.
        address: The feed.
        http: Asks it.
        limits: How long, how much, how often.
        stop: Ends a poll after its present transaction.
        guard: Makes facets more careful after reading.
        clock: Gives the time.
        workers: Processes that read ads beside this one; None chooses by the number of ads and cores.
    """

    store: Store
    address: FeedAddress
    http: FeedHttp
    limits: FeedLimits
    stop: threading.Event
    guard: FacetGuard | None = None
    clock: Clock = now_utc
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class PollResult:
    """What one poll did.

    Attributes:
        at: When it began.
        counts: What became of the entries.
        pages: Pages read.
        at_tip: Whether all up to the newest event is read.
        pending: Ads that wait for their detail now.
        stopped: Whether it was asked to stop before the end.
        problem: What kept it from the end.
    """

    at: datetime
    counts: IngestCounts
    pages: int
    at_tip: bool
    pending: int
    stopped: bool = False
    problem: JobbmatchError | None = None


def poll(source: FeedSource, progress: Progress = no_progress, since: datetime | None = None) -> PollResult:
    """Read all that is new; what keeps it from the end is told in the result, and what was read stands.

    Args:
        source: What to work with.
        progress: Takes reports.
        since: Begin at this moment instead of at the cursor.
    """
    run = _Poll(source, progress)
    at, problem, stopped = source.clock(), None, False
    try:
        run.run(since)
    except StoppedError:
        stopped = True
    except FeedError as error:
        problem = error
    done = stopped or problem is not None
    counts = run.tally.so_far() if done else run.tally.total()
    with source.store.transaction() as work:
        waiting = work.feeds.count_pending(source.address.source)
        if counts.read or problem:
            number = work.ingest_runs.start(source.address.host, at)
            work.ingest_runs.finish(number, FAILED if problem else DONE, counts.as_dict(), source.clock())
    return PollResult(at, counts, run.pages, run.at_tip, waiting, stopped, problem)


class _Poll:
    def __init__(self, source: FeedSource, progress: Progress) -> None:
        self._source = source
        self._name = source.address.source
        self._progress = progress
        self._fetcher = DetailFetcher(source.http, source.address, source.limits)
        self.tally = Tally()
        self.pages = 0
        self.at_tip = False
        self._found = 0

    def run(self, since: datetime | None) -> None:
        with Crew[Page | Answer | Detail](self._source.limits.details_at_once, self._source.stop) as crew:
            while True:
                walker = self._walker(crew)
                self._walk(walker, crew, since)
                since = None
                self.at_tip = walker.at_tip
                if walker.looped:
                    raise FeedError(FeedProblem.LOOP)
                if self.at_tip:
                    break
            self._try_again(crew)

    def _walker(self, crew: "Crew[Page | Answer | Detail]") -> Walker:
        def ask(path: str, headers: Mapping[str, str]) -> Page | Answer:
            answer = crew.one(lambda: self._ask(path, headers))
            if isinstance(answer, Detail):
                raise TypeError(path)
            return answer

        limits = self._source.limits
        return Walker(
            ask, self._source.address, self._source.clock, trusted_304=limits.trusted_304, most_pages=limits.most_pages
        )

    def _ask(self, path: str, headers: Mapping[str, str]) -> Page | Answer:
        def read(answer: Answer) -> Page | Answer:
            return answer if not answer.body else read_page(answer.body, answer.etag, self._source.address)

        return self._source.http.get(path, read, limit=self._source.limits.page_bytes, headers=headers)

    def _walk(self, walker: Walker, crew: "Crew[Page | Answer | Detail]", since: datetime | None) -> None:
        with self._source.store.reading() as work:
            cursor = work.feeds.cursor(self._name) or FeedCursor(self._name)
        walked = []
        problem: FeedError | None = None
        try:
            for page in walker.walk(cursor, since):
                self.pages += 1
                self._take_away(page)
                walked.append(_Counted.of(page))
                self._found += len(page.fresh)
                self._progress(self.tally.so_far().read, self._found)
        except FeedError as error:
            # The pages before the one that failed are worth their details.
            problem = error
        for note in walker.notes:
            self.tally.note(note)
        if walker.cursor is not None:
            with self._source.store.transaction() as work:
                work.feeds.save(walker.cursor)
        self._fill_in(walked, crew)
        if problem is not None:
            raise problem

    def _take_away(self, walked: WalkedPage) -> None:
        at = self._source.clock()
        batch = without_details(walked.fresh, self._source.address.host, at)
        if batch.read:
            alongside = removals_settled(self._name, batch)
            write_stretch(self._source.store, batch, [], self.tally, at, alongside=alongside)

    def _fill_in(self, walked: "Sequence[_Counted]", crew: "Crew[Page | Answer | Detail]") -> None:
        last: dict[VacancyId, tuple[datetime, int, int]] = {}
        for number, page in enumerate(walked):
            for one in page.announced:
                key = (one.ad.changed, number, one.position)
                last[one.ad.id] = max(key, last.get(one.ad.id, key))
        with self._readers(len(last)) as readers:
            for number, page in enumerate(walked):
                mine = [one for one in page.announced if last[one.ad.id] == (one.ad.changed, number, one.position)]
                wanted, known = self._unknown(mine)
                unchanged = len(page.announced) - len(wanted)
                self._write_all(wanted, known, crew, readers, unchanged, page.after)

    def _try_again(self, crew: "Crew[Page | Answer | Detail]") -> None:
        source = self._source
        with source.store.reading() as work:
            due = work.feeds.due(self._name, source.clock(), source.limits.pending_at_once)
        wanted, known = self._unknown([Wanted(Announced(ad.id, ad.changed), 0, ad.tries) for ad in due])
        still = {one.ad.id for one in wanted}
        told = {ad.id: ad.changed for ad in due if ad.id not in still}
        if told:
            with source.store.transaction() as work:
                work.feeds.settle(self._name, told)
        if wanted:
            self._found += len(wanted)
            with self._readers(len(wanted)) as readers:
                self._write_all(wanted, known, crew, readers, 0, None)

    def _readers(self, ads: int) -> AdReaders[Stretch]:
        workers = self._source.workers
        return AdReaders(
            worker_count(ads) if workers is None else workers,
            lambda stretch: stretch.to_read,
            self._source.guard,
        )

    def _unknown(self, announced: Sequence[Wanted]) -> tuple[list[Wanted], dict[VacancyId, KnownAd]]:
        """Give those that are newer than what the store holds, first those of which it shows an older version."""
        with self._source.store.reading() as work:
            known = work.vacancies.known([one.ad.id for one in announced])
        newer = [one for one in announced if (ad := known.get(one.ad.id)) is None or ad.changed < one.ad.changed]
        return sorted(newer, key=lambda one: one.ad.id not in known or known[one.ad.id].gone), known

    def _write_all(
        self,
        wanted: Sequence[Wanted],
        known: Mapping[VacancyId, KnownAd],
        crew: "Crew[Page | Answer | Detail]",
        readers: AdReaders[Stretch],
        unchanged: int,
        after: FeedCursor | None,
    ) -> None:
        left = len(wanted)
        for stretch, answers in readers.read(self._stretches(wanted, known, crew)):
            left -= len(stretch.details)
            at = self._source.clock()
            end = left == 0
            write_stretch(
                self._source.store,
                stretch.batch(at, unchanged if end else 0),
                answers,
                self.tally,
                at,
                self._source.guard,
                stretch.alongside(self._name, at, after if end else None),
            )
            self._progress(self.tally.so_far().read, self._found)

            if self._source.stop.is_set():
                raise StoppedError

    def _stretches(
        self, wanted: Sequence[Wanted], known: Mapping[VacancyId, KnownAd], crew: "Crew[Page | Answer | Detail]"
    ) -> Iterator[Stretch]:
        """Fetch details and give them as they come; one stretch of nothing where there is nothing to fetch."""
        if not wanted:
            yield Stretch((), known)
        limits = self._source.limits
        group: list[Detail] = []
        began = time.monotonic()
        for detail in crew.each(partial(self._fetcher.fetch, one) for one in wanted):
            if not isinstance(detail, Detail):
                raise TypeError(detail)
            began = began if group else time.monotonic()
            group.append(detail)
            if len(group) >= limits.stretch or time.monotonic() - began >= limits.stretch_seconds:
                yield Stretch(tuple(group), known)
                group = []
        if group:
            yield Stretch(tuple(group), known)


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is left to do for a page whose removals are done."""

    announced: tuple[Wanted, ...]
    after: FeedCursor

    @classmethod
    def of(cls, walked: WalkedPage) -> "_Counted":
        told = ((item.position, item.result) for item in walked.fresh)
        wanted = (Wanted(result, position) for position, result in told if isinstance(result, Announced))
        return cls(tuple(wanted), walked.after)
