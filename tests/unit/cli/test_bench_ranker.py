import importlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from jobbmatch.cli import bench_ranker
from jobbmatch.cli.bench import command
from jobbmatch.errors import InputError


def test_an_unknown_level_of_noise_is_refused() -> None:
    result = CliRunner().invoke(command, ["ranker", "--noise", "low,much"])
    assert result.exit_code == 2
    assert "Velg blant low, mid, high" in result.output


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> object:
        raise ModuleNotFoundError(name="catboost")

    monkeypatch.setattr(importlib, "import_module", missing)
    result = CliRunner().invoke(command, ["ranker"])
    assert result.exception is not None
    assert "tilleggspakker" in str(result.exception)


def test_a_level_is_kept_for_the_next_run_of_the_same_sizes_and_code(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    told: list[dict[str, object]] = []

    def measure(*_: object, known: dict[str, object], kept: Callable[[str, object], None], **__: object) -> object:
        told.append(known)
        kept("low", {"figure": len(told)})
        return {"reached": True}

    monkeypatch.setattr(bench_ranker, "_measure", lambda: measure)
    monkeypatch.setattr(bench_ranker, "_made_up", lambda _count: ())
    file = str(tmp_path / "levels.json")
    for persons in ("200", "200", "300"):
        options = ["ranker", "--noise", "low", "--persons", persons, "--resume", file, "--json"]
        assert CliRunner().invoke(command, options).exit_code == 0
    assert told == [{}, {"low": {"figure": 1}}, {}]


@pytest.mark.parametrize("text", ["ikke json", "[1]", '{"noe": 1}'])
def test_a_file_that_holds_something_else_is_refused_and_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str
) -> None:
    monkeypatch.setattr(bench_ranker, "_measure", lambda: None)
    file = tmp_path / "noe.json"
    file.write_text(text)
    result = CliRunner().invoke(command, ["ranker", "--resume", str(file)])
    assert isinstance(result.exception, InputError)
    assert file.read_text() == text
