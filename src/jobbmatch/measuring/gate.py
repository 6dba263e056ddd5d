"""Drives filter and check over random pairs that seek the edges: what would the check block of what has passed?

The pairs are made in portions, each from the seed and its own number: the same portions come out whatever the number of
processes, and a run that was stopped goes on where it ended.
"""

import signal
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from random import Random
from time import perf_counter

from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.measuring.gate_answers import random_answered
from jobbmatch.measuring.gate_pairs import random_home, random_profile, random_vacancy
from jobbmatch.safety.check import CheckOutcome, check, judge
from jobbmatch.safety.hard_filter import FilterResult, apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector

BATCH = 50
ANSWERED = 0.3
"""Share of the vacancies about which humans have answered something."""
PORTION = 500
MARKET = 20_000
LEAK = "passed_but_check_withholds"
"""Name of the figure that must be nought."""

Progress = Callable[[int], None]


@dataclass(slots=True)
class Trial:
    """What has been tried so far.

    Attributes:
        counts: Pairs by what filter and check said.
        seconds: What the check took.
        leaking: Numbers of the portions in which something leaked.
        stopped: Whether it was stopped before the end.
    """

    counts: Counter[str] = field(default_factory=lambda: Counter({"pairs": 0, LEAK: 0}))
    seconds: float = 0.0
    leaking: list[int] = field(default_factory=list)
    stopped: bool = False

    def add(self, portion: "Portion") -> None:
        """Count a portion."""
        self.counts.update(portion.counts)
        self.seconds += portion.seconds
        if portion.counts[LEAK]:
            self.leaking.append(portion.number)

    def report(self) -> dict[str, int | float]:
        """Give the figures: counts, the check's milliseconds an ad, and the first portion that leaked, if any."""
        each = round(1000 * self.seconds / max(self.counts["pairs"], 1), 3)
        leak = {"first_leaking_portion": min(self.leaking)} if self.leaking else {}
        return {**self.counts, "check_ms_per_ad": each, "stopped_early": int(self.stopped), **leak}


@dataclass(frozen=True, slots=True)
class Portion:
    """One portion, tried."""

    number: int
    counts: Counter[str]
    seconds: float


def try_pairs(
    pairs: int, seed: int, progress: Progress | None = None, *, workers: int = 1, skip: int = 0
) -> dict[str, int | float]:
    """Try at least so many pairs of a vacancy and a profile; an interrupt from the keyboard gives what there is.

    Args:
        pairs: How many.
        seed: The same seed gives the same pairs.
        progress: Called with the number of pairs done.
        workers: Processes.
        skip: Pairs that an earlier run with this seed has tried, counted in whole portions of 500.

    Returns:
        Counts by what filter and check said, and the check's time in milliseconds an ad.
    """
    trial, first = Trial(), skip // PORTION
    tasks = [(seed, first + number) for number in range(-(-pairs // PORTION))]
    try:
        for portion in _portions(tasks, workers):
            trial.add(portion)
            if progress is not None:
                progress(min(trial.counts["pairs"], pairs))
    except KeyboardInterrupt:
        trial.stopped = True
    return trial.report()


def _portions(tasks: list[tuple[int, int]], workers: int) -> Iterator[Portion]:
    """Try the portions, here or in other processes, as they become ready."""
    if workers == 1:
        yield from (try_portion(*task) for task in tasks)
        return
    pool = ProcessPoolExecutor(workers, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    try:
        waiting, running = iter(tasks), set[Future[Portion]]()
        for task in waiting:
            running.add(pool.submit(try_portion, *task))
            if len(running) >= 2 * workers:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (each.result() for each in done)
        yield from (each.result() for each in wait(running).done)
    finally:
        pool.shutdown(cancel_futures=True)


def try_portion(seed: int, number: int) -> Portion:
    """Try one portion of 500 pairs; the same seed and number give the same pairs."""
    random, counts, seconds = Random(f"{seed}:{number}"), Counter[str](), 0.0
    while counts["pairs"] < PORTION:
        seconds += _try_batch(random, counts)
    return Portion(number, counts, seconds)


def filter_milliseconds(seed: int) -> float:
    """Give the least time in milliseconds that the filter takes for a realistic profile on a market of 20,000 ads."""
    random = Random(seed)
    few = [random_vacancy(random, number) for number in range(2_000)]
    market: list[Vacancy] = [few[number % len(few)] for number in range(MARKET)]
    home = random_home(random)
    profiles = [random_profile(random, few[:20], home) for _ in range(4)]
    profile = SafetyProfile(
        zones=tuple(zone for each in profiles for zone in each.zones)[:3],
        employers=tuple(employer for each in profiles for employer in each.employers)[:3],
        facets=tuple(facet for each in profiles for facet in each.facets)[:3],
        hours=tuple(hours for each in profiles for hours in each.hours)[:1],
        occupations=tuple(group for each in profiles for group in each.occupations)[:3],
    )
    return _least_milliseconds(profile, market, home)


def _try_batch(random: Random, counts: Counter[str]) -> float:
    """Try one profile on a batch of vacancies; count, and give the check's time in seconds."""
    read = [random_vacancy(random, number) for number in range(BATCH)]
    home = random_home(random)
    profile = random_profile(random, read, home)
    vacancies = [random_answered(random, each) if random.random() < ANSWERED else each for each in read]
    result = apply(SafetyMatrix.build(vacancies), SafetyVector.from_profile(profile, home))
    start = perf_counter()
    outcomes = [judge(check(vacancy, profile, home)) for vacancy in vacancies]
    seconds = perf_counter() - start
    for row, outcome in enumerate(outcomes):
        _count(result, row, outcome, counts)
    return seconds


def _count(result: FilterResult, row: int, outcome: CheckOutcome, counts: Counter[str]) -> None:
    counts["pairs"] += 1
    if result.decision(row).may_leave:
        counts["passed_by_filter"] += 1
        counts[LEAK] += outcome is CheckOutcome.DISAGREEMENT
        counts["passed_but_raw_text_objects"] += outcome is CheckOutcome.MUST_CHECK
    else:
        counts["withheld_by_filter_alone"] += outcome is not CheckOutcome.DISAGREEMENT


def _least_milliseconds(profile: SafetyProfile, market: Sequence[Vacancy], home: Place) -> float:
    matrix, vector = SafetyMatrix.build(market), SafetyVector.from_profile(profile, home)
    times = []
    for _ in range(7):
        start = perf_counter()
        apply(matrix, vector)
        times.append(perf_counter() - start)
    return 1000 * min(times)
