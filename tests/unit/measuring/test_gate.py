"""Pairs are tried in portions that are the same whatever the number of processes, and nothing leaks."""

from collections import Counter

import pytest

from jobbmatch.measuring import gate
from jobbmatch.measuring.gate import LEAK, PORTION, Portion, Trial, filter_milliseconds, try_pairs, try_portion


def _without_time(report: dict[str, int | float]) -> dict[str, int | float]:
    return {name: value for name, value in report.items() if name != "check_ms_per_ad"}


def test_a_portion_is_the_same_each_time_and_leaks_nothing() -> None:
    first, again, other = try_portion(1, 0), try_portion(1, 0), try_portion(1, 1)
    assert first.counts == again.counts != other.counts
    assert first.counts["pairs"] == PORTION
    assert first.counts[LEAK] == other.counts[LEAK] == 0
    assert first.counts["passed_by_filter"] > 0


def test_processes_and_skipping_change_no_pair() -> None:
    seen: list[int] = []
    both = try_pairs(2 * PORTION, 1, seen.append)
    assert seen == [PORTION, 2 * PORTION]
    assert _without_time(try_pairs(2 * PORTION, 1, workers=2)) == _without_time(both)
    rest = try_pairs(PORTION, 1, skip=PORTION)
    assert rest["passed_by_filter"] == try_portion(1, 1).counts["passed_by_filter"]


def test_an_interrupt_gives_what_was_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    def until_stopped(seed: int, number: int) -> Portion:
        del seed
        if number == 2:
            raise KeyboardInterrupt
        return Portion(number, Counter({"pairs": PORTION, LEAK: number}), 0.1)

    monkeypatch.setattr(gate, "try_portion", until_stopped)
    report = try_pairs(10 * PORTION, 0)
    assert (report["pairs"], report["stopped_early"]) == (2 * PORTION, 1)
    assert (report[LEAK], report["first_leaking_portion"]) == (1, 1)


def test_nothing_tried_is_told_as_nothing() -> None:
    assert Trial().report() == {"pairs": 0, LEAK: 0, "check_ms_per_ad": 0.0, "stopped_early": 0}


def test_the_filter_is_timed() -> None:
    assert filter_milliseconds(1) > 0
