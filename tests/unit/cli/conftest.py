"""Every command of these tests has a home of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Point the program at an empty folder."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("JOBBMATCH_HOME", str(folder))
    for name in ("JOBBMATCH_DATABASE_URL", "JOBBMATCH_MLFLOW_URL", "JOBBMATCH_KEY"):
        monkeypatch.delenv(name, raising=False)
    return folder
