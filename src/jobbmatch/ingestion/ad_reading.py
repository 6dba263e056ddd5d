"""Reading an ad into what the store keeps, and keeping a fault in the readers from stopping the rest."""

import logging
import traceback
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import orjson

from jobbmatch.domain.ids import VacancyId
from jobbmatch.ingestion.event import FeedEntry
from jobbmatch.ingestion.reader_version import reader_version
from jobbmatch.ingestion.sources.table import build_vacancy, from_store, to_store
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.repositories.vacancies import RawVacancy, VacancyRow
from jobbmatch.persistence.vacancy_codec import encode_vacancy

_log = logging.getLogger(__name__)
_PACKAGE = Path(__file__).parent.parent
_PACKING = 1
"""zlib's fastest level: ads pack to a third with it."""


@dataclass(frozen=True, slots=True)
class ReadingFailed:
    """A reader raised an error on this ad.

    Attributes:
        id: The ad.
        error: The error's type and where in the source it was raised; its text may hold words of the ad.
    """

    id: VacancyId
    error: str


class AdReadingError(Exception):
    """A reader raised an error; the cause holds it."""

    @property
    def where(self) -> str:
        """Type of the cause and the last line of the source that it came through."""
        cause = self.__cause__
        if cause is None:
            return type(self).__name__
        frames = traceback.extract_tb(cause.__traceback__)
        own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
        file = Path(own[-1].filename).relative_to(_PACKAGE).as_posix()
        return f"{type(cause).__name__}, {file}:{own[-1].lineno}"


def read_ad(entry: FeedEntry, guard: FacetGuard | None = None) -> VacancyRow | ReadingFailed:
    """Read one ad; the guard, if there is one, may then make its facets more careful."""
    try:
        return _row(entry, guard)
    except AdReadingError as error:
        _log.debug("an ad could not be read", extra={"fields": {"vacancy": entry.id, "error": error.where}})
        return ReadingFailed(entry.id, error.where)


def read_ads(entries: Sequence[FeedEntry], guard: FacetGuard | None = None) -> list[VacancyRow | ReadingFailed]:
    """Read several ads, in order."""
    return [read_ad(entry, guard) for entry in entries]


def unpack(row: RawVacancy) -> FeedEntry:
    """Give the entry that a stored vacancy came from."""
    source, content = from_store(orjson.loads(zlib.decompress(row.raw)))
    return FeedEntry(row.id, row.changed, content, source)


def _row(entry: FeedEntry, guard: FacetGuard | None) -> VacancyRow:
    try:
        read = build_vacancy(entry)
        vacancy = guard.guarded(read) if guard else read
        derived = encode_vacancy(vacancy)
    except Exception as error:
        raise AdReadingError from error
    return VacancyRow(
        id=entry.id,
        changed=entry.changed,
        content_hash=vacancy.content_hash,
        reader_version=reader_version(guard),
        expires=vacancy.expires,
        raw=zlib.compress(orjson.dumps(dict(to_store(entry))), _PACKING),
        derived=derived,
    )
