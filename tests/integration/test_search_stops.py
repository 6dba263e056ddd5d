"""A search that is stopped keeps what it found, says how to go on, and goes on from there."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from jobbmatch.models.versions import Versions
from jobbmatch.persistence.repositories.vacancies import VacancyRow
from jobbmatch.persistence.session import open_store
from jobbmatch.persistence.vacancy_codec import encode_vacancy
from jobbmatch.settings import Settings
from tests.factories.features import market

WAIT = 240.0
PROGRAM = str(Path(sys.executable).parent / "jobbmatch")
QUICK = ("train", "--persons", "20", "--no-curve", "--json")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = Settings(home=tmp_path, database_url="", mlflow_url="")
    rows = [
        VacancyRow(ad.id, ad.changed, ad.content_hash, "test", ad.expires, b"", encode_vacancy(ad))
        for ad in market(150)
    ]
    with open_store(found.store_url) as store, store.transaction() as unit:
        unit.vacancies.put(rows)
    return found


def environment(settings: Settings) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JOBBMATCH_")}
    return {**kept, "JOBBMATCH_HOME": str(settings.home), "OMP_NUM_THREADS": "1"}


def wait_for(what: Callable[[], bool]) -> None:
    start = time.monotonic()
    while not what():
        assert time.monotonic() - start < WAIT
        time.sleep(0.3)


@pytest.mark.slow
def test_ctrl_c_keeps_what_was_found_and_the_same_command_goes_on(settings: Settings) -> None:
    found = settings.mlruns / "mlflow.db"
    with subprocess.Popen(
        [PROGRAM, *QUICK, "--search", "5000"], env=environment(settings), stderr=subprocess.PIPE, text=True
    ) as process:
        wait_for(lambda: found.exists() and trials(settings) >= 2)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=WAIT)
    assert process.returncode == 130, said
    kept = trials(settings)
    assert f"{kept} av 5000 forsøk er tatt vare på" in said
    assert not Versions(settings.mlflow_uri).all()
    done = subprocess.run(
        [PROGRAM, *QUICK, "--search", str(kept + 1)],
        env=environment(settings),
        capture_output=True,
        text=True,
        check=True,
    )
    outcome = json.loads(done.stdout)
    assert (outcome["version"], outcome["search_trials"]) == ("1", kept + 1)
    assert trials(settings) == kept + 1


def trials(settings: Settings) -> int:
    """Count finished trials, beside the process that searches."""
    asked = "SELECT count(*) FROM tags JOIN runs USING (run_uuid) WHERE key = 'search_trial' AND status = 'FINISHED'"
    try:
        with closing(sqlite3.connect(settings.mlruns / "mlflow.db")) as connection:
            return int(connection.execute(asked).fetchone()[0])
    except sqlite3.OperationalError:
        # Its tables are still being made.
        return 0
