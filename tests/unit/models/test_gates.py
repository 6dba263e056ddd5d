import math
from dataclasses import replace

import pytest

from jobbmatch.models.gates import (
    LIMITS,
    Gate,
    GateResult,
    figure_gates,
    gain_interval,
    latency_gate,
    quality_gate,
    schema_gate,
)
from jobbmatch.models.held_out import HeldOut

GOOD = {
    "fairness_exposure_ratio": 0.9,
    "fairness_quality_gap": 0.05,
    "congestion_gini": 0.6,
    "congestion_coverage": 0.5,
}
VALUES = tuple(0.5 + 0.01 * (number % 7) for number in range(60))
HELD = HeldOut("lists", model=VALUES, baseline=tuple(value - 0.1 for value in VALUES))


def _failed(results: list[GateResult]) -> list[str]:
    return [result.measure for result in results if not result.passed]


def test_columns_must_be_the_same_in_the_same_order() -> None:
    assert schema_gate(("a", "b"), ("a", "b")).passed
    other = schema_gate(("a", "c"), ("a", "b"))
    assert (other.passed, other.value, other.short_by) == (False, 2.0, 2.0)
    assert "c, b" in other.why
    turned = schema_gate(("b", "a"), ("a", "b"))
    assert not turned.passed
    assert "rekkefølge" in turned.why


def test_many_foreign_columns_are_not_all_named() -> None:
    assert schema_gate([f"x{number}" for number in range(9)], ("a",)).why.endswith("…")


def test_without_a_champion_a_version_must_be_better_than_the_plain_ranker_for_certain() -> None:
    assert quality_gate(HELD, None, None).passed
    assert not quality_gate(replace(HELD, baseline=HELD.model), None, None).passed


def test_a_version_is_compared_with_the_champion_on_the_same_lists() -> None:
    better = HeldOut("lists", tuple(value + 0.05 for value in VALUES), HELD.baseline)
    assert quality_gate(better, HELD, "1").passed
    worse = quality_gate(HELD, better, "1")
    assert not worse.passed
    assert worse.short_by == pytest.approx(0.04, abs=1e-6)
    assert "-0.05" in worse.why
    assert worse.why.endswith("nederst minst -0.0100")


def test_what_was_measured_of_the_champion_in_the_run_itself_goes_before_its_own_figures() -> None:
    with_champion = replace(HELD, champion_version="3", champion=tuple(value + 0.2 for value in VALUES))
    assert not quality_gate(with_champion, HELD, "3").passed
    assert quality_gate(with_champion, HELD, "4").passed


def test_other_lists_or_no_figures_refuse() -> None:
    for version, champion in ((None, HELD), (HELD, None), (HELD, replace(HELD, fingerprint="others"))):
        result = quality_gate(version, champion, "1")
        assert (result.passed, result.value, result.short_by) == (False, None, None)


def test_a_version_that_is_the_same_passes_and_one_a_little_worse_does_too() -> None:
    assert quality_gate(HELD, HELD, "1").passed
    assert quality_gate(replace(HELD, model=tuple(value - 0.009 for value in VALUES)), HELD, "1").passed
    assert not quality_gate(replace(HELD, model=tuple(value - 0.011 for value in VALUES)), HELD, "1").passed


def test_lists_without_a_value_are_left_out_and_nothing_known_holds_everything() -> None:
    mean, low, high = gain_interval((0.5, math.nan, 0.7), (0.4, 0.2, 0.6))
    assert (mean, low, high) == pytest.approx((0.1, 0.1, 0.1))
    assert gain_interval((math.nan,), (0.1,)) == (0.0, -1.0, 1.0)
    assert not quality_gate(HeldOut("x", (math.nan,), (0.1,)), HeldOut("x", (0.1,), (0.1,)), "1").passed


def test_many_lists_of_few_persons_say_less_than_as_many_of_several() -> None:
    gains = tuple(float(gain) for person in range(6) for gain in [0.1 * (person % 3) - 0.05] * 20)
    nothing = (0.0,) * len(gains)
    mean, low, high = gain_interval(gains, nothing)
    of_few = gain_interval(gains, nothing, [number // 20 for number in range(len(gains))])
    assert of_few[0] == mean
    assert of_few[1] < low < high < of_few[2]
    assert low > 0 > of_few[1]


def test_each_list_its_own_person_is_as_if_nothing_were_said_of_persons() -> None:
    values, others = (0.5, math.nan, 0.7, 0.1), (0.4, 0.2, 0.6, 0.3)
    assert gain_interval(values, others, (0, 1, 2, 3)) == gain_interval(values, others)


def test_good_figures_pass() -> None:
    assert _failed(figure_gates(GOOD, GOOD, "7")) == []
    assert _failed(figure_gates(GOOD, {}, "7")) == []


@pytest.mark.parametrize("measure", [limit.measure for limit in LIMITS])
def test_a_figure_that_is_missing_refuses_and_is_named(measure: str) -> None:
    for lacking in ({name: value for name, value in GOOD.items() if name != measure}, {**GOOD, measure: math.nan}):
        results = [result for result in figure_gates(lacking, GOOD, "7") if not result.passed]
        assert [result.measure for result in results] == [measure]
        assert measure in results[0].why
        # Without its number the challenger would be measured.
        assert results[0].why.endswith("jobbmatch evaluate 7")


@pytest.mark.parametrize(
    ("measure", "value", "short_by"),
    [
        ("fairness_exposure_ratio", 0.7, 0.1),
        ("fairness_quality_gap", 0.13, 0.03),
        ("congestion_gini", 0.65, 0.03),
        ("congestion_coverage", 0.4, 0.08),
    ],
)
def test_a_bad_figure_refuses_by_how_much(measure: str, value: float, short_by: float) -> None:
    failed = [result for result in figure_gates({**GOOD, measure: value}, GOOD, "7") if not result.passed]
    assert [result.measure for result in failed] == [measure]
    assert failed[0].short_by == pytest.approx(short_by)


def test_latency_is_held_against_the_budget() -> None:
    assert latency_gate(10.0, 10.0, 5).passed
    slow = latency_gate(12.0, 10.0, 5)
    assert (slow.gate, slow.passed, slow.short_by) == (Gate.LATENCY, False, 2.0)
