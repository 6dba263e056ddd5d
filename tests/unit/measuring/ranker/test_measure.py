import pytest

from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.measuring.ranker import trees
from jobbmatch.measuring.ranker.measure import ONE_LINE, OURS, PLAIN, TREES, UNRECORDED, measure
from tests.unit.measuring.ranker.conftest import ADS, SETTINGS


def test_all_ways_are_measured_beside_each_other(features: VacancyFeatures, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "ROUNDS", 10)
    steps: list[str] = []
    found = measure(ADS, features, SETTINGS, ["low"], lambda step, _done, _of: steps.append(step))
    assert found["simulated"] is True
    level = found["noise"]["low"]  # type: ignore[index]  # an object for JSON
    everything = {*PLAIN, *TREES, UNRECORDED}
    assert set(level["share_of_oracle"]) == everything == set(level["share_of_oracle_sent_to_first"])
    assert set(level["way_from_best_plain_to_oracle"]) == {*TREES, UNRECORDED}
    single = next(iter(level["best_single_model"].values()))["mean"]
    assert single == max(level["share_of_oracle"][name]["mean"] for name in ONE_LINE)
    best = max(level["share_of_oracle"][name]["mean"] for name in PLAIN)
    assert next(iter(level["best_plain"].values()))["mean"] == best
    way = level["way_from_best_plain_to_oracle"][OURS]
    assert way["low"] <= way["mean"] <= way["high"] <= 1
    assert found["reached"] == (way["mean"] >= 0.7)
    assert "måler (low)" in steps


def test_a_level_that_was_measured_is_not_measured_again(features: VacancyFeatures) -> None:
    figures = {"way_from_best_plain_to_oracle": {OURS: {"mean": 0.5, "low": 0.4, "high": 0.6}}}
    kept: list[str] = []
    found = measure(
        ADS,
        features,
        SETTINGS,
        ["low"],
        lambda *_: None,
        known={"low": figures},
        kept=lambda level, _: kept.append(level),
    )
    assert found["noise"] == {"low": figures}
    assert not kept
