"""A stretch of the entries, judged: what is wrong, what is overtaken, and the events that are left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.counts import Outcome, Tally
from jobbmatch.ingestion.entry import Event, Judged, Refused, judge
from jobbmatch.ingestion.raw_entry import KEPT_BYTES, RawEntry
from jobbmatch.ingestion.reader import read_entries
from jobbmatch.ingestion.rules import MESSAGES, QuarantineRule
from jobbmatch.ingestion.scan import Scan
from jobbmatch.persistence.repositories.quarantine import QuarantinedEntry

BATCH = 250
"""Entries in one transaction: short enough that others get at the store in between."""


@dataclass(frozen=True, slots=True)
class Found:
    """An event and the entry that it came in."""

    event: Event
    raw: RawEntry


@dataclass(frozen=True, slots=True)
class EntryBatch:
    """A judged stretch.

    Attributes:
        read: Number of entries in it.
        events: Last events of their ads.
        overtaken: Number of entries that a later one of the same run wins over.
        refused: Entries that broke a rule.
        notes: What was odd about entries that were taken in.
    """

    read: int
    events: tuple[Found, ...]
    overtaken: int
    refused: tuple[QuarantinedEntry, ...]
    notes: tuple[str, ...]

    def count(self, tally: Tally) -> None:
        """Count all but the events."""
        tally.read(self.read)
        tally.became(Outcome.UNCHANGED, self.overtaken)
        for entry in self.refused:
            tally.quarantined(entry.rule)
        for note in self.notes:
            tally.note(note)


def read_batches(path: Path, scan: Scan, seen: datetime) -> Iterator[EntryBatch]:
    """Read the entries a second time, in stretches."""
    numbered = enumerate(read_entries(path))
    while stretch := list(islice(numbered, BATCH)):
        yield _batch([(number, raw, judge(raw)) for number, raw in stretch], scan, seen)


def put_aside(
    raw: RawEntry, rule: QuarantineRule, message: str, seen: datetime, about: VacancyId | None = None
) -> QuarantinedEntry:
    """Make what is kept of an entry that broke a rule."""
    return QuarantinedEntry(
        rule=rule.value,
        message=message,
        source=raw.source,
        position=raw.position,
        size=raw.size,
        entry=raw.data[:KEPT_BYTES],
        digest=raw.digest,
        seen=seen,
        about=about,
    )


def reading_failed(found: Found, error: str, seen: datetime) -> QuarantinedEntry:
    """Make what is kept of an ad that a reader failed on."""
    rule = QuarantineRule.READING_FAILED
    return put_aside(found.raw, rule, f"{MESSAGES[rule]} ({error})", seen, found.event.id)


def _batch(stretch: list[tuple[int, RawEntry, Judged]], scan: Scan, seen: datetime) -> EntryBatch:
    events: list[Found] = []
    refused: list[QuarantinedEntry] = []
    notes: list[str] = []
    for number, raw, judged in stretch:
        result = judged.result
        if isinstance(result, Refused):
            refused.append(put_aside(raw, result.rule, result.message, seen, result.about))
            continue
        notes += judged.notes
        if not scan.overtaken(result.id, number):
            events.append(Found(result, raw))
    overtaken = len(stretch) - len(refused) - len(events)
    return EntryBatch(len(stretch), tuple(events), overtaken, tuple(refused), tuple(notes))
