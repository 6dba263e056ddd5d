"""The detail of one ad: fetched, judged, and told as what can be done with it."""

from dataclasses import dataclass, replace
from datetime import timedelta

from jobbmatch.ingestion.entry import judge
from jobbmatch.ingestion.event import Event, Refused, Removal, refused
from jobbmatch.ingestion.feed.address import FeedAddress
from jobbmatch.ingestion.feed.http import Answer, FeedHttp
from jobbmatch.ingestion.feed.limits import FeedLimits
from jobbmatch.ingestion.feed.pages import Announced, read_json
from jobbmatch.ingestion.feed.problems import FeedError, FeedProblem
from jobbmatch.ingestion.raw_entry import RawEntry
from jobbmatch.ingestion.rules import QuarantineRule

OLDER_NOTE = "detail_older_than_item"
GONE_NOTE = "detail_gone"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A detail to fetch.

    Attributes:
        ad: The ad and the event that announced it.
        position: Number on its page; 0 for one that has waited.
        tries: How many polls have failed before this.
    """

    ad: Announced
    position: int = 0
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Detail:
    """What came of it.

    Attributes:
        wanted: What was asked for.
        raw: The entry as it came; empty when none came.
        result: The event or the broken rule; None when none came.
        problem: Why not.
        notes: What was odd.
    """

    wanted: Wanted
    raw: RawEntry
    result: Event | Refused | None
    problem: FeedProblem | None = None
    notes: tuple[str, ...] = ()


class DetailFetcher:
    """Fetches details; safe between threads."""

    def __init__(self, http: FeedHttp, address: FeedAddress, limits: FeedLimits) -> None:
        """Ask by this client."""
        self._http = http
        self._address = address
        self._limits = limits

    def fetch(self, wanted: Wanted) -> Detail:
        """Fetch one; a failure is told and not raised, so that one ad never stops the others."""
        try:
            answer = self._http.get(self._address.detail(wanted.ad.id), _readable, limit=self._limits.detail_bytes)
        except FeedError as error:
            return Detail(wanted, self._raw(wanted, b""), None, error.problem)
        if answer.gone:
            # What is not there any more is taken away as if the feed had said so.
            gone = Removal(wanted.ad.id, wanted.ad.changed)
            return Detail(wanted, self._raw(wanted, b""), gone, notes=(GONE_NOTE,))
        return self._judged(wanted, self._raw(wanted, answer.body))

    def _judged(self, wanted: Wanted, raw: RawEntry) -> Detail:
        judged = judge(raw)
        result = judged.result
        if isinstance(result, Refused):
            return Detail(wanted, raw, result, notes=judged.notes)
        if result.id != wanted.ad.id:
            return Detail(wanted, raw, refused(QuarantineRule.UUID_MISMATCH))
        behind = wanted.ad.changed - result.changed
        if behind > self._limits.stale_after:
            if wanted.tries < self._limits.stale_tries:
                return Detail(wanted, raw, None, FeedProblem.STALE_DETAIL)
            judged = replace(judged, notes=(*judged.notes, OLDER_NOTE))
        # The list and the detail tell the same event with clocks of their own: the later one stands.
        timed = replace(result, changed=wanted.ad.changed) if behind > timedelta() else result
        return Detail(wanted, raw, timed, notes=judged.notes)

    def _raw(self, wanted: Wanted, body: bytes) -> RawEntry:
        return RawEntry(self._address.host, wanted.position, body, len(body))


def _readable(answer: Answer) -> Answer:
    if answer.status == 304:
        raise FeedError(FeedProblem.REFUSED, "(HTTP 304)")
    if not answer.gone:
        # What is cut off, or a page for humans, is no entry that broke a rule: it is asked for again.
        read_json(answer.body)
    return answer
