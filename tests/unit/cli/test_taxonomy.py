"""The command that looks up occupations."""

import json

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.cli.taxonomy import command


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
