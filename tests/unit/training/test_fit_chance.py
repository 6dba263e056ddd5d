from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.domain.match import RankerInfo
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.training.fit import fit, parameters, split
from jobbmatch.training.fit_chance import HALF_PLACES, WORTH, chance_datasets, looked_at_half
from jobbmatch.training.metrics import ndcg
from jobbmatch.training.settings import CHANCE
from jobbmatch.training.simulate import SimulatedList
from tests.unit.training.conftest import SETTINGS, Simulated

CHANCES = replace(SETTINGS, objective=CHANCE)


def _seen_to(half: float, lists: list[SimulatedList]) -> list[SimulatedList]:
    # In an order by chance, so that what stands first is not also what is best.
    rng = np.random.default_rng(0)
    found = []
    for one in lists:
        order = rng.permutation(len(one))
        looked = rng.random(len(one)) < 1 / (1 + np.arange(len(one)) / half)
        truth = one.truth[order]
        found.append(SimulatedList(one.day, one.matrix.take(order), np.where(looked, truth, 0), truth))
    return found


def test_what_is_seen_less_is_told_from_what_is_liked_less(simulated: Simulated) -> None:
    few, all_of_it = (split(_seen_to(half, simulated.lists), CHANCES) for half in (2.0, 1e9))
    near, far = (looked_at_half(parts.train, parts.valid, parameters(CHANCES)) for parts in (few, all_of_it))
    assert near < far
    assert {near, far} <= set(HALF_PLACES)


def test_the_grades_are_chances_and_the_place_is_the_start(simulated: Simulated) -> None:
    parts = split(simulated.lists, CHANCES)
    train, _ = chance_datasets(parts.train, parts.valid, parameters(CHANCES))
    train.construct()
    observed = np.concatenate([item.observed for item in parts.train])
    np.testing.assert_allclose(np.asarray(train.get_label(), dtype=np.float64), np.array(WORTH)[observed], rtol=1e-6)
    start = np.asarray(train.get_init_score(), dtype=np.float64)
    assert start[0] >= start[len(parts.train[0]) - 1]


@pytest.fixture(scope="module")
def parts_and_ranker(simulated: Simulated) -> tuple[list[SimulatedList], LightgbmRanker]:
    parts = split(simulated.lists, CHANCES)
    booster = fit(parts, CHANCES, lambda *_: None)
    return parts.test, LightgbmRanker(booster, RankerInfo("prøve", "0", simulated=True))


def test_it_orders_better_than_chance(parts_and_ranker: tuple[list[SimulatedList], LightgbmRanker]) -> None:
    lists, ranker = parts_and_ranker
    ours = np.nanmean([ndcg(item.truth, ranker.score(item.matrix), 10) for item in lists])
    rng = np.random.default_rng(0)
    by_chance = np.nanmean([ndcg(item.truth, rng.random(len(item)), 10) for item in lists])
    assert ours > by_chance + 0.15


def test_contributions_make_the_score(parts_and_ranker: tuple[list[SimulatedList], LightgbmRanker]) -> None:
    lists, ranker = parts_and_ranker
    rest = ranker.score(lists[0].matrix) - ranker.contributions(lists[0].matrix).sum(axis=1)
    np.testing.assert_allclose(rest, rest[0], atol=1e-6)
