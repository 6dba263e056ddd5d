"""What happens around an error: counted, recorded, and the same words for all."""

import logging
from dataclasses import replace
from datetime import date

import pytest

from jobbmatch.api.app import create_app
from jobbmatch.api.metrics import Metrics
from jobbmatch.domain.locale import Locale
from jobbmatch.domain.match import MatchAnswer
from jobbmatch.domain.person import Person
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.errors import DecryptionError, GateDisagreementError
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.live import LiveEngine
from tests.contract.world import GUARDED, World


class Disagreeing(Engine):
    """An engine whose two safety implementations disagree about everything."""

    def match(
        self, person: Person, profile: SafetyProfile, *, top: int, as_of: date, language: Locale = Locale.NB
    ) -> MatchAnswer:
        raise GateDisagreementError("MARKOR om natten")


class Unopened(Engine):
    """An engine that meets a record which does not open."""

    def match(
        self, person: Person, profile: SafetyProfile, *, top: int, as_of: date, language: Locale = Locale.NB
    ) -> MatchAnswer:
        raise DecryptionError("MARKOR", hint="MARKOR")


def with_engine(world: World, kind: type[Engine]) -> World:
    old = world.services.engine.current
    broken = kind(old.market, old.ranker)
    services = replace(world.services, engine=LiveEngine(lambda: 0, lambda: broken), metrics=Metrics())
    return World(create_app(services), services)


def test_a_disagreement_leaves_nothing_and_is_counted_recorded_and_alarmed(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    broken = with_engine(world, Disagreeing)
    client = broken.client("kari")
    answer = client.get(f"/api/v1/persons/{GUARDED}/matches")
    assert (answer.status_code, answer.json()["code"]) == (500, "safety-check-failed")
    assert "MARKOR" not in answer.text + caplog.text
    registry = broken.services.metrics.registry
    assert registry.get_sample_value("jobbmatch_gate_disagreements_total") == 1
    assert registry.get_sample_value("jobbmatch_match_lists_total") == 0
    assert broken.looks(GUARDED)[0] == ("kari", "read_matches", False, "gate_disagreement")
    assert any(record.levelno == logging.CRITICAL for record in caplog.records)
    entries = client.get(f"/api/v1/persons/{GUARDED}/access-log").json()["entries"]
    assert "gate" not in str(entries)
    assert entries[1]["permitted"] is True


def test_a_record_that_does_not_open_has_fixed_words(world: World, caplog: pytest.LogCaptureFixture) -> None:
    answer = with_engine(world, Unopened).client("kari").get(f"/api/v1/persons/{GUARDED}/matches")
    assert (answer.status_code, answer.json()["code"]) == (500, "sealed")
    assert "MARKOR" not in answer.text + caplog.text
    assert any("request failed" in message for message in caplog.messages)
