from pathlib import Path

import pytest
from pydantic import ValidationError

from jobbmatch.errors import InputError
from jobbmatch.settings import Settings, load_settings


def test_everything_lies_under_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path / "x" / ".." / "home"))
    settings = load_settings()
    assert settings.home == (tmp_path / "home").resolve()
    for path in (settings.var, settings.key_file, settings.mlruns, settings.artifact_root, settings.snapshot_dir):
        assert path.is_relative_to(settings.home)
    assert settings.store_url == f"sqlite:///{settings.home}/var/jobbmatch.db"
    assert settings.mlflow_uri == f"sqlite:///{settings.home}/mlruns/mlflow.db"


def test_the_home_is_the_current_folder_when_nothing_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JOBBMATCH_HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    assert load_settings().home == tmp_path.resolve()


def test_addresses_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_DATABASE_URL", "sqlite:////elsewhere/a.db")
    monkeypatch.setenv("JOBBMATCH_MLFLOW_URL", "http://127.0.0.1:5000")
    settings = load_settings()
    assert settings.store_url == "sqlite:////elsewhere/a.db"
    assert settings.mlflow_uri == "http://127.0.0.1:5000"


def test_settings_cannot_be_changed_afterwards() -> None:
    with pytest.raises(ValidationError):
        Settings().port = 1  # type: ignore[misc]  # that it is refused is what is tested


def test_a_value_that_cannot_be_used_is_named_and_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_PORT", "sesam")
    monkeypatch.setenv("JOBBMATCH_CONGESTION", "nan")
    with pytest.raises(InputError, match="JOBBMATCH_CONGESTION, JOBBMATCH_PORT") as refused:
        load_settings()
    assert "sesam" not in f"{refused.value.message} {refused.value.hint}"
    assert refused.value.__cause__ is None
    assert "docs/configuration.md" in (refused.value.hint or "")
