import numpy as np
import pytest

from jobbmatch.measuring.evaluate.orders import MEASURES, Judge
from jobbmatch.training.metrics import CUTS, ndcg


def test_the_library_counts_ndcg_as_training_does() -> None:
    rng = np.random.default_rng(1)
    truths = [rng.integers(0, 5, 30) * (rng.random(30) < 0.3) for _ in range(20)]
    scores = [rng.normal(0, 1, 30).round(1) for _ in range(20)]
    found = Judge(truths).of(scores)
    assert set(found) == set(MEASURES)
    for cut in CUTS:
        ours = [ndcg(truth, score, cut) for truth, score in zip(truths, scores, strict=True)]
        assert found[f"ndcg_{cut}"] == pytest.approx(ours, nan_ok=True)


def test_recall_and_the_first_hit_look_for_grade_2_and_above() -> None:
    truth = np.array([1, 0, 2, 0, 0, 0, 4])
    found = Judge([truth]).of([np.array([9.0, 8, 7, 6, 5, 4, 3])])
    assert found["recall_5"].tolist() == [0.5]
    assert found["recall_10"].tolist() == [1.0]
    assert found["mrr"].tolist() == [pytest.approx(1 / 3)]


def test_equal_scores_keep_the_order_of_the_list() -> None:
    judge = Judge([np.array([0, 4, 0])])
    assert judge.of([np.zeros(3)])["mrr"].tolist() == [0.5]


def test_a_list_without_anything_to_find_says_nothing() -> None:
    found = Judge([np.array([0, 0]), np.array([1, 0])]).of([np.array([1.0, 2.0]), np.array([1.0, 2.0])])
    assert np.isnan(found["ndcg_10"]).tolist() == [True, False]
    assert np.isnan(found["recall_10"]).tolist() == [True, True]
