"""Times the way from vacancies to a ranked list with reasons, and judges the ranker on simulated lists.

Run it from the repository's root: ``python -m benchmarks.ranker --ads 20000``. It prints one JSON object. All figures
of quality are from simulated lists and say so. The times are medians on one core of the machine it runs on.
"""

import argparse
import json
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from time import perf_counter, process_time

import numpy as np

from jobbmatch.domain.match import RankerInfo
from jobbmatch.domain.person import Person
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.explanation.reasons import explain
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.models.ranker import BaselineRanker, Ranker
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import newest_day
from jobbmatch.training.simulated_persons import PersonMaker
from jobbmatch.training.train import train

AS_OF = date(2026, 11, 22)
LOCAL, NATIONAL = 350, 11_000
TOP = 20
PERSONS = 15


def _vacancies(count: int, path: Path | None) -> tuple[Vacancy, ...]:
    if path is not None:
        return read_vacancies(path).vacancies
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "demo.jsonl.gz"
        write_demo(made, as_of=AS_OF, count=count)
        return read_vacancies(made).vacancies


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def market_times(vacancies: Sequence[Vacancy], folder: Path) -> tuple[VacancyFeatures, dict[str, float]]:
    """Time what happens once a market: computing the columns, keeping them, and reading them back."""
    start = perf_counter()
    features = VacancyFeatures.fit(vacancies)
    times = {"fit_seconds": perf_counter() - start}
    times["save_seconds"] = _seconds(lambda: features.save(folder))
    times["load_seconds"] = _seconds(lambda: VacancyFeatures.load(folder, vacancies))
    return features, times


def request_times(
    features: VacancyFeatures, vacancies: Sequence[Vacancy], persons: Sequence[Person], rankers: dict[str, Ranker]
) -> dict[str, float]:
    """Time what happens once a request, in milliseconds: a local and a national one."""
    times: dict[str, list[float]] = {}
    day = newest_day(vacancies)
    rng = np.random.default_rng(0)
    for name, size in (("local", LOCAL), ("national", NATIONAL)):
        rows = np.sort(rng.permutation(len(vacancies))[:size]).astype(np.int64)
        # Once without the watch: nearness of occupations and inflections are remembered after the first request.
        for person in persons:
            build(features, rows, person, day)
        for person in persons:
            start = perf_counter()
            matrix = build(features, rows, person, day)
            times.setdefault(f"{name}_build_ms", []).append(perf_counter() - start)
            for kind, ranker in rankers.items():
                start = perf_counter()
                scores = ranker.score(matrix)
                times.setdefault(f"{name}_score_{kind}_ms", []).append(perf_counter() - start)
            top = matrix.take(np.argsort(-scores)[:TOP].astype(np.int64))
            start = perf_counter()
            shares = ranker.contributions(top)
            explain(top, shares, person, [vacancies[int(row)] for row in top.rows])
            times.setdefault("explain_top_20_ms", []).append(perf_counter() - start)
    return {name: 1000 * statistics.median(values) for name, values in times.items()}


def run(count: int, path: Path | None, settings: TrainingSettings) -> dict[str, object]:
    """Measure everything once."""
    vacancies = _vacancies(count, path)
    with tempfile.TemporaryDirectory() as folder:
        features, times = market_times(vacancies, Path(folder))
    start = process_time()
    trained = train(vacancies, features, settings, lambda *_: None)
    times["train_cpu_seconds"] = process_time() - start
    maker = PersonMaker(vacancies)
    persons = [maker.draw(number, np.random.default_rng(number)).person for number in range(PERSONS)]
    rankers: dict[str, Ranker] = {
        "baseline": BaselineRanker(),
        "lightgbm": LightgbmRanker(trained.booster, RankerInfo("bench", "0", simulated=True)),
    }
    times |= request_times(features, vacancies, persons, rankers)
    return {
        "vacancies": len(vacancies),
        "columns": trained.params["columns"],
        "trees": trained.params["trees"],
        "times": {name: round(value, 3) for name, value in times.items()},
        "simulated": {name: round(value, 4) for name, value in trained.judgement.metrics().items()},
    }


def main() -> int:
    """Run from the command line; exit code 1 when the trees are not clearly better than the plain sum."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ads", type=int, default=20_000, help="made-up ads, unless a file is given")
    parser.add_argument("--file", type=Path, default=None, help="feed entries to use instead")
    parser.add_argument("--persons", type=int, default=TrainingSettings().persons, help="simulated persons")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    found = run(given.ads, given.file, TrainingSettings(seed=given.seed, persons=given.persons))
    print(json.dumps(found, indent=2))
    simulated = found["simulated"]
    return int(not (isinstance(simulated, dict) and simulated["simulated_ndcg_10_gain_over_baseline_low"] > 0))


if __name__ == "__main__":
    sys.exit(main())
