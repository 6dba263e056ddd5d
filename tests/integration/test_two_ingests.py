"""Two who take in ads at once leave the store that one after the other would."""

import json
import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from jobbmatch.ingestion.pipeline import ingest
from jobbmatch.persistence.session import Store, open_store
from tests.factories.databases import Addresses
from tests.unit.ingestion.entries import Entry, active, inactive, lines

ADS = 60


def events(seed: int) -> list[Entry]:
    """Events about the same ads, new, changed and gone, at times that lie across those of another file."""
    chance = random.Random(seed)
    made: list[Entry] = []
    for number in range(ADS):
        # No two events of an ad have the same time, so that the last one is the same in every order.
        second = chance.randrange(1000) * 10 + seed
        kind = chance.random()
        made.append(inactive(number, second) if kind < 0.3 else active(number, second, title=f"Stilling {second}"))
    chance.shuffle(made)
    return made


def contents(store: Store) -> tuple[str, int]:
    """What the store holds about every ad."""
    with store.reading() as work:
        ads = {ad.id: (ad.title, ad.changed.isoformat()) for ad in work.vacancies.all()}
        known = work.vacancies.known([entry["uuid"] for entry in events(0)])
        gone = {id_: one.changed.isoformat() for id_, one in known.items() if one.gone}
        return json.dumps([ads, gone], sort_keys=True), work.vacancies.count()


@pytest.mark.parametrize("seeds", [(1, 2, 3)])
def test_at_once_or_one_after_the_other(seeds: tuple[int, ...], new_url: Addresses, tmp_path: Path) -> None:
    paths = [lines(tmp_path / f"{seed}.jsonl", events(seed)) for seed in seeds]
    with open_store(new_url()) as store:
        for path in paths:
            ingest(path, store, workers=0)
        expected = contents(store)
    assert 0 < expected[1] < ADS
    url = new_url()
    start = Barrier(len(paths))

    def run(path: Path) -> None:
        with open_store(url) as store:
            start.wait()
            assert ingest(path, store, workers=0).accounted_for

    with ThreadPoolExecutor(len(paths)) as pool:
        for done in [pool.submit(run, path) for path in paths]:
            done.result()
    with open_store(url) as store:
        assert contents(store) == expected
