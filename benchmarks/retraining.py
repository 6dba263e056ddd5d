"""Trains a ranker from many rows end to end, and says what each step takes in time and memory.

python -m benchmarks.retraining [--rows 1000000] [--ads 4000] [--seed N]

Ads are made up and read, columns computed, lists drawn until there are so many rows, trees fitted with what
`jobbmatch train` uses, judged on the held-out lists, and the model logged to MLflow and registered, in an empty home.
Prints one JSON object. `peak_mb` is the most memory that the process held during a step (on Linux; elsewhere, until the
end of the step), `kept_mb` what it held after it.
"""

import argparse
import json
import math
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.settings import Settings
from jobbmatch.training.fit import fit, parameters, split
from jobbmatch.training.fit_chance import looked_at_half
from jobbmatch.training.held_out import spread_of
from jobbmatch.training.judge import judge
from jobbmatch.training.settings import USUAL
from jobbmatch.training.simulate import Progress, SimulatedList, simulate
from jobbmatch.training.train import NOT_REGISTERED, Trained, keep

AS_OF = date(2026, 11, 22)
TRIAL_PERSONS = 40
SPARE = 1.08
"""Persons come differently often: a few more are drawn than the first ones let expect."""
STATUS = Path("/proc/self/status")
PEAK_RESET = Path("/proc/self/clear_refs")


@dataclass
class Steps:
    """What has been measured.

    Attributes:
        found: Seconds and megabytes by step.
    """

    found: dict[str, dict[str, float]] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measure a step."""
        reset_peak()
        start, used = time.perf_counter(), time.process_time()
        yield
        self.found[name] = {
            "seconds": round(time.perf_counter() - start, 2),
            "cpu_seconds": round(time.process_time() - used, 2),
            "peak_mb": round(megabytes("VmHWM")),
            "kept_mb": round(megabytes("VmRSS")),
        }
        print(f"{name}: {self.found[name]}", file=sys.stderr)


def reset_peak() -> None:
    """Let the peak begin anew, where the system can."""
    if PEAK_RESET.exists():
        PEAK_RESET.write_text("5")


def megabytes(name: str) -> float:
    """Read what the process holds or has held at most."""
    if not STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(f"{name}:"))
    return float(line.split()[1]) / 1024


def enough(lists: list[SimulatedList], rows: int) -> list[SimulatedList]:
    """Give the latest lists that hold so many rows."""
    held = 0
    for number in range(len(lists) - 1, -1, -1):
        held += len(lists[number])
        if held >= rows:
            return lists[number:]
    return lists


def measure(home: Path, *, rows: int, ads: int, seed: int) -> dict[str, object]:
    """Do all of it once in an empty home, and give the figures."""
    settings, steps = Settings(home=home), Steps()
    with steps.step("ads"):
        path = home / "ads.jsonl.gz"
        write_demo(path, as_of=AS_OF, count=ads, seed=seed)
        vacancies = read_vacancies(path, workers=0).vacancies
    with steps.step("columns"):
        features = VacancyFeatures.fit(vacancies)
    training = replace(USUAL, seed=seed, persons=TRIAL_PERSONS)
    few = sum(map(len, simulate(vacancies, features, training, lambda *_: None)))
    training = replace(training, persons=math.ceil(SPARE * rows / few * TRIAL_PERSONS))
    with steps.step("lists"):
        lists = enough(simulate(vacancies, features, training, tell("lists")), rows)
    parts = split(lists, training)
    with steps.step("place"):
        half = looked_at_half(parts.train, parts.valid, parameters(training))
    with steps.step("fit"):
        booster = fit(parts, replace(training, half_place=half), tell("fit"))
    with steps.step("judge"):
        judgement = judge(LightgbmRanker(booster, NOT_REGISTERED), parts.test, training)
    with steps.step("register"):
        params: dict[str, str | int | float | bool] = {"seed": seed, "candidates": training.candidates}
        params |= {"lists": len(lists), "vacancies": len(vacancies), "trees": booster.num_trees()}
        trained = Trained(booster, judgement, params, "benchmark", parts.test, spread_of(lists), training)
        outcome = keep(trained, uri=settings.mlflow_uri, artifact_root=settings.artifact_root)
    return {
        "benchmark": "retraining",
        "simulated": True,
        "rows": sum(map(len, lists)),
        "train_rows": sum(map(len, parts.train)),
        "objective": training.objective,
        "lists": len(lists),
        "columns": len(COLUMN_NAMES),
        "vacancies": len(vacancies),
        "persons": training.persons,
        "trees": booster.num_trees(),
        "steps": steps.found,
        "seconds": round(sum(step["seconds"] for step in steps.found.values()), 1),
        "peak_mb": max(step["peak_mb"] for step in steps.found.values()),
        "ndcg_10": round(judgement.ndcg["model"][10].mean, 4),
        "registered": outcome.info.version,
    }


def tell(step: str) -> Progress:
    """Give what says on standard error how far a step has come, in tenths."""

    def progress(done: int, of: int) -> None:
        if done * 10 // of != (done - 1) * 10 // of:
            print(f"{step}: {done} of {of}", file=sys.stderr)

    return progress


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of the lists in all")
    parser.add_argument("--ads", type=int, default=4000, help="made-up ads")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(Path(folder), rows=given.rows, ads=given.ads, seed=given.seed)
    print(json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
