"""What is withheld and why, in words, page by page."""

from typing import Any

from tests.contract.requests_table import DAY
from tests.contract.world import GUARDED, PLAIN, World


def read(world: World, path: str, query: str = "", person: str = GUARDED) -> dict[str, Any]:
    answer: dict[str, Any] = world.client("kari").get(f"/api/v1/persons/{person}/{path}?{DAY}{query}").json()
    return answer


def test_every_withheld_vacancy_says_why_in_words(world: World) -> None:
    answer = read(world, "withheld")
    assert answer["total"] == len(answer["vacancies"]) > 0
    for item in answer["vacancies"]:
        assert item["verdict"] in ("block", "check")
        assert item["findings"]
        for finding in item["findings"]:
            assert finding["text"]
            assert finding["text"] != finding["reason"]


def test_what_a_person_must_check_has_a_question(world: World) -> None:
    answer = read(world, "must-check")
    assert answer["vacancies"]
    for item in answer["vacancies"]:
        assert item["verdict"] == "check"
        assert any(finding["question"] for finding in item["findings"])


def test_what_must_be_checked_is_part_of_what_is_withheld(world: World) -> None:
    withheld = {item["vacancy"]["id"] for item in read(world, "withheld")["vacancies"]}
    assert {item["vacancy"]["id"] for item in read(world, "must-check")["vacancies"]} <= withheld


def test_pages_follow_each_other(world: World) -> None:
    whole = read(world, "withheld")
    parts = [read(world, "withheld", f"&limit=2&offset={offset}") for offset in range(0, whole["total"], 2)]
    assert [item for part in parts for item in part["vacancies"]] == whole["vacancies"]
    assert all(part["total"] == whole["total"] for part in parts)
    assert read(world, "withheld", "&offset=100000")["vacancies"] == []


def test_who_excludes_nothing_has_nothing_withheld(world: World) -> None:
    assert read(world, "withheld", person=PLAIN)["total"] == 0
