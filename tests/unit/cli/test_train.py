import click
import pytest
from click.testing import CliRunner

from jobbmatch.cli.train import TRAININGS, command


@pytest.mark.parametrize("name", sorted(TRAININGS))
def test_every_training_loads_and_is_listed(name: str) -> None:
    assert isinstance(command.get_command(click.Context(command), name), click.Command)
    output = CliRunner().invoke(command, ["--help"]).output
    assert name in output
    assert TRAININGS[name][1][:20] in output


@pytest.mark.parametrize("before", [[], ["ranker"]])
def test_without_a_name_it_is_the_ranker(before: list[str]) -> None:
    result = CliRunner().invoke(command, [*before, "--persons", "20"])
    assert "ingen stillinger i lageret" in str(result.exception)


def test_options_of_the_ranker_are_checked_without_its_name() -> None:
    result = CliRunner().invoke(command, ["--persons", "1"])
    assert result.exit_code == 2
    assert "--persons" in result.output


def test_an_unknown_training_is_a_usage_error() -> None:
    assert command.get_command(click.Context(command), "vær") is None
    assert CliRunner().invoke(command, ["vær"]).exit_code == 2
