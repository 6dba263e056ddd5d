"""The command that looks up occupations."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.cli.taxonomy import command
from jobbmatch.errors import InputError
from tests.factories.esco_bundle import write_bundle


def run(*arguments: str) -> Result:
    """Run `jobbmatch taxonomy` with arguments."""
    return CliRunner().invoke(command, list(arguments))


def test_lines_with_code_title_and_group() -> None:
    result = run("search", "truckfører")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].split()[:2] == ["8344", "truckfører"]


def test_several_words_are_one_question() -> None:
    assert run("search", "personlig", "assistent").stdout.startswith("5322  personlig assistent")


def test_json_and_limit() -> None:
    found = json.loads(run("search", "syke", "--limit", "3", "--json").stdout)
    assert found["query"] == "syke"
    assert len(found["occupations"]) == 3
    assert all(set(one) == {"code", "title", "group"} for one in found["occupations"])


def test_a_code() -> None:
    lines = run("search", "522").stdout.splitlines()
    assert lines[0].startswith("522 ")
    assert any(line.startswith("5223") for line in lines)


def test_nothing_found_is_said_beside_the_output() -> None:
    result = run("search", "qqqqqqqq")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "«qqqqqqqq»" in result.stderr
    assert json.loads(run("search", "qqqqqqqq", "--json").stdout)["occupations"] == []


@pytest.mark.parametrize("arguments", [["search"], ["search", "kokk", "--limit", "0"]])
def test_wrong_use_is_told(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_help_has_an_example_and_the_command_stands_in_the_table() -> None:
    result = CliRunner().invoke(main, ["taxonomy", "search", "--help"])
    assert result.exit_code == 0
    assert "jobbmatch taxonomy search truckfører" in result.stdout


def test_rank_writes_a_run(tmp_path: Path) -> None:
    queries, corpus, out = tmp_path / "q.tsv", tmp_path / "c.tsv", tmp_path / "run.txt"
    queries.write_text("q1\tKokker\n", encoding="utf-8")
    corpus.write_text("c1\tlege\nc2\tkokk\n", encoding="utf-8")
    result = run("rank", "--queries", str(queries), "--corpus", str(corpus), "--run", str(out), "--no-vectors")
    assert result.exit_code == 0
    assert out.read_text(encoding="utf-8").splitlines()[0].split()[:4] == ["q1", "Q0", "c2", "1"]
    assert "1 titler rangert uten setningsvektorer" in result.stdout


def test_rank_into_a_missing_folder_is_told(tmp_path: Path) -> None:
    titles = tmp_path / "t.tsv"
    titles.write_text("a\tkokk\n", encoding="utf-8")
    arguments = ["--queries", str(titles), "--corpus", str(titles), "--run", str(tmp_path / "none" / "run.txt")]
    result = run("rank", *arguments, "--no-vectors")
    assert isinstance(result.exception, InputError)


def test_what_is_imported_is_found_by_the_next_command(tmp_path: Path) -> None:
    def after(*arguments: str) -> str:
        program = [sys.executable, "-m", "jobbmatch.cli.main", "taxonomy", *arguments]
        environment = os.environ | {"JOBBMATCH_HOME": str(tmp_path)}
        return subprocess.run(program, env=environment, capture_output=True, text=True, check=True).stdout

    assert "flåtevever" not in after("search", "flåtevever")
    said = after("import", str(write_bundle(tmp_path)))
    assert "4 titler, 2 ferdigheter, koblinger for 2 yrkesgrupper" in said
    assert after("search", "flåtevever").startswith("7318  flåtevever")


def test_a_folder_without_a_bundle_is_told(tmp_path: Path) -> None:
    result = run("import", str(tmp_path))
    assert isinstance(result.exception, InputError)
    assert "occupations_xx.csv" in str(result.exception)
