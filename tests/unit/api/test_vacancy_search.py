"""Plain search: all words, anywhere in title, employer and place; newest first; anew for a new market."""

from dataclasses import replace

from jobbmatch.api.vacancy_search import VacancySearch
from jobbmatch.serving.snapshot import MarketSnapshot
from tests.contract.world import vacancy


def titles(search: VacancySearch, market: MarketSnapshot, words: str, limit: int = 50) -> list[str]:
    return [found.title for found in search.find(market, words, limit)[1]]


def test_every_word_must_stand_somewhere() -> None:
    market = MarketSnapshot.build([vacancy(0), vacancy(1), vacancy(2)])
    search = VacancySearch()
    assert titles(search, market, "GJØVIK lager") == ["Lagermedarbeider 1"]
    assert titles(search, market, "oppdiktet hønefoss gjøvik") == []
    assert len(titles(search, market, "hønefoss")) == 1
    assert titles(search, market, "tannlege") == []


def test_newest_change_first_and_the_total_beyond_the_limit() -> None:
    market = MarketSnapshot.build([vacancy(0), vacancy(1), vacancy(2)])
    total, found = VacancySearch().find(market, "", 2)
    assert total == 3
    assert [v.title for v in found] == ["Lagermedarbeider 2", "Lagermedarbeider 1"]


def test_a_new_market_is_searched_anew() -> None:
    search = VacancySearch()
    first = MarketSnapshot.build([vacancy(0)])
    second = MarketSnapshot.build([replace(vacancy(0), title="Kokk", content_hash="f" * 64)])
    assert titles(search, first, "lagermedarbeider")
    assert titles(search, second, "kokk") == ["Kokk"]
    assert titles(search, second, "lagermedarbeider") == []
    assert titles(search, first, "lagermedarbeider")
