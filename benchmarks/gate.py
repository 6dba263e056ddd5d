"""Drives filter and check over random pairs that seek the edges, and tells what the check would block of what passed.

Run it from the repository's root: ``python -m benchmarks.gate --pairs 20000``. It prints one JSON object and ends with
exit code 1 when a single pair passed the filter that the check's structured rules withhold.
"""

import argparse
import json
import sys
from collections import Counter
from random import Random
from time import perf_counter

from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.check import CheckOutcome, check, judge
from jobbmatch.safety.hard_filter import FilterResult, apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from tests.factories.gate_pairs import random_profile, random_vacancy
from tests.factories.safety import filtered

BATCH = 50
MARKET = 20_000


def try_batch(random: Random, counts: Counter[str]) -> float:
    """Try one profile on a batch of vacancies; count, and give the check's time in seconds."""
    vacancies = [random_vacancy(random, number) for number in range(BATCH)]
    profile = random_profile(random, vacancies)
    result = filtered(profile, *vacancies)
    start = perf_counter()
    outcomes = [judge(check(vacancy, profile)) for vacancy in vacancies]
    seconds = perf_counter() - start
    for row, outcome in enumerate(outcomes):
        _count(result, row, outcome, counts)
    return seconds


def _count(result: FilterResult, row: int, outcome: CheckOutcome, counts: Counter[str]) -> None:
    counts["pairs"] += 1
    if result.decision(row).may_leave:
        counts["passed_by_filter"] += 1
        counts["passed_but_check_withholds"] += outcome is CheckOutcome.DISAGREEMENT
        counts["passed_but_raw_text_objects"] += outcome is CheckOutcome.MUST_CHECK
    else:
        counts["withheld_by_filter_alone"] += outcome is not CheckOutcome.DISAGREEMENT


def filter_milliseconds(random: Random) -> float:
    """Give the least time in milliseconds that the filter takes for a realistic profile on a market of 20,000 ads."""
    few = [random_vacancy(random, number) for number in range(2_000)]
    market: list[Vacancy] = [few[number % len(few)] for number in range(MARKET)]
    profiles = [random_profile(random, few[:20]) for _ in range(4)]
    profile = SafetyProfile(
        zones=tuple(zone for each in profiles for zone in each.zones)[:3],
        employers=tuple(employer for each in profiles for employer in each.employers)[:3],
        facets=tuple(facet for each in profiles for facet in each.facets)[:3],
        hours=tuple(hours for each in profiles for hours in each.hours)[:1],
        occupations=tuple(group for each in profiles for group in each.occupations)[:3],
    )
    return _least_milliseconds(profile, market)


def _least_milliseconds(profile: SafetyProfile, market: list[Vacancy]) -> float:
    matrix, vector = SafetyMatrix.build(market), SafetyVector.from_profile(profile)
    times = []
    for _ in range(7):
        start = perf_counter()
        apply(matrix, vector)
        times.append(perf_counter() - start)
    return 1000 * min(times)


def main() -> int:
    """Run the trial and print its counts as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=20_000, help="pairs of a vacancy and a profile to try")
    parser.add_argument("--seed", type=int, default=0, help="seed of the random pairs")
    options = parser.parse_args()
    random, counts = Random(options.seed), Counter[str]()
    seconds = 0.0
    while counts["pairs"] < options.pairs:
        seconds += try_batch(random, counts)
    report = {**counts, "check_ms_per_ad": round(1000 * seconds / counts["pairs"], 3)}
    print(json.dumps({**report, "filter_ms_20000": round(filter_milliseconds(random), 2)}, indent=2))
    return 1 if counts["passed_but_check_withholds"] else 0


if __name__ == "__main__":
    sys.exit(main())
