"""Outcomes in and out in the terminal: every row accounted for, and nobody's id in what goes out."""

import json
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import main
from jobbmatch.cli.outcomes import read_recorded
from jobbmatch.domain.ids import PersonId
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.stored_list import StoredList, StoredPlace
from jobbmatch.persistence.session import open_store
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.pseudonym import pseudonyms
from jobbmatch.settings import load_settings
from tests.factories.placements import PERSON
from tests.factories.shown import Showing, put_shown

DAY = datetime.now(UTC).date() - timedelta(days=60)


def put(people: int = 1, day: date = DAY) -> None:
    """Put persons, each with a list of three vacancies, into the home."""
    settings = load_settings()
    vault, names = Vault(key_provider(settings.key_file)), pseudonyms(settings.pseudonym_key_file)
    rng = np.random.default_rng(1)
    with open_store(settings.store_url) as store:
        for number in range(people):
            who = PERSON if number == 0 else PersonId(f"{PERSON}-{number}")
            places = tuple(StoredPlace(f"v{place}", "4321", "", 3) for place in range(3))
            values = rng.random((3, len(COLUMN_NAMES)), dtype=np.float32)
            put_shown(store, vault, names, who, StoredList(places, (), values), Showing(day), number)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path))
    put()
    return tmp_path


def csv(home: Path) -> Path:
    path = home / "utfall.csv"
    path.write_text(
        f"person,vacancy,kind,day,reason\nprove,v1,applied,{DAY},\nprove,v2,no,{DAY},way\nukjent,v1,yes,x,\n"
    )
    return path


def test_rows_are_accounted_for(home: Path) -> None:
    result = CliRunner().invoke(main, ["outcomes", "import", str(csv(home)), "--json"])
    assert result.exit_code == 0, result.output
    done = json.loads(result.stdout)
    assert (done["read"], done["taken"], done["there"], len(done["quarantined"])) == (3, 2, 0, 1)
    again = CliRunner().invoke(main, ["outcomes", "import", str(csv(home))])
    assert again.stdout.startswith("3 rader: 0 tatt inn, 2 fantes fra før, 1 ikke")
    assert "linje 4:" in again.stdout


@pytest.mark.parametrize("name", ["lister.parquet", "lister.csv"])
def test_lists_go_out_with_grades_and_values_and_without_anybody(home: Path, name: str) -> None:
    CliRunner().invoke(main, ["outcomes", "import", str(csv(home))])
    path = home / name
    result = CliRunner().invoke(main, ["outcomes", "export", str(path)])
    assert result.exit_code == 0, result.output
    assert "1 lister med utfall av 1 viste" in result.output
    frame = pl.read_parquet(path) if name.endswith("parquet") else pl.read_csv(path)
    assert frame["grade"].to_list() == [0, 2, 0]
    assert frame["refused"].to_list() == [False, False, True]
    assert set(COLUMN_NAMES) <= set(frame.columns)
    assert b"prove" not in path.read_bytes()
    assert b"way" not in frame.drop(list(COLUMN_NAMES)).write_csv().encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(home.glob(".*.part")) == []


def test_a_file_that_cannot_be_written_is_said_plainly(home: Path) -> None:
    refused = CliRunner().invoke(main, ["outcomes", "export", str(home / "mangler" / "x.csv")])
    assert refused.exit_code == 2
    assert "Kan ikke skrive" in refused.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is tried at /dev/full")
@pytest.mark.parametrize("name", ["lister.parquet", "lister.csv"])
def test_a_full_disk_is_said_plainly(home: Path, name: str) -> None:
    CliRunner().invoke(main, ["outcomes", "import", str(csv(home))])
    (home / name).symlink_to("/dev/full")
    refused = CliRunner().invoke(main, ["outcomes", "export", str(home / name)])
    assert refused.exit_code == 2
    assert "Er det plass på disken?" in refused.stderr


def test_what_is_recorded_is_counted(home: Path) -> None:
    CliRunner().invoke(main, ["outcomes", "import", str(csv(home))])
    recorded = read_recorded(load_settings())
    assert (recorded.shown, recorded.outcomes, len(recorded.graded)) == (1, 2, 1)
    assert read_recorded(load_settings(), today=DAY).graded == []
