"""Starts the real server on a home of its own, as a user would."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from os import environ
from pathlib import Path
from zoneinfo import ZoneInfo

from jobbmatch.api.pages import STATIC
from jobbmatch.cli.demo import make_demo
from jobbmatch.cli.train_ranker import train_and_keep
from jobbmatch.settings import Settings
from jobbmatch.training.settings import TrainingSettings

JOBBMATCH = Path(sys.executable).parent / "jobbmatch"
COUNT = 400
SEED = 1
OSLO = ZoneInfo("Europe/Oslo")
PERSONS = 60
"""Simulated persons to train on: few, so that it is quick. How good the ranker is, is not tested here."""
STOP_WITHIN = 15.0


def bundle_is_built() -> bool:
    """Whether there are pages to look at."""
    return (STATIC / "index.html").is_file()


def prepare(home: Path, *, count: int = COUNT, persons: int = PERSONS) -> None:
    """Make the demo's vacancies and persons and train a ranker, in an empty home."""
    settings = Settings(home=home)
    make_demo(settings, count=count, seed=SEED, as_of=datetime.now(OSLO).date())
    train_and_keep(settings, TrainingSettings(seed=SEED, persons=persons))


@contextmanager
def running_server(home: Path) -> Iterator[str]:
    """Serve a prepared home on a free port; gives the address."""
    command = [str(JOBBMATCH), "serve", "--port", "0", "--json"]
    with subprocess.Popen(command, env=_environment(home), stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line, "the server did not start"
            yield str(json.loads(line)["address"])
        finally:
            process.terminate()
            process.wait(STOP_WITHIN)


def _environment(home: Path) -> dict[str, str]:
    return {**environ, "JOBBMATCH_HOME": str(home)}
