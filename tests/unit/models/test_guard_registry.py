import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jobbmatch.errors import NotReadyError
from jobbmatch.models.guard_file import GUARD_FILE, packaged_guard
from jobbmatch.models.guard_registry import GUARD_NAME, guard_or_packaged, load_guard
from tests.factories.labelled import labelled_ads
from tests.unit.models.conftest import facet_guard, register_facet_guard, uri
from tests.unit.models.test_registry import SMALL_INSTALL


def test_an_empty_folder_has_no_guard_and_nothing_is_made(tmp_path: Path) -> None:
    assert load_guard(uri(tmp_path)) is None
    assert list(tmp_path.iterdir()) == []


def test_the_champion_guards_as_the_one_that_was_registered(guard_registry: Path) -> None:
    found = load_guard(uri(guard_registry))
    assert found is not None
    assert found.version.startswith(f"{GUARD_NAME}/1-")
    for ad in labelled_ads(30):
        assert found.probabilities(ad.vacancy) == facet_guard().probabilities(ad.vacancy)


def test_a_guard_without_the_alias_is_not_used(fresh: Path) -> None:
    register_facet_guard(fresh, promote=False)
    assert load_guard(uri(fresh)) is None


def test_a_new_champion_is_another_version(guard_registry: Path, fresh: Path) -> None:
    register_facet_guard(fresh, promote=True, weight=2.0)
    first, second = load_guard(uri(guard_registry)), load_guard(uri(fresh))
    assert first is not None
    assert second is not None
    assert first.version != second.version


def test_for_a_broken_guard_the_packaged_one_stands_in_and_is_said(
    fresh: Path, caplog: pytest.LogCaptureFixture
) -> None:
    register_facet_guard(fresh, promote=True)
    for path in fresh.rglob(GUARD_FILE):
        path.write_bytes(b"broken")
    with pytest.raises(NotReadyError, match=f"{GUARD_NAME}/1"):
        load_guard(uri(fresh))
    with caplog.at_level(logging.WARNING):
        assert guard_or_packaged(uri(fresh)) is packaged_guard()
    assert "cannot be used" in caplog.text


def test_files_that_are_gone_are_an_error(fresh: Path) -> None:
    register_facet_guard(fresh, promote=True)
    for path in fresh.rglob(GUARD_FILE):
        path.unlink()
    with pytest.raises(NotReadyError):
        load_guard(uri(fresh))


def test_a_missing_guard_and_a_broken_registry_are_said_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert guard_or_packaged(uri(tmp_path)) is packaged_guard()
        (tmp_path / "mlflow.db").write_text("not a database" * 100, encoding="utf-8")
        assert guard_or_packaged(uri(tmp_path)) is packaged_guard()
    assert "no guard of facets is registered" in caplog.text
    assert "cannot be used" in caplog.text


def test_a_small_install_can_load_the_guard(guard_registry: Path) -> None:
    """What only training brings is made to be absent."""
    code = SMALL_INSTALL.replace("registry import load_champion", "guard_registry import load_guard as load_champion")
    brought = "pandas,matplotlib,flask,sklearn,pyarrow,aiohttp,docker"
    done = subprocess.run(
        [sys.executable, "-c", code.replace(".info", ""), uri(guard_registry), brought],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3] / "src")},
    )
    assert done.stdout.startswith(f"{GUARD_NAME}/1-"), done.stderr
