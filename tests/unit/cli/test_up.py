from click.testing import CliRunner

from jobbmatch.cli.main import main


def test_all_is_made_ready_once() -> None:
    first = CliRunner().invoke(main, ["up", "--count", "300", "--no-serve"])
    assert first.exit_code == 0, first.output
    assert "oppdiktede stillinger" in first.stderr
    assert "simulerte lister" in first.stderr
    second = CliRunner().invoke(main, ["up", "--count", "300", "--no-serve"])
    assert second.exit_code == 0
    assert "lest" not in second.stderr


def test_another_address_is_refused_before_any_work() -> None:
    result = CliRunner().invoke(main, ["up", "--host", "0.0.0.0"])  # noqa: S104 - that it is refused is tested
    assert result.exit_code == 2
    assert "1/3" not in result.stderr
