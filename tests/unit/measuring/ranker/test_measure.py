import pytest

from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.measuring.ranker import trees
from jobbmatch.measuring.ranker.measure import OURS, PLAIN, TREES, measure
from tests.unit.measuring.ranker.conftest import ADS, SETTINGS


def test_all_ways_are_measured_beside_each_other(features: VacancyFeatures, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "ROUNDS", 10)
    steps: list[str] = []
    found = measure(ADS, features, SETTINGS, ["low"], lambda step, _done, _of: steps.append(step))
    assert found["simulated"] is True
    level = found["noise"]["low"]  # type: ignore[index]  # an object for JSON
    assert set(level["share_of_oracle"]) == {*PLAIN, *TREES} == set(level["share_of_oracle_sent_to_first"])
    assert set(level["way_from_best_plain_to_oracle"]) == set(TREES)
    best = max(level["share_of_oracle"][name]["mean"] for name in PLAIN)
    assert next(iter(level["best_plain"].values()))["mean"] == best
    way = level["way_from_best_plain_to_oracle"][OURS]
    assert way["low"] <= way["mean"] <= way["high"] <= 1
    assert found["reached"] == (way["mean"] >= 0.7)
    assert "måler (low)" in steps
