"""The market as it is."""

import pytest

from jobbmatch.domain.facet import Facet
from tests.contract.world import World, market


def test_a_search_gives_the_newest_and_says_how_many_there_are(world: World) -> None:
    answer = world.client("mona").get("/api/v1/vacancies?q=lagermedarbeider&limit=3").json()
    assert answer["total"] == len(market())
    assert [v["title"] for v in answer["vacancies"]] == [f"Lagermedarbeider {n}" for n in (39, 38, 37)]


def test_a_search_that_finds_nothing(world: World) -> None:
    answer = world.client("mona").get("/api/v1/vacancies?q=tannlege").json()
    assert (answer["total"], answer["vacancies"]) == (0, [])


def test_one_ad_has_its_facets_with_evidence(world: World) -> None:
    ad = world.client("mona").get(f"/api/v1/vacancies/{market()[0].id}").json()
    facets = {facet["facet"]: facet for facet in ad["facets"]}
    assert len(facets) == len(Facet)
    assert facets["night"]["value"] == "no"
    quote = facets["night"]["evidence"][0]
    assert ad["text"][quote["start"] : quote["start"] + len(quote["quote"])] == quote["quote"]
    assert facets["weekend"] == {"facet": "weekend", "value": "unclear", "evidence": []}


@pytest.mark.parametrize("query", ["limit=0", "limit=201", f"q={'x' * 201}"])
def test_what_cannot_be_asked_for(world: World, query: str) -> None:
    assert world.client("mona").get(f"/api/v1/vacancies?{query}").status_code == 422
