import signal
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from jobbmatch.cli import main as cli
from jobbmatch.cli.main import COMMANDS, LazyGroup, main


def test_help_lists_every_command_without_loading_any() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    for name, (_, text) in COMMANDS.items():
        assert name in result.output
        assert text[:20] in result.output


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_of_the_table_loads(name: str) -> None:
    assert isinstance(main.get_command(click.Context(main), name), click.Command)


def test_an_unknown_command_is_a_usage_error() -> None:
    result = CliRunner().invoke(main, ["finnes-ikke"])
    assert result.exit_code == 2
    assert "finnes-ikke" in result.output


def test_a_known_error_becomes_a_message_and_its_exit_code(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["ingest", str(tmp_path / "missing.jsonl")])
    assert result.exit_code == 2
    assert result.stderr.startswith("Feil: ")
    assert "  -> " in result.stderr
    assert "Traceback" not in result.output


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(cli.COMMANDS, "serve", ("a_package_that_is_not_there", ""))
    with pytest.raises(click.ClickException, match=r"jobbmatch\[serve\]"):
        main.get_command(click.Context(main), "serve")


def test_another_mlflow_can_be_named_for_one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    # Set first, so that it is taken away again after the test.
    monkeypatch.setenv("JOBBMATCH_MLFLOW_URL", "")
    result = CliRunner().invoke(main, ["--mlflow-uri", "http://127.0.0.1:5998", "mlflow", "ui"])
    assert result.output == "MLflow-tjeneren har sine egne sider på http://127.0.0.1:5998\n"


def test_sigterm_ends_a_command_as_the_keyboard_does(monkeypatch: pytest.MonkeyPatch) -> None:
    before = signal.getsignal(signal.SIGTERM)

    @click.command("feed")
    def ended() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            click.echo("ryddet")

    monkeypatch.setattr(LazyGroup, "get_command", lambda *_: ended)
    result = CliRunner().invoke(main, ["feed"])
    assert (result.exit_code, result.stdout, result.stderr) == (1, "ryddet\n", "\nStoppet.\n")
    assert signal.getsignal(signal.SIGTERM) == before


def test_where_nothing_is_registered_the_answer_loads_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path))
    monkeypatch.setattr(LazyGroup, "get_command", lambda *_: pytest.fail("loaded the command"))
    refused = CliRunner().invoke(main, ["promote", "3"])
    assert refused.exit_code == 6
    assert "jobbmatch train" in refused.stderr
    assert CliRunner().invoke(main, ["models", "list", "--json"]).output == '{"versions": []}\n'
