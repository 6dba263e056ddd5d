import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import load_settings
from tests.unit.ingestion.entries import active, inactive, lines

COUNTS = ("read", "stored", "updated", "unchanged", "removed", "quarantined")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_url: str) -> Path:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("JOBBMATCH_DATABASE_URL", store_url)
    return tmp_path / "home"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["ingest", *map(str, arguments)])


def test_json_is_one_object_with_the_counts(tmp_path: Path) -> None:
    path = lines(tmp_path / "a.jsonl.gz", [active(1), active(2), inactive(3), {"uuid": "x y"}])
    result = run(path, "--json")
    assert result.exit_code == 0
    counts = json.loads(result.stdout)
    assert [counts[name] for name in COUNTS] == [4, 2, 0, 0, 1, 1]
    assert counts["by_rule"] == {"uuid_malformed": 1}
    assert counts["seconds"] > 0
    again = json.loads(run(path, "--json").stdout)
    assert [again[name] for name in COUNTS] == [4, 0, 0, 3, 0, 1]


def test_the_store_lies_under_the_home_unless_said_otherwise(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JOBBMATCH_DATABASE_URL")
    assert run(lines(tmp_path / "a.jsonl", [active(1)])).exit_code == 0
    assert (home / "var" / "jobbmatch.db").is_file()


def test_people_read_a_line_and_the_rules(tmp_path: Path) -> None:
    result = run(lines(tmp_path / "a.jsonl", [active(1, 0, published="x"), {"uuid": "x y"}]))
    assert result.exit_code == 0
    assert "2 lest, 1 nye, 0 endret, 0 uendret, 0 fjernet, 1 i karantene" in result.stdout
    assert "karantene uuid_malformed: 1" in result.stdout
    assert "merknad published_unreadable: 1" in result.stdout


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.jsonl", b"", "ingen annonser"),
        ("a.json", b'[{"uuid":', "ikke gyldig JSON"),
        ("a.jsonl", b"\x00\x01\x02", "binærfil"),
        ("a.jsonl.gz", b"\x1f\x8b\x08\x00", "kuttet"),
        ("a.jsonl", b'{"uuid": "x y"}\n', "Oppføringen i "),
    ],
)
def test_bad_files_are_told_with_what_to_do(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    result = run(tmp_path / name)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "->" in result.stderr
    with open_store(load_settings().store_url) as store, store.reading() as work:
        assert work.vacancies.count() == 0


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = run(tmp_path / "x.jsonl", "--json")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Finner ikke" in result.stderr


def test_help_has_an_example() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert "jobbmatch ingest annonser.jsonl" in result.stdout
