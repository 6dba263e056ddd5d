import logging
import subprocess
import sys
from pathlib import Path

import pytest

from jobbmatch.cli.guard import reading_guard, required_guard
from jobbmatch.errors import NotReadyError
from jobbmatch.settings import load_settings
from tests.unit.models.conftest import register_facet_guard


def test_the_guard_is_off_unless_the_setting_asks_for_it(home: Path) -> None:
    register_facet_guard(home / "mlruns", promote=True)
    assert reading_guard(load_settings()) is None


def test_when_asked_for_the_champion_guards(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_FACET_GUARD", "true")
    register_facet_guard(home / "mlruns", promote=True)
    guard = reading_guard(load_settings())
    assert guard is not None
    assert guard.version == required_guard(load_settings()).version


def test_a_missing_guard_is_no_guard_and_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("JOBBMATCH_FACET_GUARD", "true")
    with caplog.at_level(logging.WARNING):
        assert reading_guard(load_settings()) is None
    assert "no guard of facets is registered" in caplog.text


def test_a_guard_that_must_be_there_says_how_to_get_it() -> None:
    with pytest.raises(NotReadyError) as caught:
        required_guard(load_settings())
    assert "jobbmatch train facets" in caught.value.hint


def test_without_the_setting_no_registry_is_loaded() -> None:
    code = (
        "import sys; from jobbmatch.cli.guard import reading_guard; from jobbmatch.settings import load_settings\n"
        "assert reading_guard(load_settings()) is None; assert 'mlflow' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
