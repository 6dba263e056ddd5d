"""A raw entry judged: an ad to take in, an ad that is gone, or an entry that broke a named rule."""

from dataclasses import dataclass

from jobbmatch.ingestion.dates import read_moment
from jobbmatch.ingestion.decoding import UndecodableError, decode
from jobbmatch.ingestion.event import BrokenRuleError, Event, FeedEntry, Refused, Removal, refused
from jobbmatch.ingestion.raw_entry import RawEntry
from jobbmatch.ingestion.rules import QuarantineRule
from jobbmatch.ingestion.sources.table import belongs_to, source_named, source_of

__all__ = ["Event", "FeedEntry", "Judged", "Refused", "Removal", "judge", "read_entry", "refused"]


@dataclass(frozen=True, slots=True)
class Judged:
    """What an entry is, and what was odd about it."""

    result: Event | Refused
    notes: tuple[str, ...] = ()


def judge(raw: RawEntry) -> Judged:
    """Judge a raw entry."""
    if raw.broken is not None:
        return Judged(refused(raw.broken, raw.detail))
    try:
        value, note = decode(raw.data)
    except UndecodableError as error:
        return Judged(refused(error.rule, error.detail))
    result = read_entry(value)
    notes = [odd for odd in (raw.note, note) if odd]
    if isinstance(result, FeedEntry):
        notes += _odd_dates(result)
    return Judged(result, tuple(notes))


def read_entry(value: object) -> Event | Refused:
    """Read an entry of any source, or an item of a feed page, from its JSON value."""
    source = source_of(value)
    try:
        event = source.event(value)
    except BrokenRuleError as broken:
        return refused(broken.rule, broken.detail, broken.about)
    # An ad of one source must not take the place of another's.
    return event if belongs_to(event.id, source) else refused(QuarantineRule.UUID_MALFORMED)


def _odd_dates(entry: FeedEntry) -> list[str]:
    """Name the dates that are given and cannot be read: the ad is taken in without them."""
    given = ((name, entry.content.get(name)) for name in source_named(entry.source).dates)
    return [f"{name}_unreadable" for name, value in given if value and read_moment(value) is None]
