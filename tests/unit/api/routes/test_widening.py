"""What would open more: the same for everybody with the same wishes, and counted over the safe list alone."""

from tests.contract.requests_table import DAY
from tests.contract.world import GUARDED, PLAIN, World


def url(person: str, more: str = "") -> str:
    return f"/api/v1/persons/{person}/matches/widening?{DAY}{more}"


def test_who_has_exclusions_is_offered_the_same_changes(world: World) -> None:
    client = world.client("mona")
    plain, guarded = (client.get(url(person)).json() for person in (PLAIN, GUARDED))
    assert plain["changes"]
    without_counts = [
        [{name: value for name, value in change.items() if not name.startswith("more")} for change in answer["changes"]]
        for answer in (plain, guarded)
    ]
    assert without_counts[0] == without_counts[1]
    assert (plain["fitting"], guarded["fitting"]) == (20, 20)


def test_a_change_says_what_the_wish_would_be_from_then_on(world: World) -> None:
    first = world.client("mona").get(url(PLAIN)).json()["changes"][0]
    assert (first["kind"], first["max_distance_km"], first["percent"]) == ("distance", 3010.0, None)
    assert first["sentence"] == "Søke 10 km lenger unna, inntil 3010 km"
    assert (first["more"], first["more_words"]) == (0, "Ingen flere treff i dag")


def test_it_is_said_in_the_language_that_is_asked_for(world: World) -> None:
    answer = world.client("mona").get(url(PLAIN, "&language=en")).json()
    assert answer["changes"][0]["more_words"] == "No more matches today"


def test_others_find_nothing(world: World) -> None:
    assert world.client("nils").get(url(PLAIN)).status_code == 404
    assert world.client("dag").get(url(PLAIN)).status_code == 404
