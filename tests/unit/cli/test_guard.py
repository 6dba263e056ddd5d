import logging
import subprocess
import sys
from pathlib import Path

import pytest

from jobbmatch.cli.guard import reading_guard, required_guard
from jobbmatch.errors import NotReadyError
from jobbmatch.models.guard_file import packaged_guard
from jobbmatch.settings import load_settings
from tests.unit.models.conftest import register_facet_guard


def test_the_guard_that_comes_along_is_used_unless_the_setting_says_otherwise(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register_facet_guard(home / "mlruns", promote=True)
    assert reading_guard(load_settings()) is packaged_guard()
    monkeypatch.setenv("JOBBMATCH_FACET_GUARD", "off")
    assert reading_guard(load_settings()) is None


def test_when_asked_for_the_champion_guards(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JOBBMATCH_FACET_GUARD", "registry")
    register_facet_guard(home / "mlruns", promote=True)
    guard = reading_guard(load_settings())
    assert guard is not None
    assert guard.version == required_guard(load_settings()).version


def test_for_a_missing_guard_the_one_that_comes_along_stands_in_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("JOBBMATCH_FACET_GUARD", "registry")
    with caplog.at_level(logging.WARNING):
        assert reading_guard(load_settings()) is packaged_guard()
    assert "no guard of facets is registered" in caplog.text


def test_a_guard_that_must_be_there_says_how_to_get_it() -> None:
    with pytest.raises(NotReadyError) as caught:
        required_guard(load_settings())
    assert "jobbmatch train facets" in caught.value.hint


def test_without_the_setting_no_registry_is_loaded() -> None:
    code = (
        "import sys; from jobbmatch.cli.guard import reading_guard; from jobbmatch.settings import load_settings\n"
        "assert reading_guard(load_settings()) is not None; assert 'mlflow' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
