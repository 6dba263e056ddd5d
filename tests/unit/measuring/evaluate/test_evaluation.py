import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from jobbmatch.features import columns
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.measuring.evaluate.crowding import crowding
from jobbmatch.measuring.evaluate.evaluation import CONTROLLED, Evaluation
from jobbmatch.measuring.evaluate.fairness import Fairness, Persons, fairness
from jobbmatch.measuring.evaluate.persons import draw_seekers
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.measuring.evaluate.shown import OneDay
from jobbmatch.measuring.evaluate.wages import Occupations
from jobbmatch.models.gates import LIMITS, figure_gates
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.engine import Engine
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.training.market.hidden import Market
from jobbmatch.training.market.lists import newest_day
from tests.unit.measuring.evaluate.conftest import ADS, SETTINGS


def test_all_that_gates_read_is_there_and_finite(evaluation: Evaluation) -> None:
    found = evaluation.metrics()
    assert {limit.measure for limit in LIMITS} <= set(found)
    assert all(math.isfinite(value) for value in found.values())


def test_what_is_not_known_is_not_logged_and_so_refuses(evaluation: Evaluation) -> None:
    unknown = replace(evaluation, fairness=Fairness(()))
    assert "fairness_quality_gap" not in unknown.metrics()
    failed = {result.measure for result in figure_gates(unknown.metrics(), {}, "7") if not result.passed}
    assert {"fairness_exposure_ratio", "fairness_quality_gap"} <= failed


def test_without_another_version_there_is_nothing_to_log_for_it(evaluation: Evaluation) -> None:
    assert evaluation.against_metrics()
    crowds = {name: crowd for name, crowd in evaluation.crowds.items() if name != AGAINST}
    assert replace(evaluation, crowds=crowds).against_metrics() == {}


def _judged(
    evaluation: Evaluation, snapshot: MarketSnapshot, bad: Callable[[FeatureMatrix], np.ndarray]
) -> dict[str, bool]:
    """Let the same persons look by another ranker, and hold what they see against the gates."""
    seekers = draw_seekers(ADS, 200, SETTINGS.seed)
    hidden = Market.draw(snapshot.vacancies, snapshot.features, SETTINGS.seed)
    day = OneDay(Engine(snapshot, BaselineRanker()), hidden, newest_day(ADS), congestion=0.0, variety=0.0)
    seen = day.see(seekers, {VERSION: bad, AGAINST: BaselineRanker().score}, lambda *_: None)
    resampler = Resampler.of(range(len(seekers)), 50, 1)
    open_rows = np.flatnonzero(snapshot.open_on(newest_day(ADS)))
    looks = {**seen.looks, CONTROLLED: seen.controlled}
    crowds = {name: crowding(found, open_rows, [1] * snapshot.size, resampler) for name, found in looks.items()}
    persons = Persons.of(seen.looks[VERSION], Occupations.of(ADS))
    found = replace(evaluation, crowds=crowds, fairness=fairness(seekers, persons, resampler, fewest=30))
    results = figure_gates(found.metrics(), found.against_metrics(), "7")
    return {result.measure: result.passed for result in results}


def test_a_ranker_that_sends_everybody_to_the_same_vacancies_is_refused(
    evaluation: Evaluation, snapshot: MarketSnapshot
) -> None:
    passed = _judged(evaluation, snapshot, lambda matrix: -matrix.rows.astype(np.float64))
    assert not passed["congestion_gini"]
    assert not passed["congestion_coverage"]


def test_a_ranker_that_turns_the_list_upside_down_for_those_who_need_light_work_is_refused(
    evaluation: Evaluation, snapshot: MarketSnapshot
) -> None:
    def unfair(matrix: FeatureMatrix) -> np.ndarray:
        scores = BaselineRanker().score(matrix)
        return scores if np.isnan(matrix.column(columns.BODY_CLASH)).all() else -scores

    passed = _judged(evaluation, snapshot, unfair)
    assert not passed["fairness_exposure_ratio"]
    assert not passed["fairness_quality_gap"]
