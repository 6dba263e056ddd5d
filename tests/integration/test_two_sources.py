"""Two countries in one file, through the same commands."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import main
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import load_settings
from tests.factories.swedish import gone, swedish
from tests.unit.ingestion.entries import active, ad_id, inactive, lines


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path / "home"))


def ingest(path: Path) -> dict[str, int]:
    result = CliRunner().invoke(main, ["ingest", str(path), "--json"])
    assert result.exit_code == 0, result.output
    return dict(json.loads(result.stdout))


def stored() -> set[str]:
    with open_store(load_settings().store_url).reading() as work:
        return {vacancy.id for vacancy in work.vacancies.all()}


def test_both_are_taken_in_changed_removed_and_accounted_for(tmp_path: Path) -> None:
    first = [active(1), swedish(1), swedish(2), swedish(3, headline=None), inactive(2)]
    counts = ingest(lines(tmp_path / "a.jsonl", first))
    assert [counts[name] for name in ("read", "stored", "removed", "quarantined")] == [5, 3, 1, 1]
    assert stored() == {ad_id(1), "se-30000001", "se-30000002"}
    second = [swedish(1, 60, headline="Fiskrökare"), gone(2, 60), gone(1, -60), swedish(1)]
    counts = ingest(lines(tmp_path / "b.jsonl", second))
    assert [counts[name] for name in ("read", "updated", "removed", "unchanged")] == [4, 1, 1, 2]
    assert stored() == {ad_id(1), "se-30000001"}


def test_the_answer_of_a_search_is_a_file_of_ads(tmp_path: Path) -> None:
    path = tmp_path / "svar.json"
    path.write_text(json.dumps({"total": {"value": 2}, "hits": [swedish(1), swedish(2)]}))
    assert ingest(path)["stored"] == 2


def test_what_is_kept_of_a_broken_ad_goes_when_the_ad_goes(tmp_path: Path) -> None:
    broken = swedish(1, headline=None, description={"text": "Hemliga ord"})
    ingest(lines(tmp_path / "a.jsonl", [broken, swedish(2)]))
    with open_store(load_settings().store_url).reading() as work:
        assert b"Hemliga ord" in b"".join(entry.entry for entry in work.quarantine.latest(10))
    ingest(lines(tmp_path / "b.jsonl", [gone(1, 60)]))
    with open_store(load_settings().store_url).reading() as work:
        assert b"Hemliga ord" not in b"".join(entry.entry for entry in work.quarantine.latest(10))
