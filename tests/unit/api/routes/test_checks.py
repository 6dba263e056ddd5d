from collections.abc import Mapping
from typing import Any

import pytest
from starlette.testclient import TestClient

from jobbmatch.domain.facet import Facet, FacetValue
from tests.contract.world import AS_OF, GUARDED, OTHER, PLAIN, World, market

BASE = f"/api/v1/persons/{GUARDED}/checks"
LIST = f"{BASE}?as_of={AS_OF}"


def of_night(value: FacetValue) -> str:
    return next(ad.id for ad in market() if ad.facets[Facet.NIGHT].value is value)


def form(check: Mapping[str, Any], **changes: Any) -> dict[str, Any]:
    fields = {
        "question": "night",
        "value": "no",
        "reason": "Sagt på telefon.",
        "source": "employer_asked",
        "fingerprint": check["fingerprint"],
    }
    return fields | changes


def read(client: TestClient, vacancy_id: str) -> dict[str, Any]:
    answer = client.get(f"{BASE}/{vacancy_id}")
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def post(client: TestClient, vacancy_id: str, what: str, body: Mapping[str, Any]) -> dict[str, Any]:
    answer = client.post(f"{BASE}/{vacancy_id}/{what}", json=body)
    assert answer.status_code == 200, answer.text
    view: dict[str, Any] = answer.json()
    return view


def shown(client: TestClient) -> set[str]:
    matches = client.get(f"/api/v1/persons/{GUARDED}/matches?as_of={AS_OF}&top=100").json()["matches"]
    return {match["vacancy"]["id"] for match in matches}


def test_the_list_has_the_question_the_words_and_the_letter(world: World) -> None:
    body = world.client("kari").get(LIST + "&limit=2").json()
    assert body["total"] > len(body["checks"]) == 2
    check = body["checks"][0]
    (question,) = check["questions"]
    assert (question["question"], question["opens"], question["standing"]) == ("night", "no", "open")
    assert question["text"] == "Er det arbeid om natten (21–06)?"
    assert check["verdict"] == "check"
    letter = check["letters"][0]
    assert (letter["language"], letter["text"].startswith("Hei!")) == (check["language"], True)
    assert check["vacancy"]["title"] in letter["text"]
    assert world.client("kari").get(f"/api/v1/persons/{PLAIN}/checks?as_of={AS_OF}").json()["total"] == 0


def test_an_answer_opens_the_ad_at_once_and_is_about_the_ad_only(fresh_world: World) -> None:
    client, ad = fresh_world.client("kari"), of_night(FacetValue.UNCLEAR)
    assert ad not in shown(client)
    view = post(client, ad, "answers", form(read(client, ad)))
    assert (view["verdict"], view["questions"]) == ("pass", [])
    assert [one["actions"] for one in view["answers"]] == [["withdraw"]], "how else could it be taken back"
    assert ad in shown(client)
    assert fresh_world.looks(GUARDED)[1][:3] == ("kari", "answer_check", True)
    (kept,) = fresh_world.services.answers.all()
    assert GUARDED not in repr(kept)


def test_a_dangerous_answer_closes_and_is_taken_back(fresh_world: World) -> None:
    client, ad = fresh_world.client("kari"), of_night(FacetValue.NO)
    assert ad in shown(client)
    (question,) = post(client, ad, "answers", form(read(client, ad), value="yes"))["questions"]
    assert question["standing"] == "dangerous"
    assert ad not in shown(client)
    assert question["answers"][0]["actions"] == ["withdraw"]
    assert question["answers"][0]["answered_by"] == "Kari Eksempel"
    post(client, ad, "withdraw", {"number": question["answers"][0]["number"]})
    assert ad in shown(client)


def test_a_wrong_reading_takes_a_second_person(fresh_world: World) -> None:
    kari, jonas, ad = fresh_world.client("kari"), fresh_world.client("jonas"), of_night(FacetValue.YES)
    (question,) = post(kari, ad, "answers", form(read(kari, ad)))["questions"]
    assert question["standing"] == "waiting"
    assert ad not in shown(kari)
    number = question["answers"][0]["number"]
    assert kari.post(f"{BASE}/{ad}/confirm", json={"number": number}).status_code == 422
    assert read(jonas, ad)["questions"][0]["answers"][0]["actions"] == ["confirm", "withdraw"]
    assert post(jonas, ad, "confirm", {"number": number})["verdict"] == "pass"
    assert ad in shown(kari)


def test_an_answer_to_another_text_is_a_conflict(fresh_world: World) -> None:
    client, ad = fresh_world.client("kari"), of_night(FacetValue.UNCLEAR)
    answer = client.post(f"{BASE}/{ad}/answers", json=form({"fingerprint": "0" * 64}))
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")


def test_an_answer_for_the_same_job_is_taken_over_by_a_click(fresh_world: World) -> None:
    kari, ad = fresh_world.client("kari"), of_night(FacetValue.UNCLEAR)
    own = {"title": "Lagermedarbeider 12", "text": "Arbeid på lager.", "employer": "Oppdiktet Lager 12 AS"}
    brought = kari.post(f"/api/v1/persons/{GUARDED}/own-ads/check", json={"ad": own}).json()
    assert ad.endswith("12")
    post(kari, brought["vacancy"]["id"], "answers", form(brought, own_ad=own))
    check = read(kari, ad)
    (suggestion,) = check["questions"][0]["suggestions"]
    assert suggestion["title"] == own["title"]
    body = {"number": suggestion["number"], "fingerprint": check["fingerprint"]}
    assert post(kari, ad, "reuse", body)["verdict"] == "pass"


OWN = {"title": "Lagermedarbeider", "text": "Arbeid på lager, kl. 08-16.", "employer": "Oppdiktet Lager AS"}


def value_form(check: Mapping[str, Any], question: str, value: Any) -> dict[str, Any]:
    return {name: value for name, value in form(check, question=question).items() if name != "value"} | {
        question: value
    }


def test_where_the_work_is_opens_or_closes_and_is_shown_in_words(fresh_world: World) -> None:
    client = fresh_world.client("kari")
    check = client.post(f"/api/v1/persons/{GUARDED}/own-ads/check", json={"ad": OWN}).json()
    asked = {one["by_value"]: one for one in check["questions"] if one["question"] is None}
    assert (asked["place"]["text"], asked["place"]["opens"], asked["place"]["topic"]) == ("", None, "place")
    assert asked["place"]["value_text"] == "Hvor utføres arbeidet?"
    ad, oslo = check["vacancy"]["id"], {"places": [{"municipality": "Oslo"}]}
    view = post(client, ad, "answers", value_form(check, "place", oslo) | {"own_ad": OWN})
    assert "place" not in {one["by_value"] for one in view["questions"] if one["question"] is None}
    (kept,) = view["value_answers"]
    assert (kept["question"], kept["text"]) == ("place", "Arbeidsstedet er Oslo, og bare der.")
    assert kept["given"]["place"]["places"] == [{"name": "Oslo", "postal_code": None, "municipality": "0301"}]
    assert view["answers"] == []
    near = {"places": [{"postal_code": "3550"}]}
    closed = post(client, ad, "answers", value_form(check, "place", near) | {"own_ad": OWN})
    (again,) = [one for one in closed["questions"] if one["by_value"] == "place"]
    assert (closed["verdict"], again["standing"]) == ("check", "harmless"), "it holds, and is not far enough away"


def test_working_time_settles_night_in_one_reply(fresh_world: World) -> None:
    client, ad = fresh_world.client("kari"), of_night(FacetValue.UNCLEAR)
    spans = [{"days": ["mon", "tue"], "from": "08:00", "to": "16:00"}]
    check = read(client, ad)
    assert check["questions"][0]["by_value"] == "hours"
    view = post(client, ad, "answers", value_form(check, "hours", {"spans": spans, "exhaustive": True}))
    assert view["verdict"] == "pass"
    assert ad in shown(client)


@pytest.mark.parametrize(
    ("question", "value", "told", "where"),
    [
        (
            "place",
            {"places": [{"municipality": "0301"}, {"postal_code": "0000"}]},
            "Postnummeret finnes ikke.",
            ["body.place.places.1.postal_code"],
        ),
        (
            "employer",
            {"organisation_number": "974760674"},
            "kontrollsifferet stemmer ikke",
            ["body.employer.organisation_number"],
        ),
        ("occupation", "0000", "Yrkeskoden finnes ikke", ["body.occupation"]),
        ("place", None, "passer ikke til spørsmålet", []),
    ],
)
def test_a_value_that_does_not_exist_is_refused_in_words(
    world: World, question: str, value: Any, told: str, where: list[str]
) -> None:
    client, ad = world.client("kari"), of_night(FacetValue.UNCLEAR)
    answer = client.post(f"{BASE}/{ad}/answers", json=value_form(read(client, ad), question, value))
    assert answer.status_code == 422
    assert told in answer.json()["detail"]
    assert [problem["where"] for problem in answer.json()["errors"]] == where


def reply(check: Mapping[str, Any], *answers: Mapping[str, Any]) -> dict[str, Any]:
    common = {name: value for name, value in form(check).items() if name not in ("question", "value")}
    return common | {"answers": list(answers)}


def test_working_time_is_one_reply_and_goes_as_one(fresh_world: World) -> None:
    kari, jonas, ad = fresh_world.client("kari"), fresh_world.client("jonas"), of_night(FacetValue.UNCLEAR)
    parts = [{"question": name, "value": "no"} for name in ("night", "evening", "weekend")]
    view = post(kari, ad, "reply", reply(read(kari, ad), *parts))
    assert (view["verdict"], len(view["answers"])) == ("pass", 3)
    first, *others = (answer["number"] for answer in view["answers"])
    confirmed = post(jonas, ad, "confirm", {"number": first, "also": others})
    assert [answer["confirmed_by"] for answer in confirmed["answers"]] == ["Jonas Eksempel"] * 3
    view = post(kari, ad, "withdraw", {"number": first, "also": others})
    assert (view["verdict"], [answer["actions"] for answer in view["answers"]]) == ("check", [[], [], []])


def test_a_reply_with_one_answer_that_cannot_be_used_keeps_nothing(fresh_world: World) -> None:
    client, ad = fresh_world.client("kari"), of_night(FacetValue.UNCLEAR)
    wrong = {"question": "place", "place": {"places": [{"postal_code": "0000"}]}}
    body = reply(read(client, ad), {"question": "night", "value": "no"}, wrong)
    answer = client.post(f"{BASE}/{ad}/reply", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["where"]) == (
        422,
        "body.answers.1.place.places.0.postal_code",
    )
    assert not fresh_world.services.answers.all()


@pytest.mark.parametrize(
    ("user", "person", "status"),
    [("mona", GUARDED, 404), ("b", GUARDED, 404), ("dag", GUARDED, 404), ("kari", OTHER, 404), (None, GUARDED, 401)],
)
def test_only_who_holds_the_grant_may_read_and_answer(world: World, user: str | None, person: str, status: int) -> None:
    client, ad = world.client(user), of_night(FacetValue.UNCLEAR)
    base = f"/api/v1/persons/{person}/checks"
    for what, body in (
        ("answers", form({"fingerprint": "0" * 64})),
        ("reply", reply({"fingerprint": "0" * 64}, {"question": "night", "value": "no"})),
        ("confirm", {"number": 1}),
        ("withdraw", {"number": 1}),
        ("reuse", {"number": 1, "fingerprint": "0" * 64}),
    ):
        assert client.post(f"{base}/{ad}/{what}", json=body).status_code == status
    assert client.get(base).status_code == client.get(f"{base}/{ad}").status_code == status
    assert not world.services.answers.all()
