from dataclasses import replace

from jobbmatch.training.drift import MOVED, market_drift, settings_of
from jobbmatch.training.held_out import spread_of
from jobbmatch.training.settings import TrainingSettings
from jobbmatch.training.simulate import simulate
from tests.unit.training.conftest import SETTINGS, Simulated


def test_the_same_market_has_not_moved_and_other_persons_have_little(simulated: Simulated) -> None:
    market = (simulated.vacancies, simulated.features)
    then = spread_of(simulate(*market, SETTINGS, lambda *_: None))
    assert set(market_drift(then, *market, SETTINGS, lambda *_: None).values()) == {0.0}
    steps: list[str] = []
    others = replace(SETTINGS, seed=SETTINGS.seed + 1)
    found = market_drift(then, *market, others, lambda step, *_: steps.append(step))
    assert set(steps) == {"simulerer lister"}
    assert sum(index < MOVED for index in found.values()) > len(found) * 0.8


def test_settings_are_those_of_the_run() -> None:
    params = {"seed": "7", "persons": "40", "candidates": "30", "noise": "high", "trees": "12"}
    assert settings_of(params) == TrainingSettings(seed=7, persons=40, candidates=30, noise="high")
    assert settings_of({}) == TrainingSettings()
