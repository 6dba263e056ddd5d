"""A run that is killed leaves a whole store, and the same run again makes it the store of a run without kills."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select, text

from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.persistence.session import Store, open_store
from jobbmatch.persistence.tables import quarantine, tombstone, vacancy
from tests.factories.databases import Addresses
from tests.unit.ingestion.entries import Entry, active, inactive, lines

_SCRIPT = """
import os, signal, sys, time
from pathlib import Path
from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.ingestion.vacancy_builder import build_vacancy
from jobbmatch.ingestion.entry import read_entry
from jobbmatch.persistence.session import open_store
from tests.unit.ingestion.entries import active

build_vacancy(read_entry(active(1)))  # loads the tables once, for all that follow
path, url, delays = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
killed = 0
for delay in delays:
    child = os.fork()
    if not child:
        with open_store(url) as store:
            ingest(path, store, workers=0)
        os._exit(0)
    time.sleep(float(delay))
    os.kill(child, signal.SIGKILL)
    killed += os.waitpid(child, 0)[1] == signal.SIGKILL
print(killed)
"""
KILLS = 12


def entries() -> list[Entry]:
    """Some of all kinds: new, changed within the run, gone, come back, broken."""
    chance = random.Random(7)
    made: list[Entry] = []
    for number in range(700):
        made.append(active(number, 10, title=f"Stilling {number}"))
        if chance.random() < 0.2:
            made.append(active(number, 20, title=f"Endret {number}"))
        if chance.random() < 0.2:
            made.append(inactive(number, 30))
        if chance.random() < 0.05:
            made.append({"uuid": "x", "number": number})
    chance.shuffle(made)
    return made


def contents(store: Store) -> list[list[tuple[object, ...]]]:
    tables = (
        select(vacancy.c.id, vacancy.c.changed, vacancy.c.content_hash, vacancy.c.raw, vacancy.c.derived),
        select(tombstone),
        select(quarantine.c.fingerprint, quarantine.c.rule, quarantine.c.entry),
    )
    with store.engine.connect() as connection:
        if store.engine.dialect.name == "sqlite":
            assert connection.execute(text("PRAGMA integrity_check")).scalar_one() == "ok"
        return [sorted(tuple(row) for row in connection.execute(statement)) for statement in tables]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_kills_at_random_points_leave_no_trace(tmp_path: Path, new_url: Addresses) -> None:
    path = lines(tmp_path / "ads.jsonl", entries())
    with open_store(new_url()) as store:
        ingest(path, store, workers=0)
        expected = contents(store)
    url = new_url()
    delays = [f"{random.uniform(0.0, 0.6):.3f}" for _ in range(KILLS)]
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", _SCRIPT, str(path), url, *delays],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=120,
    )
    assert int(run.stdout) >= KILLS // 3, (run.stdout, delays)
    with open_store(url) as store:
        for left, wanted in zip(contents(store), expected, strict=True):
            assert set(left) <= set(wanted)  # whole rows of the end, never half ones
        counts = ingest(path, store, workers=0)
        assert counts.accounted_for
        assert contents(store) == expected
        again = ingest(path, store, workers=0)
        assert (again.stored, again.updated, again.removed) == (0, 0, 0)
        with store.reading() as work:
            states = [one.state for one in work.ingest_runs.latest(KILLS + 2)]
        assert states[:2] == ["done", "done"]
        assert json.dumps(states).count("running") <= KILLS
