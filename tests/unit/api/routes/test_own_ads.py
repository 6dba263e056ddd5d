from typing import Any

import pytest

from tests.contract.test_shape import shape
from tests.contract.world import GUARDED, OTHER, PLAIN, World, market

LINK = "https://arbeidsplassen.nav.no/stillinger/stilling/"
SAFE = {
    "title": "Lagermedarbeider",
    "text": "Vi søker en lagermedarbeider.\n\nArbeidstiden er mandag til fredag kl. 08-16.",
    "employer": "Oppdiktet Varelager AS",
    "postal_code": "7010",
}
NIGHT = SAFE | {"text": "Vi søker en nattevakt. Arbeidet er om natten."}


def ask(world: World, user: str, person: str, body: dict[str, Any]) -> Any:
    return world.client(user).post(f"/api/v1/persons/{person}/own-ads", json=body)


@pytest.mark.parametrize("user", ["kari", "mona"])
def test_the_answer_has_one_form_whatever_the_cause(world: World, user: str) -> None:
    answers = [ask(world, user, person, {"ad": ad}) for person in (PLAIN, GUARDED) for ad in (SAFE, NIGHT)]
    assert {answer.status_code for answer in answers} == {200}
    assert len({repr(shape(answer.json())) for answer in answers}) == 1
    assert [answer.json()["advice"] for answer in answers] == ["talk", "talk", "talk", "ask"]
    assert answers[-1].json()["text"] == "Snakk med veilederen din om denne."


def test_the_person_herself_may_ask_and_nothing_is_kept(world: World) -> None:
    before = world.services.engine.market.size
    assert ask(world, "b", GUARDED, {"ad": NIGHT}).json()["advice"] == "ask"
    assert world.services.engine.market.size == before
    assert world.looks(GUARDED)[0] == ("b", "bring_ad", True, "allowed")


def test_a_link_names_an_ad_of_the_market(world: World) -> None:
    ad = market()[0]
    assert ask(world, "b", GUARDED, {"link": f"{LINK}{ad.id}"}).json()["title"] == ad.title
    assert ask(world, "b", GUARDED, {"link": ad.id}).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"ad": SAFE, "link": "x"},
        {"link": "https://elsewhere.example/00000000-0000-4000-8000-000000000000"},
        {"link": f"{LINK}00000000-0000-4000-8000-ffffffffffff"},
        {"ad": SAFE | {"text": ""}},
        {"ad": SAFE | {"postal_code": "x"}},
    ],
)
def test_what_cannot_be_judged_is_refused_alike_for_everybody(world: World, body: dict[str, Any]) -> None:
    plain, guarded = (ask(world, "kari", person, body) for person in (PLAIN, GUARDED))
    assert plain.status_code == guarded.status_code == 422
    assert plain.content == guarded.content


def test_with_the_grant_the_findings_are_seen(world: World) -> None:
    path = f"/api/v1/persons/{GUARDED}/own-ads/check"
    check = world.client("kari").post(path, json={"ad": NIGHT}).json()
    assert check["verdict"] == "block"
    assert "night" in [question["question"] for question in check["questions"]]
    assert world.client("mona").post(path, json={"ad": NIGHT}).status_code == 404


def test_only_for_those_who_work_with_the_person(world: World) -> None:
    assert ask(world, "kari", OTHER, {"ad": SAFE}).status_code == 404
    assert ask(world, "dag", GUARDED, {"ad": SAFE}).status_code == 404
