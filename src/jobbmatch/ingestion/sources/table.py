"""The sources, in the order in which they are asked whether an entry is theirs."""

from collections.abc import Mapping
from typing import Any

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.event import NAV, FeedEntry
from jobbmatch.ingestion.sources.jobtech import JobTech
from jobbmatch.ingestion.sources.nav import NavFeed
from jobbmatch.ingestion.sources.source import Source

SOURCES: tuple[Source, ...] = (JobTech(), NavFeed())
_SOURCE, _CONTENT = "source", "content"


def source_of(value: object) -> Source:
    """Give the source of an entry; what nobody else claims is judged as NAV's."""
    return next(source for source in SOURCES if source.recognises(value))


def source_named(name: str) -> Source:
    """Give a source by its name.

    Raises:
        KeyError: No such source.
    """
    return {source.name: source for source in SOURCES}[name]


def belongs_to(vacancy_id: str, source: Source) -> bool:
    """Whether an id is of this source and of no other."""
    others = (other.prefix for other in SOURCES if other.prefix and other.prefix != source.prefix)
    return vacancy_id.startswith(source.prefix) and not vacancy_id.startswith(tuple(others))


def build_vacancy(entry: FeedEntry) -> Vacancy:
    """Build the vacancy of an active entry of any source."""
    return source_named(entry.source).build(entry)


def to_store(entry: FeedEntry) -> Mapping[str, Any]:
    """Give what is kept of an entry so that it can be read again: NAV's content as it is, another's with its source."""
    return entry.content if entry.source == NAV else {_SOURCE: entry.source, _CONTENT: entry.content}


def from_store(kept: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Give source and content of what was kept. NAV's content always holds a title beside whatever else it holds."""
    return (kept[_SOURCE], kept[_CONTENT]) if kept.keys() == {_SOURCE, _CONTENT} else (NAV, kept)
