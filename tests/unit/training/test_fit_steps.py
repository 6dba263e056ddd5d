from dataclasses import replace

import numpy as np

from jobbmatch.domain.match import RankerInfo
from jobbmatch.models.lightgbm_ranker import LightgbmRanker
from jobbmatch.training.fit import fit, parameters, split
from jobbmatch.training.fit_steps import step_chances
from jobbmatch.training.metrics import ndcg
from jobbmatch.training.settings import STEPS
from tests.unit.training.conftest import SETTINGS, Simulated

STEPWISE = replace(SETTINGS, objective=STEPS)


def test_chances_follow_what_is_worth_it_also_where_nobody_looked(simulated: Simulated) -> None:
    parts = split(simulated.lists, STEPWISE)
    train, valid = step_chances(parts.train, parts.valid, parameters(STEPWISE), half=12.0)
    assert len(train) == sum(map(len, parts.train))
    assert ((train > 0) & (train < 1)).all()
    truth = np.concatenate([item.truth for item in parts.valid])
    tail = np.concatenate([np.arange(len(item)) > 15 for item in parts.valid])
    assert valid[tail & (truth > 1)].mean() > 1.5 * valid[tail & (truth == 0)].mean()


def test_one_set_of_trees_is_told_and_orders_better_than_chance(simulated: Simulated) -> None:
    parts = split(simulated.lists, STEPWISE)
    ranker = LightgbmRanker(fit(parts, STEPWISE, lambda *_: None), RankerInfo("tried", "1", simulated=True))
    rng = np.random.default_rng(0)
    ours = np.nanmean([ndcg(item.truth, ranker.score(item.matrix), 10) for item in parts.test])
    assert ours > np.nanmean([ndcg(item.truth, rng.random(len(item)), 10) for item in parts.test]) + 0.1


def test_a_step_that_few_came_to_has_its_mean(simulated: Simulated) -> None:
    parts = split(simulated.lists, STEPWISE)
    few = [replace(item, observed=np.minimum(item.observed, 1)) for item in parts.train]
    train, _ = step_chances(few, parts.valid, parameters(STEPWISE), half=12.0)
    assert (train < 0.01).all()
    none = [replace(item, observed=np.zeros_like(item.observed)) for item in parts.train]
    chances, _ = step_chances(none, parts.valid, parameters(STEPWISE), half=12.0)
    assert len(np.unique(chances)) == 1


def test_the_same_lists_give_the_same_trees(simulated: Simulated) -> None:
    parts = split(simulated.lists, STEPWISE)
    one, other = (fit(parts, replace(STEPWISE, half_place=12.0), lambda *_: None) for _ in range(2))
    assert one.model_to_string() == other.model_to_string()
