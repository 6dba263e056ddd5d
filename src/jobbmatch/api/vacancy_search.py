"""Plain search over the market: every word must stand in title, employer or place."""

from datetime import datetime

from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.serving.snapshot import MarketSnapshot

Lines = list[tuple[str, Vacancy]]


class VacancySearch:
    """Searches a market; its lower-case words are put together once for each version of it."""

    def __init__(self) -> None:
        """Start with no market."""
        self._known: tuple[str | None, Lines] = (None, [])

    def find(self, market: MarketSnapshot, words: str, limit: int) -> tuple[int, list[Vacancy]]:
        """Give how many vacancies hold all the words, and those that changed last, up to the limit."""
        lines = self._lines_of(market)
        wanted = words.casefold().split()
        found = [vacancy for line, vacancy in lines if all(word in line for word in wanted)]
        return len(found), found[:limit]

    def _lines_of(self, market: MarketSnapshot) -> Lines:
        # Version and lines are read and replaced as one, so that two requests at once never mix two markets.
        version, lines = self._known
        if version != market.version:
            newest_first = sorted(market.vacancies, key=_changed, reverse=True)
            lines = [(_line(vacancy), vacancy) for vacancy in newest_first]
            self._known = (market.version, lines)
        return lines


def _changed(vacancy: Vacancy) -> tuple[datetime, str]:
    return vacancy.changed, vacancy.id


def _line(vacancy: Vacancy) -> str:
    places = " ".join(place.name for place in vacancy.places)
    return f"{vacancy.title} {vacancy.employer.name or ''} {places}".casefold()
