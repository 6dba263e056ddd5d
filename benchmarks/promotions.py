"""Promotes and rolls back under load: no request may fail, and no list may be mixed of two models.

python -m benchmarks.promotions [--times 100] [--ads 400] [--persons 60] [--clients 3] [--seed N]

A real server in a process of its own, clients that ask for lists without pause, and a registry whose champion is moved
again and again, every time as soon as the server has taken the last one. Each answer says which version ranked it;
every list is then made anew by that version alone and must be the same, score by score. Prints one JSON object.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import httpx
import numpy as np

from jobbmatch.cli.demo import make_demo
from jobbmatch.domain.ids import PersonId
from jobbmatch.models.promotion import judge_version, promote, rollback
from jobbmatch.models.registry import CHAMPION, read_ranker
from jobbmatch.models.versions import Versions
from jobbmatch.persistence.session import open_store
from jobbmatch.plans.persons import PersonRegister
from jobbmatch.security.encryption import Vault, key_provider
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.train import keep, train

OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}
USER = "kari"
TOP = 20
TAKEN_WITHIN = 60.0
BY = "benchmark"
REASON = "Prøve av bytte under last."
Shown = tuple[tuple[str, float], ...]


@dataclass
class Seen:
    """What the clients have seen.

    Attributes:
        lists: Person, version and list of each answer.
        seconds: Time of each answer.
        failed: What went wrong, one line each.
    """

    lists: list[tuple[str, str, Shown]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def prepare(home: Path, *, ads: int, persons: int, seed: int) -> Versions:
    """Make a market, persons and two versions of the ranker; the first one serves."""
    settings = Settings(home=home)
    make_demo(settings, count=ads, seed=seed, as_of=date.today())  # noqa: DTZ011 - as a user would
    with open_store(settings.store_url) as store, store.reading() as unit:
        market = MarketSnapshot.build(tuple(unit.vacancies.all()), cache=settings.snapshot_dir)
    versions = Versions(settings.mlflow_uri)
    for number in (1, 2):
        training = TrainingSettings(seed=seed + number, persons=persons)
        trained = train(market.vacancies, market.features, training, lambda *_: None)
        keep(trained, uri=settings.mlflow_uri, artifact_root=settings.artifact_root)
    # Which of them is better is not what is tried here.
    versions.point(CHAMPION, "1")
    return versions


@contextmanager
def serving(home: Path, every_seconds: float) -> Iterator[str]:
    """Serve a prepared home on a free port; gives the address."""
    command = [str(Path(sys.executable).parent / "jobbmatch"), "serve", "--port", "0", "--json"]
    environment = {**os.environ, "JOBBMATCH_HOME": str(home), "JOBBMATCH_REFRESH_SECONDS": str(every_seconds)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None  # noqa: S101 - it was asked for
            yield str(json.loads(process.stdout.readline())["address"])
        finally:
            process.terminate()
            process.wait(30)


@contextmanager
def logged_in(address: str) -> Iterator[httpx.Client]:
    """Give a client of a counsellor."""
    with httpx.Client(base_url=address, headers=OWN_PAGE, timeout=60, trust_env=False) as client:
        client.post("/api/v1/session", json={"user_id": USER}).raise_for_status()
        yield client


def ask(address: str, persons: Sequence[str], day: date, seen: Seen, stop: threading.Event) -> None:
    """Ask for one list after the other until told to stop."""
    with logged_in(address) as client:
        number = 0
        while not stop.is_set():
            person = persons[number % len(persons)]
            number += 1
            start = time.perf_counter()
            try:
                answer = client.get(f"/api/v1/persons/{person}/matches", params={"top": TOP, "as_of": day.isoformat()})
                answer.raise_for_status()
                found = answer.json()
            except (httpx.HTTPError, ValueError) as error:
                seen.failed.append(repr(error))
                continue
            seen.seconds.append(time.perf_counter() - start)
            shown = tuple((match["vacancy"]["id"], float(match["score"])) for match in found["matches"])
            seen.lists.append((person, str(found["ranker"]["version"]), shown))


def move(address: str, versions: Versions, times: int, seen: Seen) -> list[float]:
    """Move the champion so many times; gives the seconds until the server had taken each."""
    taken: list[float] = []
    # Measured once: the gates are not what is tried here.
    judged = judge_version(versions, "2", budget_ms=10_000)
    with logged_in(address) as client:
        for number in range(times):
            moved = rollback(versions, by=BY) if number % 2 else promote(versions, judged, by=BY, override=REASON)
            start = time.perf_counter()
            while client.get("/api/v1/market").json()["ranker"]["version"] != moved.champion:
                if time.perf_counter() - start > TAKEN_WITHIN:
                    seen.failed.append(f"version {moved.champion} was not taken")
                    return taken
                time.sleep(0.02)
            taken.append(time.perf_counter() - start)
    return taken


def expected(home: Path, versions: Versions, wanted: set[tuple[str, str]], day: date) -> dict[tuple[str, str], Shown]:
    """Make the list of each person by each version, by that version alone."""
    settings = Settings(home=home)
    with open_store(settings.store_url) as store:
        register = PersonRegister(store, Vault(key_provider(settings.key_file)))
        with store.reading() as unit:
            market = MarketSnapshot.build(unit.vacancies.load(), cache=settings.snapshot_dir)
        engines = {
            number: Engine(market, read_ranker(versions.uri, versions.one(number).found))
            for number in {version for _, version in wanted}
        }
        found = {}
        for person, number in wanted:
            whole, profile = register.with_profile(PersonId(person))
            answer = engines[number].match(whole, profile, top=TOP, as_of=day)
            found[person, number] = tuple((str(match.vacancy.id), match.score) for match in answer.matches)
    return found


def mixed(seen: Seen, right: dict[tuple[str, str], Shown]) -> int:
    """Count answers that are not the list of the version that they name."""
    return sum(shown != right[person, version] for person, version, shown in seen.lists)


def differ(right: dict[tuple[str, str], Shown]) -> int:
    """Count persons whose list is not the same by both versions: where it is, nothing could be told."""
    persons = {person for person, _ in right}
    return sum(right.get((person, "1")) != right.get((person, "2")) for person in persons)


def measure(home: Path, *, times: int, ads: int, persons: int, clients: int, seed: int) -> dict[str, object]:
    """Do all of it once in an empty home, and give the figures."""
    versions, seen, stop = prepare(home, ads=ads, persons=persons, seed=seed), Seen(), threading.Event()
    day = date.today()  # noqa: DTZ011 - local day
    with serving(home, every_seconds=0.1) as address:
        with logged_in(address) as client:
            known = [str(one["id"]) for one in client.get("/api/v1/persons").json()["persons"]]
        threads = [threading.Thread(target=ask, args=(address, known, day, seen, stop)) for _ in range(clients)]
        for thread in threads:
            thread.start()
        try:
            taken = move(address, versions, times, seen)
        finally:
            stop.set()
            for thread in threads:
                thread.join()
    right = expected(home, versions, {(person, version) for person, version, _ in seen.lists}, day)
    milliseconds = 1000 * np.array(seen.seconds)
    by_version = {number: sum(version == number for _, version, _ in seen.lists) for number in ("1", "2")}
    return {
        "moves": len(taken),
        "requests": len(seen.lists) + len(seen.failed),
        "failed": len(seen.failed),
        "failures": seen.failed[:5],
        "lists_by_version": by_version,
        "lists_compared": len(seen.lists),
        "persons_whose_list_differs_by_version": differ(right),
        "mixed": mixed(seen, right),
        "p50_ms": round(float(np.quantile(milliseconds, 0.5)), 1),
        "p95_ms": round(float(np.quantile(milliseconds, 0.95)), 1),
        "taken_p50_seconds": round(float(np.quantile(taken, 0.5)), 3) if taken else None,
        "taken_most_seconds": round(max(taken), 3) if taken else None,
    }


def main() -> int:
    """Run from the command line; exit code 1 when a request failed or a list was mixed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--times", type=int, default=100, help="promotions and rollbacks")
    parser.add_argument("--ads", type=int, default=400, help="made-up ads")
    parser.add_argument("--persons", type=int, default=60, help="simulated persons to train on")
    parser.add_argument("--clients", type=int, default=3, help="clients that ask all the time")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(
            Path(folder),
            times=given.times,
            ads=given.ads,
            persons=given.persons,
            clients=given.clients,
            seed=given.seed,
        )
    print(json.dumps(figures, indent=2))
    return int(bool(figures["failed"] or figures["mixed"]) or figures["moves"] != given.times)


if __name__ == "__main__":
    sys.exit(main())
