"""From settings to services: an empty home works, and says that it is not ready."""

from pathlib import Path

import pytest

from jobbmatch.api.app import create_app
from jobbmatch.api.build import open_services
from jobbmatch.domain.ids import PersonId, UserId
from jobbmatch.domain.user import Action
from jobbmatch.security.audit import CefLog, audit_event
from jobbmatch.security.login import demo_users
from jobbmatch.settings import Settings
from tests.contract.world import World


def test_an_empty_home_gives_services_that_are_not_ready(tmp_path: Path) -> None:
    with open_services(Settings(home=tmp_path)) as services:
        assert services.users.users is demo_users().users
        answer = World(create_app(services), services).client().get("/internal/ready")
        assert answer.status_code == 503
        assert answer.json()["store"]["ok"] is True
        assert answer.json()["market"] == {"ok": False, "detail": "0 stillinger"}
    assert {"key", "session-key", "jobbmatch.db"} <= {path.name for path in (tmp_path / "var").iterdir()}


def test_logins_outlive_a_restart(tmp_path: Path) -> None:
    user = next(iter(demo_users().users))
    with open_services(Settings(home=tmp_path)) as services:
        token = services.sessions.begin(user)
    with open_services(Settings(home=tmp_path)) as services:
        assert services.sessions.read(token) is not None


@pytest.mark.parametrize("as_json", [True, False])
def test_a_log_collector_gets_the_audit_lines(tmp_path: Path, as_json: bool, caplog: pytest.LogCaptureFixture) -> None:
    CefLog()
    with open_services(Settings(home=tmp_path, log_json=as_json)) as services:
        services.audit.add(audit_event(services.clock, None, Action.LOG_IN, None, permitted=True, detail="allowed"))
    assert any("CEF:0|jobbmatch" in message for message in caplog.messages) is as_json


def test_a_store_that_is_gone_does_not_answer(tmp_path: Path) -> None:
    with open_services(Settings(home=tmp_path)) as services:
        assert services.store_answers()
        for path in (tmp_path / "var").glob("jobbmatch.db*"):
            path.write_bytes(b"no database at all" * 100)
        assert not services.store_answers()


def test_who_makes_a_person_is_known_to_work_with_her_at_once(tmp_path: Path) -> None:
    with open_services(Settings(home=tmp_path)) as services:
        mona = services.users.get(UserId("mona"))
        assert mona is not None
        services.register.begin(PersonId("ny"), "Ny", by=mona)
        acting = services.users.acting(mona.id)
        assert acting is not None
        assert acting.persons == mona.persons | {"ny"}
        assert [user.id for user in services.users.working_with(PersonId("ny"))] == ["mona"]
