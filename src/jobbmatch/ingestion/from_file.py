"""The market of a file, without a store: for matching and looking at ads straight from files."""

from dataclasses import dataclass
from pathlib import Path

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.ad_reading import ReadingFailed
from jobbmatch.ingestion.batch import EntryBatch, read_batches, reading_failed
from jobbmatch.ingestion.clock import now_utc
from jobbmatch.ingestion.counts import IngestCounts, Outcome, Tally
from jobbmatch.ingestion.entry import FeedEntry
from jobbmatch.ingestion.progress import Progress, no_progress
from jobbmatch.ingestion.scan import scan
from jobbmatch.ingestion.workers import AdReaders, Answers, worker_count
from jobbmatch.models.facet_guard import FacetGuard
from jobbmatch.persistence.repositories.quarantine import QuarantinedEntry
from jobbmatch.persistence.vacancy_codec import decode_vacancy


@dataclass(frozen=True, slots=True)
class FileMarket:
    """What stands in a file.

    Attributes:
        vacancies: Open ads in the order of their last events, whether past their expiry or not.
        counts: What became of the entries; ``removed`` counts inactive ads.
        quarantined: Entries that broke a rule.
    """

    vacancies: tuple[Vacancy, ...]
    counts: IngestCounts
    quarantined: tuple[QuarantinedEntry, ...]


def read_vacancies(
    path: Path, progress: Progress | None = None, *, guard: FacetGuard | None = None, workers: int | None = None
) -> FileMarket:
    """Read all ads of a file or folder; the last event of each wins and inactive ones are gone.

    Args:
        path: File or folder, see :mod:`~jobbmatch.ingestion.reader`.
        progress: Takes reports.
        guard: Makes facets more careful after reading.
        workers: Processes that read ads beside this one; None chooses by the number of ads and cores.

    Raises:
        InputError: The path cannot be read or holds no entry.
    """
    progress = progress or no_progress
    found = scan(path, progress)
    market = _Market()
    count = worker_count(len(found.last)) if workers is None else workers
    with AdReaders[EntryBatch](count, _active, guard) as readers:
        for batch, answers in readers.read(read_batches(path, found, now_utc())):
            market.add(batch, answers)
            progress(market.read, found.total)
    return market.finished()


def _active(batch: EntryBatch) -> list[FeedEntry]:
    return [found.event for found in batch.events if isinstance(found.event, FeedEntry)]


class _Market:
    def __init__(self) -> None:
        self._tally = Tally()
        self._vacancies: list[Vacancy] = []
        self._quarantined: list[QuarantinedEntry] = []
        self.read = 0

    def add(self, batch: EntryBatch, answers: Answers) -> None:
        batch.count(self._tally)
        self.read += batch.read
        self._quarantined += batch.refused
        read = {answer.id: answer for answer in answers}
        for found in batch.events:
            answer = read.get(found.event.id)
            if answer is None:
                self._tally.became(Outcome.REMOVED)
            elif isinstance(answer, ReadingFailed):
                self._quarantined.append(reading_failed(found, answer.error, now_utc()))
                self._tally.quarantined(self._quarantined[-1].rule)
            else:
                self._vacancies.append(decode_vacancy(answer.derived))
                self._tally.became(Outcome.STORED)

    def finished(self) -> FileMarket:
        return FileMarket(tuple(self._vacancies), self._tally.total(), tuple(self._quarantined))
