import importlib

import pytest
from click.testing import CliRunner

from jobbmatch.cli.bench import command


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
