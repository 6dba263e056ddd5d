"""Who won, in the terminal: from lists and outcomes in a real store."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from jobbmatch.cli.main import main
from jobbmatch.domain.ids import PersonId
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.stored_list import StoredList, StoredPlace
from jobbmatch.persistence.session import open_store
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.security.pseudonym import pseudonyms
from jobbmatch.settings import load_settings
from tests.factories.shown import Showing, put_shown

DAY = datetime.now(UTC).date() - timedelta(days=60)
PEOPLE = 8


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Eight persons, each with a list whose first place is the challenger's."""
    monkeypatch.setenv("JOBBMATCH_HOME", str(tmp_path))
    settings = load_settings()
    vault, names = Vault(key_provider(settings.key_file)), pseudonyms(settings.pseudonym_key_file)
    places = tuple(StoredPlace(f"v{place}", "4321", "", 2, challenger=place == 0) for place in range(2))
    shown = StoredList(places, (), np.zeros((2, len(COLUMN_NAMES)), dtype=np.float32))
    with open_store(settings.store_url) as store:
        for number in range(PEOPLE):
            showing = Showing(DAY, "jobbmatch-ranker", "7", challenger="8")
            put_shown(store, vault, names, PersonId(f"prove-{number}"), shown, showing, number)
    return tmp_path


def take(home: Path, vacancy: str, day: date = DAY) -> None:
    path = home / "utfall.csv"
    rows = [f"prove-{number},{vacancy},applied,{day},\n" for number in range(PEOPLE)]
    path.write_text("person,vacancy,kind,day,reason\n" + "".join(rows))
    result = CliRunner().invoke(main, ["outcomes", "import", str(path)])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("vacancy", "said"), [("v0", "jobbmatch promote 8"), ("v1", "jobbmatch models challenge --none")]
)
def test_the_winner_is_named_with_the_next_step(home: Path, vacancy: str, said: str) -> None:
    take(home, vacancy)
    result = CliRunner().invoke(main, ["models", "interleaved"])
    assert result.exit_code == 0, result.output
    assert "Utfordrer 8 mot mester 7: 8 lister" in result.stdout
    assert "95 % intervall" in result.stdout
    assert said in result.stdout


def test_as_json(home: Path) -> None:
    take(home, "v0")
    (duel,) = json.loads(CliRunner().invoke(main, ["models", "interleaved", "--json"]).stdout)["duels"]
    assert (duel["won"], duel["lost"], duel["tied"], duel["better"]) == (8, 0, 0, "8")


def test_with_no_outcomes_the_way_to_try_is_said(home: Path) -> None:
    result = CliRunner().invoke(main, ["models", "interleaved"])
    assert result.exit_code == 0
    assert "Ingen av 8 viste lister" in result.stdout
    assert "JOBBMATCH_CHALLENGER=interleave" in result.stdout
