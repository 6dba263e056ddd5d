import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jobbmatch.cli.main import main
from jobbmatch.cli.store import keep_of
from jobbmatch.persistence.migrate import newest_revision
from jobbmatch.persistence.pruning import Keep
from jobbmatch.persistence.session import open_store
from jobbmatch.settings import load_settings
from tests.factories.databases import Addresses
from tests.unit.persistence.repositories.test_vacancies import row, vacancy

OLD = datetime.now(UTC) - timedelta(days=100)


@pytest.fixture(autouse=True)
def url(new_url: Addresses, home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    address = new_url()
    monkeypatch.setenv("JOBBMATCH_DATABASE_URL", address)
    return address


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["store", *arguments])


@pytest.fixture
def fill() -> Callable[[], None]:
    def write() -> None:
        with open_store(load_settings().store_url) as store, store.transaction() as work:
            work.vacancies.put([row(vacancy("a", OLD)), row(vacancy("b"))])
            work.vacancies.remove([])
            work.ingest_runs.start("x", OLD)
            work.ingest_runs.start("x", datetime.now(UTC))

    return write


def test_the_status_of_no_store_and_of_one(url: str) -> None:
    empty = run("status", "--json")
    assert empty.exit_code == 1
    assert json.loads(empty.stdout)["revision"] is None
    assert run("upgrade").stdout == f"Lageret har form {newest_revision()}.\n"
    there = run("status", "--json")
    assert there.exit_code == 0
    assert json.loads(there.stdout)["is_newest"] is True
    told = run("status").stdout
    assert f"form {newest_revision()} (nyeste {newest_revision()})" in told
    assert "audit_event" in told
    assert url not in told


def test_down_asks_first_and_up_brings_it_back(fill: Callable[[], None]) -> None:
    fill()
    asked = run("downgrade", "0001")
    assert asked.exit_code == 1
    assert json.loads(run("status", "--json").stdout)["is_newest"] is True
    assert run("downgrade", "0001", "--yes").stdout == "Lageret har form 0001.\n"
    behind = run("status", "--json")
    assert behind.exit_code == 1
    assert json.loads(behind.stdout)["rows"]["vacancy"] == 2
    assert run("upgrade").exit_code == 0
    assert json.loads(run("status", "--json").stdout)["rows"]["vacancy"] == 2
    assert run("downgrade", "base", "--yes").stdout == "Lageret har form base.\n"


def test_a_form_that_there_is_not_is_told() -> None:
    result = run("downgrade", "tull", "--yes")
    assert result.exit_code == 2
    assert "0001" in result.stderr


def test_pruning_tells_what_goes_and_then_it_is_gone(fill: Callable[[], None]) -> None:
    fill()
    would = json.loads(run("prune", "--dry-run", "--json").stdout)
    assert (would["runs"], would["expired_ads"], would["dry_run"]) == (1, 0, True)
    assert "Ville slettet" in run("prune", "--dry-run").stdout
    assert "1 notater om innlesinger" in run("prune").stdout
    done = json.loads(run("prune", "--json").stdout)
    assert (done["runs"], done["settled"], done["dry_run"]) == (0, True, False)


def test_how_long_things_are_kept_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    assert keep_of(load_settings()) == Keep()
    for name in ("EXPIRED", "QUARANTINE", "TOMBSTONES", "RUNS"):
        monkeypatch.setenv(f"JOBBMATCH_KEEP_{name}_DAYS", "7")
    week = timedelta(days=7)
    assert keep_of(load_settings()) == Keep(week, week, week, week)


def test_what_was_computed_of_ads_that_went_goes_too(home: Path, fill: Callable[[], None]) -> None:
    fill()
    gone = vacancy("c", OLD)
    with open_store(load_settings().store_url) as store, store.transaction() as work:
        old = row(gone)
        work.vacancies.put([type(old)(old.id, old.changed, "h", "v", OLD, b"raw", old.derived)])
    kept = home / "var" / "snapshots" / ("0" * 16)
    kept.mkdir(parents=True)
    other = home / "var" / "snapshots" / "notes"
    other.mkdir()
    assert json.loads(run("prune", "--json").stdout)["expired_ads"] == 1
    assert not kept.exists()
    assert other.exists()
