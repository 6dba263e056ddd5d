"""What a source of ads must be able to do."""

from typing import Protocol

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.ingestion.event import Event, FeedEntry


class Source(Protocol):
    """An adapter: from what a source says to the events and vacancies that everything else knows."""

    @property
    def name(self) -> str:
        """Name under which a stored ad remembers its source; never to be changed."""

    @property
    def prefix(self) -> str:
        """What the ids of its ads begin with; empty for NAV's, which came first."""

    @property
    def dates(self) -> tuple[str, ...]:
        """Fields of the content that hold dates without which an ad is taken in."""

    def recognises(self, value: object) -> bool:
        """Whether a JSON value is an entry of this source."""

    def event(self, value: object) -> Event:
        """Read an entry.

        Raises:
            BrokenRuleError: It breaks a rule.
        """

    def build(self, entry: FeedEntry) -> Vacancy:
        """Build the vacancy of an active entry. The same entry gives the same vacancy, wherever and whenever."""
