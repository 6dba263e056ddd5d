"""Exclusions and what was typed turn up in no log line, no error, no metric."""

import logging

import pytest

from tests.contract.requests_table import READS, VACANCY
from tests.contract.world import FRAMES, GUARDED, HOST, MARKERS, World

TYPED = "MARKORBY-hemmelig"
CORNER = 61.2345678
CROSSING = [[CORNER, 10.7], [61.4, 10.9], [CORNER, 10.9], [61.4, 10.7]]
"""An area that is none: the error must not repeat a corner of it."""


HOMELESS = {"id": GUARDED, "alias": "T", "home": {"postal_code": "0009"}}
"""A postal code that does not exist: the error must not repeat where somebody lives."""


def run_through(world: World) -> list[str]:
    """Read everything, save things, and send much that is wrong; give the bodies of the errors."""
    client = world.client("kari")
    answers = [client.get(read.of(GUARDED)) for read in READS]
    frames, person = f"/api/v1/persons/{GUARDED}/frames", f"/api/v1/persons/{GUARDED}"
    tag = {"If-Match": '"1"'}
    answers.append(client.put(frames, json=FRAMES, headers=tag))
    wrong_frames = (
        {TYPED: 1},
        {"zones": [{"kind": TYPED}]},
        {"zones": [{"kind": "municipality", "code": TYPED}]},
        {"zones": [{"kind": "municipality", "code": "9999"}]},
        {"zones": [{"kind": "polygon", "corners": CROSSING}]},
        {"zones": [{"kind": "polygon", "corners": [[CORNER, 99.0], [61.4, TYPED]]}]},
        {"employers": [{"name": 3, TYPED: TYPED}]},
        {"employers": [{"organisation_number": TYPED}]},
        {"facets": [{"facet": TYPED}]},
        {"hours": [{"allowed": [{"from": TYPED, "to": "10:00"}]}]},
        {"occupations": [{"code": TYPED, "strength": TYPED, "review": TYPED}]},
        TYPED,
        [TYPED],
    )
    answers += [client.put(frames, json=body, headers=tag) for body in wrong_frames]
    answers += [client.put(frames, json=FRAMES, headers={"If-Match": tag}) for tag in ('"1"', '"77"', TYPED)]
    wrong_persons = (
        {"id": GUARDED, "alias": TYPED * 99},
        {"id": TYPED},
        {"home": {TYPED: TYPED}},
        {"needs": [TYPED]},
        HOMELESS,
    )
    answers += [client.put(person, json=body, headers=tag) for body in wrong_persons]
    answers.append(client.put(frames, content=f'{{"{TYPED}', headers={**tag, "Content-Type": "application/json"}))
    answers.append(client.put(frames, content=TYPED, headers={**tag, "Content-Type": "text/plain"}))
    answers.append(client.get(f"/api/v1/persons/{TYPED}/{TYPED}"))
    answers.append(client.get(f"/api/v1/persons/{GUARDED}/matches?as_of={TYPED}&top={TYPED}"))
    said = {"reason": TYPED, "source": "ad_read", "fingerprint": "0" * 64}
    wrong_values = (
        {"question": "place", "place": {"places": [{"municipality": TYPED}]}},
        {"question": "place", "place": {"places": [{"postal_code": "0000", TYPED: 1}]}},
        {"question": "employer", "employer": {"organisation_number": "987654321", "name": TYPED}},
        {"question": "hours", "hours": {"spans": [{"from": TYPED, "to": "10:00"}], "exhaustive": True}},
        {"question": "occupation", "occupation": TYPED},
    )
    url = f"/api/v1/persons/{GUARDED}/checks/{VACANCY}/answers"
    answers += [client.post(url, json=said | body) for body in wrong_values]
    answers.append(client.post("/api/v1/session", json={"user_id": TYPED}))
    answers.append(client.get(f"/api/v1/vacancies/{TYPED}"))
    answers.append(client.get(f"/{TYPED}"))
    errors = [answer for answer in answers if answer.status_code >= 400]
    assert len(errors) >= 20
    ours = [(str(answer.request.url), answer.status_code) for answer in errors if answer.status_code >= 500]
    assert ours == [(f"http://{HOST}/{TYPED}", 503)], "only the page that is not built"
    return [f"{answer.text} {dict(answer.headers)}" for answer in errors]


def test_errors_logs_and_metrics_hold_nothing_of_it(fresh_world: World, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("httpx").setLevel(logging.WARNING)  # the test's own browser writes addresses
        errors = run_through(fresh_world)
    samples = fresh_world.client().get("/metrics").text.splitlines()
    # Without the values: a duration may hold any digits.
    metrics = "\n".join(line.rpartition(" ")[0] for line in samples)
    fields = [{**vars(record).get("fields", {}), "ms": None} for record in caplog.records]
    logged = "\n".join([*caplog.messages, *map(str, fields), *(str(record.args) for record in caplog.records)])
    assert "answered" in logged
    for marker in (*MARKERS, TYPED, "0009", str(CORNER)):
        assert not [text for text in errors if marker in text], marker
        assert marker not in logged
        assert marker not in metrics
    assert GUARDED not in metrics + logged
    assert 'route="/api/v1/persons/{person_id}/matches"' in metrics


def test_a_failure_inside_logs_where_and_what_kind_but_not_its_words(
    fresh_world: World, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError(TYPED)

    client = fresh_world.client("kari")
    monkeypatch.setattr(type(fresh_world.services.register), "get", fail)
    answer = client.get(f"/api/v1/persons/{GUARDED}")
    assert answer.status_code == 500
    assert answer.json()["code"] == "internal"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert TYPED not in answer.text
    assert TYPED not in caplog.text
    failures = [vars(record)["fields"] for record in caplog.records if record.getMessage() == "request failed"]
    assert [(f["error"], f["route"]) for f in failures] == [("RuntimeError", "/api/v1/persons/{person_id}")]
