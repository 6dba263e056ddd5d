import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.bench import command
from jobbmatch.errors import NotReadyError
from tests.unit.ingestion.entries import active, ad_id, lines
from tests.unit.models.conftest import register_facet_guard


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    ads = lines(tmp_path / "ads.jsonl", [active(1, description="Du måler månen på dagtid, mandag til fredag 09-16.")])
    labels = tmp_path / "labels.jsonl"
    labels.write_text(json.dumps({"uuid": ad_id(1), "labels": {"night": "no"}}), encoding="utf-8")
    return ["--ads", str(ads), "--labels", str(labels)]


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


def _night(result: Result) -> tuple[str | None, int, float | None]:
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    night = report["facets"]["night"]
    return report["guard"], night["usable"], night["evidence_verbatim_share"]


def test_without_a_guard_none_is_used(files: list[str], home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register_facet_guard(home / "mlruns", promote=True)
    assert (_night(_run("facets", *files, "--json"))[0] or "").startswith("medfølgende-")
    monkeypatch.setenv("JOBBMATCH_FACET_GUARD", "off")
    assert _night(_run("facets", *files, "--json")) == (None, 1, 1.0)
    assert "Vakt: ingen" in _run("facets", *files).stdout


def test_the_guard_is_measured_when_asked_for_or_when_ingest_would_use_it(
    files: list[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register_facet_guard(home / "mlruns", promote=True)
    asked = _night(_run("facets", *files, "--guard", "--json"))
    assert (asked[0] or "").startswith("jobbmatch-facets/1-")
    assert asked[1:] == (0, 1.0)
    monkeypatch.setenv("JOBBMATCH_FACET_GUARD", "registry")
    assert _night(_run("facets", *files, "--json")) == asked
    assert _night(_run("facets", *files, "--no-guard", "--json"))[0] is None


def test_a_guard_that_is_not_there_cannot_be_measured(files: list[str]) -> None:
    assert isinstance(_run("facets", *files, "--guard").exception, NotReadyError)


def test_filter_and_check_are_tried_on_pairs() -> None:
    result = _run("gate", "--pairs", "50", "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["passed_but_check_withholds"] == 0
