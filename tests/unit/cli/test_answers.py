import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import main
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import load_settings
from tests.factories.answers import answer
from tests.factories.market import vacancy


def test_answers_are_written_as_labels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path))
    with open_store(load_settings().store_url) as store, store.transaction() as unit:
        unit.answers.add(answer(vacancy()))
    path = tmp_path / "svar.jsonl"
    result = CliRunner().invoke(main, ["answers", "export", str(path)])
    assert result.exit_code == 0, result.output
    assert json.loads(path.read_text())["labels"] == {"night": "no"}
    assert "1 annonser" in result.output
    refused = CliRunner().invoke(main, ["answers", "export", str(tmp_path / "mangler" / "x.jsonl")])
    assert refused.exit_code == 2
