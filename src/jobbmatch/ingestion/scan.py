"""The first pass over the entries: counts them and finds the last event of each ad.

It stores nothing, so a file that turns out to be no good, or cut off, changes nothing. It keeps two numbers an ad.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jobbmatch.domain.ids import VacancyId
from jobbmatch.errors import InputError
from jobbmatch.ingestion.entry import Refused, judge
from jobbmatch.ingestion.progress import Progress
from jobbmatch.ingestion.reader import read_entries
from jobbmatch.persistence.types import to_micros

_REPORT_EVERY = 500


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands in the entries.

    Attributes:
        total: Number of entries.
        last: For each ad the running number (from 0) of its last event.
    """

    total: int
    last: Mapping[VacancyId, int]

    def overtaken(self, vacancy_id: VacancyId, number: int) -> bool:
        """Whether another event of the same run wins over this one."""
        return self.last.get(vacancy_id, number) != number


def scan(path: Path, progress: Progress) -> Scan:
    """Go through all entries.

    Raises:
        InputError: The path cannot be read or holds no entry.
    """
    last: dict[VacancyId, tuple[int, int]] = {}
    total = 0
    for number, raw in enumerate(read_entries(path)):
        total = number + 1
        result = judge(raw).result
        if not isinstance(result, Refused):
            key = (to_micros(result.changed), number)
            last[result.id] = max(key, last.get(result.id, key))
        if total % _REPORT_EVERY == 0:
            progress(total, 0)
    if not total:
        raise InputError(
            f"Det er ingen annonser å lese i {path}.",
            hint="Gi en fil med minst én annonse, gjerne en per linje (.jsonl).",
        )
    return Scan(total, {vacancy_id: number for vacancy_id, (_, number) in last.items()})
