"""What came of several ads, laid out as one transaction: events, broken rules, and what is tried again later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.batch import EntryBatch, Found, put_aside
from jobbmatch.ingestion.decision import decide
from jobbmatch.ingestion.event import FeedEntry, Refused, Removal
from jobbmatch.ingestion.feed.details import Detail
from jobbmatch.ingestion.feed.pages import Announced, PageItem
from jobbmatch.ingestion.feed.problems import FeedProblem
from jobbmatch.ingestion.raw_entry import RawEntry
from jobbmatch.ingestion.stretch import Alongside, Events
from jobbmatch.persistence.repositories.feed import FeedCursor, PendingAd
from jobbmatch.persistence.repositories.vacancies import KnownAd
from jobbmatch.persistence.session import UnitOfWork

_LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Details that are written together.

    Attributes:
        details: The details.
        known: What the store held about these ads (and maybe others) when they were asked for.
    """

    details: tuple[Detail, ...]
    known: Mapping[VacancyId, KnownAd]

    @property
    def to_read(self) -> list[FeedEntry]:
        """The active ads among them that say something new."""
        entries = [detail.result for detail in self.details if isinstance(detail.result, FeedEntry)]
        return [entry for entry in entries if decide(entry, self.known.get(entry.id)).needs_reading]

    def batch(self, at: datetime, unchanged: int) -> EntryBatch:
        """Lay out the entries; ``unchanged`` are entries for which no detail was needed."""
        refused = [(detail.raw, detail.result) for detail in self.details if isinstance(detail.result, Refused)]
        return EntryBatch(
            read=len(self.details) + unchanged,
            events=tuple(
                Found(detail.result, detail.raw)
                for detail in self.details
                if isinstance(detail.result, FeedEntry | Removal)
            ),
            overtaken=unchanged,
            refused=tuple(put_aside(raw, rule.rule, rule.message, at) for raw, rule in refused),
            notes=tuple(note for detail in self.details for note in detail.notes),
        )

    def alongside(self, source: str, at: datetime, cursor: FeedCursor | None) -> Alongside:
        """Lay out what else the transaction does."""
        tries = {detail.wanted.ad.id: detail.wanted.tries for detail in self.details}
        told = {
            detail.wanted.ad.id: detail.wanted.ad.changed
            if isinstance(detail.result, Refused)
            else detail.result.changed
            for detail in self.details
            if detail.result is not None
        }
        waiting = [
            pending(detail.wanted.ad, detail.wanted.tries, at, detail.problem)
            for detail in self.details
            if detail.problem is not None
        ]

        def note(work: UnitOfWork, failed: Events) -> None:
            work.feeds.settle(source, told)
            late = [
                pending(Announced(id_, changed), tries[id_], at, FeedProblem.READING_FAILED) for id_, changed in failed
            ]
            work.feeds.wait(source, [*waiting, *late])
            if cursor is not None:
                work.feeds.save(cursor)

        unread = [
            (detail.wanted.ad.id, detail.wanted.ad.changed)
            for detail in self.details
            if detail.result is None or isinstance(detail.result, Refused)
        ]
        return Alongside(note, unread, len(waiting))


def pending(ad: Announced, tries: int, at: datetime, problem: FeedProblem) -> PendingAd:
    """Let an ad wait: two minutes, four, eight, at most an hour."""
    wait = min(timedelta(minutes=2 ** min(tries + 1, 10)), _LONGEST_WAIT)
    return PendingAd(ad.id, ad.changed, tries + 1, at + wait, problem.value)


def without_details(items: Sequence[PageItem], host: str, at: datetime) -> EntryBatch:
    """Lay out what needs no detail: ads that are gone, and items that broke a rule."""
    last: dict[VacancyId, tuple[Removal, PageItem]] = {}
    removals = 0
    for item in items:
        if isinstance(item.result, Removal):
            removals += 1
            before = last.get(item.result.id)
            if before is None or item.result.changed >= before[0].changed:
                last[item.result.id] = (item.result, item)
    refused = [(item, item.result) for item in items if isinstance(item.result, Refused)]
    return EntryBatch(
        read=removals + len(refused),
        events=tuple(Found(removal, _raw(item, host)) for removal, item in last.values()),
        overtaken=removals - len(last),
        refused=tuple(put_aside(_raw(item, host), rule.rule, rule.message, at) for item, rule in refused),
        notes=(),
    )


def removals_settled(source: str, batch: EntryBatch) -> Alongside:
    """Let ads wait no more that are gone."""
    told = {found.event.id: found.event.changed for found in batch.events}
    return Alongside(lambda work, _: work.feeds.settle(source, told))


def _raw(item: PageItem, host: str) -> RawEntry:
    return RawEntry(host, item.position, item.data, len(item.data))
