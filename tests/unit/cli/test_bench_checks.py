import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import main

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path))


def persons(tmp_path: Path) -> str:
    folder = tmp_path / "persons"
    folder.mkdir()
    (folder / "elv.json").write_text((ROOT / "examples/persons/elv.json").read_text())
    return str(folder)


def test_made_up_ads_have_known_answers(tmp_path: Path) -> None:
    arguments = ["bench", "checks", "--persons", persons(tmp_path), "--count", "200", "--as-of", "2026-09-22", "--json"]
    body = json.loads(CliRunner().invoke(main, arguments).stdout)
    assert body["answers"].startswith("fasit")
    row = body["persons"]["elv"]
    assert row["answers_known_share"] > 0
    assert row["opened"] == row["opened_and_let_through"]


def test_given_ads_and_a_table_for_people(tmp_path: Path) -> None:
    ads = str(ROOT / "examples/ads/ads.jsonl")
    arguments = ["bench", "checks", "--persons", persons(tmp_path), "--ads", ads, "--as-of", "2026-09-22"]
    text = CliRunner().invoke(main, arguments).stdout
    assert "alle trukket" in text
    assert "elv" in text
    assert CliRunner().invoke(main, ["bench", "checks", "--persons", str(tmp_path / "x"), "--ads", ads]).exit_code == 2
