from jobbmatch.ingestion.entry import FeedEntry, read_entry
from jobbmatch.ingestion.event import NAV
from jobbmatch.ingestion.sources.nav import NavFeed
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from tests.unit.ingestion.entries import active, inactive

# What NAV's entries must be is tested where they come in: tests/unit/ingestion/test_entry.py.


def test_what_nobody_claims_is_navs() -> None:
    assert all(map(NavFeed().recognises, (active(1), inactive(1), {}, [], None, "tekst")))


def test_it_reads_and_builds_as_everybody_expects() -> None:
    read = read_entry(active(1))
    assert isinstance(read, FeedEntry)
    assert read.source == NAV
    assert read == NavFeed().event(active(1))
    assert NavFeed().build(read) == build_vacancy(read)
