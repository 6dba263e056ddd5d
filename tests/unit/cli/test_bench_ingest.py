import json
from pathlib import Path

from click.testing import CliRunner

from jobbmatch.cli.main import main


def test_entries_a_second_by_database_in_one_object() -> None:
    result = CliRunner().invoke(main, ["bench", "ingest", "--entries", "50", "--json"])
    assert result.exit_code == 0, result.output
    report = json.loads(result.stdout)
    assert (report["benchmark"], report["workers"]) == ("ingest", 0)
    assert report["databases"]["sqlite"]["entries_per_second"] > 0


def test_an_address_is_not_repeated_and_its_database_is_empty_again(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'hemmelig.db'}"
    result = CliRunner().invoke(main, ["bench", "ingest", "--entries", "50", "--database", url])
    assert result.exit_code == 0, result.output
    assert "given" in result.stdout
    assert "entries_per_second" in result.stdout
    assert "hemmelig" not in result.output
