import numpy as np
import pytest

from jobbmatch.measuring.evaluate.lists import HeldOutLists
from jobbmatch.measuring.evaluate.off_policy import ESTIMATORS
from jobbmatch.measuring.evaluate.replay import REWARDS, Replay, RewardModel
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.models.ranker import BaselineRanker

NOISE = 1.0


def _replay(lists: HeldOutLists, seed: int) -> Replay:
    resampler = Resampler.of([item.key for item in lists.drawn], 200, 1)
    return Replay.draw(lists.drawn, NOISE, resampler, seed)


def _baseline(lists: HeldOutLists) -> list[np.ndarray]:
    return [BaselineRanker().score(item.matrix) for item in lists.drawn]


def test_what_is_drawn_is_what_the_market_draws(lists: HeldOutLists) -> None:
    ours = np.concatenate([np.concatenate(_replay(lists, seed).grades) for seed in range(20)])
    market = np.concatenate([item.observed(NOISE, seed) for seed in range(20) for item in lists.drawn])
    for grade in range(1, 5):
        assert (ours >= grade).mean() == pytest.approx((market >= grade).mean(), rel=0.1)
    replay = _replay(lists, 1)
    assert all(not grade[~looked].any() for grade, looked in zip(replay.grades, replay.looked, strict=True))


@pytest.mark.parametrize("reward", REWARDS)
def test_the_truth_is_what_comes_of_it_when_all_is_looked_at(lists: HeldOutLists, reward: str) -> None:
    scores = _baseline(lists)
    rng = np.random.default_rng(1)
    counted = []
    for _ in range(200):
        for item, score in zip(lists.drawn, scores, strict=True):
            top = np.argsort(-score, kind="stable")[:10]
            passed = item.margins[top, : REWARDS[reward]] + NOISE * rng.normal(0, 1, (len(top), REWARDS[reward])) > 0
            counted.append(passed.all(axis=1).sum())
    assert _replay(lists, 1).truth(scores, reward) == pytest.approx(np.mean(counted), rel=0.03)


def test_estimates_hit_the_truth_as_often_as_they_say(lists: HeldOutLists) -> None:
    scores = _baseline(lists)
    flat = [np.full(len(item), 0.3) for item in lists.drawn]
    hits = dict.fromkeys(ESTIMATORS, 0)
    for seed in range(40):
        found = _replay(lists, seed).estimate(scores, flat, "opened")
        for name in ESTIMATORS:
            hits[name] += found.hits(name)
    assert all(count >= 34 for count in hits.values()), hits


def test_a_broken_log_is_off_and_what_can_be_told_is_told(lists: HeldOutLists) -> None:
    scores, replay = _baseline(lists), _replay(lists, 1)
    flat = [np.full(len(item), 0.3) for item in lists.drawn]
    wrong = replay.with_wrong_chances(scores, flat, "opened")
    assert wrong.by["ips"].low > wrong.truth
    blind = replay.without_support(scores, flat, "opened")
    assert blind.by["ips"].high < blind.truth
    assert blind.support.unseen > 0.1
    assert blind.support.doubts


def test_the_model_of_what_is_to_be_expected_learns_something(lists: HeldOutLists) -> None:
    replay = _replay(lists, 1)
    model = RewardModel(replay, "opened", 1)
    expected = np.concatenate([model.expected(item.matrix) for item in replay.lists])
    looked = np.concatenate(replay.looked)
    opened = np.concatenate(replay.grades) >= 1
    assert ((expected >= 0) & (expected <= 1)).all()
    assert expected[looked & opened].mean() > expected[looked & ~opened].mean() + 0.1
