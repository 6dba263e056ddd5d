import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from jobbmatch.cli.schema import command

EXAMPLES = sorted((Path(__file__).parents[3] / "examples" / "persons").glob("*.json"))


def test_the_schema_is_valid_and_json_is_one_line() -> None:
    result = CliRunner().invoke(command, ["person", "--json"])
    assert result.exit_code == 0
    assert result.output.count("\n") == 1
    Draft202012Validator.check_schema(json.loads(result.output))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_persons_follow_the_schema(path: Path) -> None:
    schema = json.loads(CliRunner().invoke(command, ["person"]).output)
    assert not list(Draft202012Validator(schema).iter_errors(json.loads(path.read_text())))


def test_there_are_a_dozen_examples() -> None:
    assert len(EXAMPLES) >= 12
