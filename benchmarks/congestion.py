"""Everybody is sent to the first of her list: how crowded it gets with the control of congestion and without.

python -m benchmarks.congestion [--persons 10000] [--ads 4000] [--seed 1] [--congestion 0.75] [--variety 0.5]

Invented persons on the simulated market, one list a person: all that is open and near enough for her, ranked by a
ranker that is trained on other persons of that market, and arranged by the very code that serves
(`serving/arrangement`). Each is sent to what stands first, which the lists of those after her go by. The truth is
known, so nDCG@10 is against it, and what people get is what is left when places are few. One JSON object on standard
output, how far it has come on standard error. Strengths were chosen on the seeds 101 to 103.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.match import RankerInfo
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.features.pipeline import VacancyFeatures, build
from jobbmatch.ingestion.demo.generate import write_demo
from jobbmatch.ingestion.from_file import read_vacancies
from jobbmatch.models.exposure import busiest, counted, coverage, entropy, gini
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.serving.arrangement import Weights, arrange
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.settings import Settings
from jobbmatch.training.fit import fit, split
from jobbmatch.training.market.hidden import Market
from jobbmatch.training.market.lists import GRADES_FROM
from jobbmatch.training.market.people import Traits
from jobbmatch.training.market.places import realised
from jobbmatch.training.market.worth import margins, value
from jobbmatch.training.metrics import bootstrap, dcg
from jobbmatch.training.settings import CHANCE, TrainingSettings
from jobbmatch.training.simulate import simulate
from jobbmatch.training.simulated_persons import PersonMaker

Floats = NDArray[np.float64]
Rows = NDArray[np.int64]

AS_OF = date(2026, 9, 22)
CUT = 10
KEPT = 300
"""Places of a list that are kept in memory; the control moves nothing from so far down to the top."""
TRAINED_ON = 150
ORDERS = 5
"""So many orders in which the persons come, for the range of the busiest vacancy."""
RESAMPLES = 500


@dataclass(frozen=True, slots=True, eq=False)
class List:
    """One person's list as the ranker orders it.

    Attributes:
        rows: int64 (n,), best first, at most KEPT.
        scores: float64 (n,).
        values: float64 (n,), what each vacancy is really worth to her.
        ideal: DCG@10 of the best order of all that is near enough for her.
    """

    rows: Rows
    scores: Floats
    values: Floats
    ideal: float


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """What came of everybody's list.

    Attributes:
        sent: int64 (vacancies,), persons that were sent to each vacancy.
        listed: int64 (vacancies,), persons in whose first ten each vacancy stands.
        ndcg: float64 (persons,).
        got: float64 (persons,), what each got of the vacancy she was sent to, places being few.
        repeats: Most vacancies of one employer in the first ten, a mean over persons.
    """

    sent: Rows
    listed: Rows
    ndcg: Floats
    got: Floats
    repeats: float


def main() -> None:
    """Measure and print."""
    chosen = Settings()
    parser = argparse.ArgumentParser(description="Congestion with control and without.")
    parser.add_argument("--persons", type=int, default=10_000)
    parser.add_argument("--ads", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--congestion", type=float, default=chosen.congestion, help="strength; 0 turns it off")
    parser.add_argument("--variety", type=float, default=chosen.variety, help="strength; 0 turns it off")
    parser.add_argument("--every", type=int, default=1, help="counts are renewed after so many persons")
    arguments = parser.parse_args()
    began = time.perf_counter()
    market = make_market(arguments.ads, arguments.seed)
    say("market", began)
    lists = make_lists(market, arguments.persons, arguments.seed, began)
    figures = compare(market.vacancies, lists, Weights(arguments.congestion, arguments.variety, {}), arguments.every)
    asked = {name: getattr(arguments, name) for name in ("persons", "ads", "seed", "congestion", "variety", "every")}
    seconds = round(time.perf_counter() - began, 1)
    print(json.dumps({"benchmark": "congestion"} | asked | figures | {"seconds": seconds}, indent=1))


def say(what: str, began: float) -> None:
    """Tell how far it has come."""
    print(f"{time.perf_counter() - began:7.1f} s  {what}", file=sys.stderr, flush=True)


def make_market(ads: int, seed: int) -> MarketSnapshot:
    """Make up a market."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ads.jsonl.gz"
        write_demo(path, as_of=AS_OF, count=ads, seed=20_260_922 + seed)
        return MarketSnapshot.build(read_vacancies(path, workers=0).vacancies)


def make_lists(market: MarketSnapshot, persons: int, seed: int, began: float) -> list[List]:
    """Train a ranker on some persons and let it make the lists of others."""
    ranker = trained(market.vacancies, market.features, seed)
    say("ranker", began)
    hidden, maker = Market.draw(market.vacancies, market.features, seed), PersonMaker(market.vacancies)
    lists = []
    for number in range(persons):
        rng = np.random.default_rng([seed, 9, number])
        invented = maker.draw(number, rng)
        lists.append(one_list(market, ranker, hidden, Traits.draw(invented, rng)))
        if (number + 1) % 1000 == 0:
            say(f"{number + 1} lists", began)
    return [found for found in lists if len(found.rows)]


def trained(vacancies: Sequence[Vacancy], features: VacancyFeatures, seed: int) -> LightgbmRanker:
    """Train our ranker, small."""
    settings = TrainingSettings(seed=seed, persons=TRAINED_ON, objective=CHANCE)
    lists = simulate(vacancies, features, settings, lambda *_: None)
    return LightgbmRanker(fit(split(lists, settings), settings, lambda *_: None), RankerInfo("bench", "0", True))


def one_list(market: MarketSnapshot, ranker: LightgbmRanker, hidden: Market, traits: Traits) -> List:
    """Rank all that is open and near enough for one person, and look up what it is worth."""
    person = traits.invented.person
    near = market.open_on(AS_OF)
    if person.max_distance_km is not None:
        near &= ~(market.places.nearest_km(person.home) > person.max_distance_km)
    rows = np.flatnonzero(near)
    scores = ranker.score(build(market.features, rows, person, AS_OF))
    ages = np.maximum(np.nan_to_num(AS_OF.toordinal() - market.features.timing.published[rows]), 0)
    values = value(margins(hidden, traits, rows, ages))
    best = np.argsort(-scores, kind="stable")[:KEPT]
    return List(rows[best], scores[best], values[best], dcg(np.sort(grades(values))[::-1], CUT))


def grades(values: Floats) -> Rows:
    """Grade values as the simulated market does."""
    return np.searchsorted(GRADES_FROM, values, side="right").astype(np.int64)


def everybody(vacancies: Sequence[Vacancy], lists: Sequence[List], weights: Weights, order: Rows, every: int) -> Run:
    """Let the persons come in an order; each is sent to the first of her list."""
    sent: Counter[int] = Counter()
    known = weights
    tops: list[Rows] = []
    ndcg, chosen, worth, repeats = np.full(len(lists), np.nan), [], [], []
    for turn, number in enumerate(order.tolist()):
        if turn % every == 0:
            counts = {vacancies[row].id: count for row, count in sent.items()}
            known = Weights(weights.congestion, weights.variety, counts if weights.congestion else {})
        each = lists[number]
        top = arrange(each.rows, each.scores, vacancies, known, lambda _: True, CUT).rows[:CUT]
        values = dict(zip(each.rows.tolist(), each.values.tolist(), strict=True))
        if each.ideal:
            ndcg[number] = dcg(grades(np.array([values[row] for row in top.tolist()])), CUT) / each.ideal
        sent[int(top[0])] += 1
        tops.append(top)
        chosen.append(int(top[0]))
        worth.append(values[int(top[0])])
        repeats.append(max(Counter(vacancies[row].employer.name for row in top.tolist()).values()))
    got = np.empty(len(lists))
    got[order] = realised(chosen, worth, [vacancy.positions for vacancy in vacancies])
    size = len(vacancies)
    first = counted((np.array([row]) for row in chosen), size)
    return Run(first, counted(tops, size), ndcg, got, float(np.mean(repeats)))


def compare(vacancies: Sequence[Vacancy], lists: Sequence[List], weights: Weights, every: int) -> dict[str, object]:
    """Run without control and with it, and say what it changes."""
    orders = [np.random.default_rng([7, number]).permutation(len(lists)) for number in range(ORDERS)]
    plain = everybody(vacancies, lists, Weights(0, 0, {}), orders[0], every)
    runs = [everybody(vacancies, lists, weights, order, every) for order in orders]
    ratios = sorted(busiest(run.sent) / busiest(plain.sent) for run in runs)
    return {
        "without": described(plain),
        "with": described(runs[0]),
        "busiest_share": {
            "mean": round(float(np.mean(ratios)), 3),
            "of_orders": [round(ratios[0], 3), round(ratios[-1], 3)],
        },
        "ndcg_loss": change(plain.ndcg, runs[0].ndcg, -1),
        "realised_gain": change(plain.got, runs[0].got, 1),
    }


def described(run: Run) -> dict[str, object]:
    """Say how crowded a run was and how good the lists were, with 95 % intervals over persons."""
    return {
        "ndcg10": str(bootstrap(run.ndcg, resamples=RESAMPLES, seed=1)),
        "realised": str(bootstrap(run.got, resamples=RESAMPLES, seed=1)),
        "most_of_one_employer": round(run.repeats, 2),
        "sent": spread_of(run.sent),
        "in_first_ten": spread_of(run.listed),
    }


def spread_of(counts: Rows) -> dict[str, float]:
    """Give the four figures of how persons are spread."""
    return {
        "busiest": busiest(counts),
        "entropy": round(entropy(counts), 4),
        "gini": round(gini(counts), 4),
        "coverage": round(coverage(counts), 4),
    }


def change(before: Floats, after: Floats, sign: int) -> dict[str, float]:
    """Give the change of a mean as a share of what it was, with its 95 % interval; persons are resampled in pairs."""
    known = ~np.isnan(before) & ~np.isnan(after)
    one, two = before[known], after[known]
    picks = np.random.default_rng(1).integers(0, len(one), size=(RESAMPLES, len(one)))
    shares = sign * (two[picks].mean(axis=1) / one[picks].mean(axis=1) - 1)
    low, high = np.quantile(shares, [0.025, 0.975])
    mean = sign * (two.mean() / one.mean() - 1)
    return {"mean": round(float(mean), 4), "low": round(float(low), 4), "high": round(float(high), 4)}


if __name__ == "__main__":
    main()
