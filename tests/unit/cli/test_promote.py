import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.cli.promote import who
from jobbmatch.models.registration import register
from jobbmatch.models.versions import Versions
from jobbmatch.settings import load_settings
from tests.unit.models.conftest import booster, trained


@pytest.fixture
def versions(home: Path) -> Versions:
    """Two versions of which nothing was measured; the first is champion."""
    settings = load_settings()
    for seed in (0, 9):
        model = trained(booster(seed=seed))
        register(model, uri=settings.mlflow_uri, artifact_root=settings.artifact_root, promote=not seed)
    return Versions(settings.mlflow_uri)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["promote", *arguments])


def test_a_refusal_says_which_gates_failed_and_changes_nothing(versions: Versions) -> None:
    for arguments in (("2", "--json"), ("2", "--json", "--check")):
        done = _run(*arguments)
        assert done.exit_code == 5, done.output
        found = json.loads(done.stdout)
        assert (found["version"], found["promoted"], found["champion"]) == ("2", False, "1")
        failed = {gate["gate"] for gate in found["gates"] if not gate["passed"]}
        assert failed == {"quality", "fairness", "congestion"}
    plain = _run("2")
    assert "--override" in plain.stderr
    assert "rettferdighet (fairness_exposure_ratio)" in plain.stderr
    assert "IKKE BESTÅTT  rettferdighet" in plain.stdout
    assert versions.aliases() == {"champion": "1"}


def test_with_a_reason_it_serves_and_the_reason_stays_with_who(versions: Versions) -> None:
    done = _run("2", "--override", "avtalt", "--json")
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["champion"] == "2"
    assert json.loads(done.stdout)["previous"] == "1"
    tags = versions.one("2").found.tags
    assert (tags["override_reason"], tags["override_by"]) == ("avtalt", who())


def test_without_a_version_the_challenger_is_meant(versions: Versions) -> None:
    assert _run().exit_code == 2
    versions.point("challenger", "2")
    assert _run("--override", "avtalt").exit_code == 0
    assert "champion" in versions.one("2").aliases


def test_a_version_that_is_not_there(versions: Versions) -> None:
    assert _run("77").exit_code == 3


@pytest.mark.parametrize(("arguments", "code"), [(("1",), 5), (("2", "--override", " "), 2), (("77",), 3)])
def test_what_makes_no_sense_is_refused_without_asking_the_gates(
    versions: Versions, arguments: tuple[str, ...], code: int
) -> None:
    done = _run(*arguments, "--json")
    assert (done.exit_code, done.stdout) == (code, "")
    assert versions.aliases() == {"champion": "1"}


def test_who_is_never_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid")

    monkeypatch.setattr("getpass.getuser", nobody)
    assert who() == "ukjent"
