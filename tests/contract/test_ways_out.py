"""The gate stands in every way out: each route is classified, and a planted disagreement holds back each gated one."""

import logging
from dataclasses import replace

import pytest

from jobbmatch.api.app import create_app
from jobbmatch.api.metrics import Metrics
from jobbmatch.domain.decision import Decision, RuleCode, RuleFinding, Verdict
from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.user import Action, Role
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.security.access import ALLOWED_TO, NEEDS_GRANT
from tests.contract.routes import access_of, walk
from tests.contract.ways_out import WAYS, Way, asked, routes_of
from tests.contract.world import GUARDED, World

_COUNTED = "jobbmatch_gate_disagreements_total"


def disagree(vacancy: Vacancy, profile: SafetyProfile, home: Place) -> Decision:
    """Withhold every ad by a rule that the filter has passed."""
    del profile, home
    return Decision(vacancy.id, (RuleFinding(RuleCode.NIGHT, Verdict.BLOCK, "night.yes"),))


def of_its_own(world: World) -> World:
    """Give an app with the same services and measures at zero."""
    services = replace(world.services, metrics=Metrics())
    return World(create_app(services), services)


def test_every_route_is_classified(world: World) -> None:
    routes = {(method, path) for path, route in walk(world.app.routes) for method in getattr(route, "methods", ())}
    assert routes == set(WAYS), "a new way out: say in tests/contract/ways_out.py what it shows"


def test_what_is_withheld_needs_the_grant_and_the_market_is_not_for_the_person(world: World) -> None:
    actions: dict[tuple[str, str], list[Action]] = {
        (method, path): [access.action for access in access_of(route.dependant)]
        for path, route in walk(world.app.routes)
        if hasattr(route, "dependant")
        for method in route.methods
    }
    assert all(action in NEEDS_GRANT for route in routes_of(Way.WITHHELD) for action in actions[route])
    assert all(action not in NEEDS_GRANT for route in routes_of(Way.GATED) for action in actions[route])
    assert all(action not in ALLOWED_TO[Role.PERSON] for route in routes_of(Way.MARKET) for action in actions[route])


@pytest.mark.parametrize(("method", "path"), routes_of(Way.GATED))
def test_a_gated_answer_leaves_while_the_two_agree(world: World, method: str, path: str) -> None:
    request = asked(method, path)
    answer = world.client("kari").request(request.method, request.path, json=request.body)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize(("method", "path"), routes_of(Way.GATED))
def test_a_disagreement_holds_the_answer_back_and_is_recorded_counted_alarmed_and_told_to_probes(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, method: str, path: str
) -> None:
    monkeypatch.setattr("jobbmatch.serving.gate.check", disagree)
    own, request = of_its_own(world), asked(method, path)
    client = own.client("kari")
    assert client.get("/internal/ready").json()["gate"]["ok"] is True
    answer = client.request(request.method, request.path, json=request.body)
    assert (answer.status_code, answer.json()["code"]) == (500, "safety-check-failed")
    assert "lager" not in answer.text.lower()
    assert own.looks(GUARDED)[0][2:] == (False, "gate_disagreement")
    assert own.services.metrics.registry.get_sample_value(_COUNTED) == 1
    alarms = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert alarms
    assert GUARDED not in caplog.text
    assert "night" not in caplog.text
    ready = client.get("/internal/ready")
    assert ready.status_code == 200
    assert ready.json()["gate"] == {"ok": False, "detail": "1 svar holdt tilbake siden start"}
