"""Matches: as many as asked for, best first, none that breaks the exclusions, and what ranked them."""

from typing import Any

import pytest

from tests.contract.requests_table import DAY
from tests.contract.world import GUARDED, PLAIN, World, market

MATCHES = f"/api/v1/persons/{GUARDED}/matches"


def test_the_list_is_ranked_and_says_what_ranked_it(world: World) -> None:
    answer = world.client("mona").get(f"{MATCHES}?{DAY}&top=7").json()
    assert [match["rank"] for match in answer["matches"]] == list(range(1, 8))
    scores = [match["score"] for match in answer["matches"]]
    assert scores == sorted(scores, reverse=True)
    assert answer["ranker"]["label"] == "enkel rangering uten modell"
    assert answer["market_size"] == len(market())
    assert answer["as_of"] == "2027-03-01"


def test_nothing_that_breaks_the_exclusions_stands_there(world: World) -> None:
    answer = world.client("mona").get(f"{MATCHES}?{DAY}&top=100").json()
    by_day = {v.id for number, v in enumerate(market()) if (number // 4) % 4 < 2}
    shown = {match["vacancy"]["id"] for match in answer["matches"]}
    assert shown
    assert shown <= by_day


def test_what_has_run_out_is_gone(world: World) -> None:
    assert world.client("mona").get(f"{MATCHES}?as_of=2027-12-01").json()["matches"] == []


@pytest.mark.parametrize("query", ["top=0", "top=101", "top=x", "as_of=i+dag", "language=sv", "language=NB"])
def test_what_cannot_be_asked_for(world: World, query: str) -> None:
    assert world.client("mona").get(f"{MATCHES}?{query}").status_code == 422


def test_a_list_that_leaves_is_counted(world: World) -> None:
    registry = world.services.metrics.registry
    before = registry.get_sample_value("jobbmatch_match_lists_total") or 0
    world.client("mona").get(f"{MATCHES}?{DAY}")
    assert registry.get_sample_value("jobbmatch_match_lists_total") == before + 1


def test_one_vacancy_stands_whole_with_its_reasons(world: World) -> None:
    vacancy_id = market()[0].id
    answer = world.client("mona").get(f"/api/v1/persons/{PLAIN}/vacancies/{vacancy_id}?{DAY}").json()
    assert answer["match"]["vacancy"] == answer["vacancy"]["summary"]
    assert answer["vacancy"]["text"].startswith("Vi trenger")
    assert answer["match"]["reasons"]


def test_reasons_are_written_in_the_language_that_is_asked_for(world: World) -> None:
    answers = {
        language: world.client("mona").get(f"{MATCHES}?{DAY}&language={language}").json()
        for language in ("nb", "nn", "en")
    }
    assert [answer["language"] for answer in answers.values()] == ["nb", "nn", "en"]
    assert answers["nb"] == world.client("mona").get(f"{MATCHES}?{DAY}").json()
    said = {language: _sentences(answer) for language, answer in answers.items()}
    assert {len(sentences) for sentences in said.values()} == {len(said["nb"])}
    assert said["nb"] != said["nn"] != said["en"] != said["nb"]
    # What is said, and why, is the same in each.
    assert len({str(_without_words(answer)) for answer in answers.values()}) == 1


def test_one_vacancy_is_explained_in_the_language_too(world: World) -> None:
    path = f"/api/v1/persons/{PLAIN}/vacancies/{market()[0].id}?{DAY}"
    norwegian, english = (world.client("mona").get(f"{path}&language={x}").json() for x in ("nb", "en"))
    assert english["language"] == "en"
    assert norwegian["match"]["reasons"] != english["match"]["reasons"]
    assert norwegian["vacancy"]["text"] == english["vacancy"]["text"]


def _sentences(answer: dict[str, Any]) -> list[str]:
    return [reason["sentence"] for match in answer["matches"] for reason in match["reasons"]]


def _without_words(answer: dict[str, Any]) -> list[Any]:
    return [
        (match["vacancy"]["id"], [(r["direction"], r["family"], r["weight"], r["quote"]) for r in match["reasons"]])
        for match in answer["matches"]
    ]
