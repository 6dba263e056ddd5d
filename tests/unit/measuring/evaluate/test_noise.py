from collections.abc import Mapping

import numpy as np
import pytest

from jobbmatch.measuring.evaluate.evaluation import AtNoise, Evaluation
from jobbmatch.measuring.evaluate.lists import HeldOutLists
from jobbmatch.measuring.evaluate.noise import NAMES, by_noise
from jobbmatch.measuring.evaluate.quality import Candidate
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.serving.snapshot import MarketSnapshot
from jobbmatch.training.market import NOISE
from tests.unit.measuring.evaluate.conftest import SETTINGS, candidate


def _measured(
    snapshot: MarketSnapshot, lists: HeldOutLists, ours: Candidate, against: Candidate | None
) -> Mapping[str, AtNoise]:
    drawn = Resampler.of([item.key for item in lists.test_drawn], 50, 1)
    return by_noise(lists, snapshot.features, ours, against, drawn, lambda *_: None)


def test_at_the_level_of_the_training_it_says_what_the_quality_says(evaluation: Evaluation) -> None:
    assert list(evaluation.noise) == list(NOISE) == list(NAMES)
    assert [level for level, at in evaluation.noise.items() if at.trained] == [SETTINGS.noise]
    at = evaluation.noise[SETTINGS.noise]
    for ranker in (VERSION, AGAINST, "weighted_sum"):
        assert at.of[ranker] == evaluation.quality.of[ranker]["ndcg_10"]
    assert at.gain["weighted_sum"] == evaluation.quality.gain["weighted_sum"]["ndcg_10"]


def test_what_reads_nothing_that_was_recorded_is_the_same_at_all_levels_and_the_version_is_not(
    evaluation: Evaluation,
) -> None:
    plain = {at.of["weighted_sum"] for at in evaluation.noise.values()}
    assert len(plain) == 1
    assert len({at.of[VERSION].mean for at in evaluation.noise.values()}) == len(NOISE)
    for at in evaluation.noise.values():
        assert at.of[VERSION].low <= at.of[VERSION].mean <= at.of[VERSION].high


def test_each_level_is_logged_with_its_interval(evaluation: Evaluation) -> None:
    found = evaluation.metrics()
    for level, at in evaluation.noise.items():
        assert found[f"quality_ndcg_10_at_{level}_noise"] == at.of[VERSION].mean
        assert found[f"quality_ndcg_10_at_{level}_noise_low"] == at.of[VERSION].low


def test_an_order_against_itself_gains_nothing_at_any_level(
    snapshot: MarketSnapshot, lists: HeldOutLists, ours: Candidate
) -> None:
    found = _measured(snapshot, lists, candidate("3", BaselineRanker()), None)
    assert all((at.gain["weighted_sum"].low, at.gain["weighted_sum"].high) == (0.0, 0.0) for at in found.values())
    assert all(AGAINST not in at.of for at in found.values())


def test_what_the_other_was_trained_on_is_left_out_here_too(
    snapshot: MarketSnapshot, lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HeldOutLists, "unseen_by", lambda *_: [False] * len(lists.test))
    found = _measured(snapshot, lists, ours, candidate("1", BaselineRanker()))
    assert all(np.isnan(at.of[AGAINST].mean) for at in found.values())
    assert all(np.isfinite(at.of[VERSION].mean) for at in found.values())
