"""From the command to the alarm: real entries, real readers, and the process that reads in is the one that judges."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from jobbmatch.api.build import open_services
from jobbmatch.cli.main import main
from jobbmatch.domain.ids import PersonId, UserId, VacancyId
from jobbmatch.domain.placement import Stage
from jobbmatch.plans.person_form import PersonForm
from jobbmatch.plans.placements import Move
from jobbmatch.security.login import demo_users
from jobbmatch.settings import Settings
from tests.factories.files import entry, write_ads

ELV, KARI = PersonId("elv"), UserId("kari")
AD = VacancyId(entry(1)["uuid"])
SAFETY = {"facets": [{"facet": "night"}]}
LATER = "2026-11-20T08:00:00+01:00"
CHANGES: Mapping[str, dict[str, Any]] = {
    "danger": entry(1, description="<p>Du plukker varer på lageret. Fast nattarbeid, kl. 22.00–06.00.</p>"),
    "unknown": entry(1, description="<p>Du plukker og pakker varer på lageret.</p>"),
    "gone": {"uuid": AD, "status": "INACTIVE", "ad_content": None},
}


def read_in(folder: Path, *entries: dict[str, Any]) -> None:
    result = CliRunner().invoke(main, ["ingest", str(write_ads(folder, *entries))])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("kind", CHANGES)
def test_an_event_of_the_feed_becomes_an_alarm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path))
    monkeypatch.delenv("JOBBMATCH_DATABASE_URL", raising=False)
    read_in(tmp_path, entry(1), entry(2))
    settings = Settings(home=tmp_path)
    with open_services(settings) as services:
        form = {"id": ELV, "alias": "Elv", "home": {"postal_code": "3550"}, "safety": SAFETY}
        services.register.add(PersonForm.model_validate(form), by=KARI)
        assert services.watching.watch.look(ELV, AD).may_leave
        services.placements.move(Move(ELV, AD, Stage.PLANNED), by=KARI)
        services.watching.judge_again()
    # The server is down; the command judges by itself.
    read_in(tmp_path, CHANGES[kind] | {"sistEndret": LATER}, entry(2))
    with open_services(settings) as services:
        alarms = services.placements.alarms_of(demo_users().users[KARI])
        assert [(alarm.vacancy, alarm.kind.value) for alarm in alarms] == [(AD, kind)]
