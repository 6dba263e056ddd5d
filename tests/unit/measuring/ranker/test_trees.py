import numpy as np
import pytest

from jobbmatch.measuring.ranker import trees
from jobbmatch.measuring.ranker.plain import Scorer
from jobbmatch.training.fit import Split
from jobbmatch.training.metrics import ndcg
from jobbmatch.training.settings import CHANCE, STEPS
from tests.unit.measuring.ranker.conftest import SETTINGS


@pytest.fixture(autouse=True)
def few_trees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "ROUNDS", 15)


@pytest.fixture(scope="module")
def rows(parts: Split) -> trees.Parts:
    return trees.rows_of(parts, 1)


def test_both_makers_are_there() -> None:
    assert list(trees.MAKERS) == ["xgboost", "catboost"]


@pytest.mark.parametrize("maker", list(trees.MAKERS))
def test_every_maker_learns_and_keeps_the_best_of_its_settings(parts: Split, rows: trees.Parts, maker: str) -> None:
    tried: list[float] = []

    def judge(scorer: Scorer) -> float:
        tried.append(float(np.nanmean([ndcg(item.truth, scorer(item), 10) for item in parts.test])))
        return tried[-1]

    fitted = trees.MAKERS[maker](rows, 1, judge)
    assert len(tried) == len(getattr(trees, f"{maker.upper()}_GRID"))
    best = max(tried)
    assert judge(fitted) == best > 0.4


def test_ours_orders_better_than_chance(parts: Split) -> None:
    scorer, rng = trees.ours(parts, SETTINGS), np.random.default_rng(0)
    ours = np.nanmean([ndcg(item.truth, scorer(item), 10) for item in parts.test])
    assert ours > np.nanmean([ndcg(item.truth, rng.random(len(item)), 10) for item in parts.test]) + 0.1


def test_rows_stand_one_list_after_the_other(parts: Split) -> None:
    size = len(parts.test[0]) + len(parts.test[1])
    rows = trees.Rows.of(parts.test[:2], np.full(size, 0.25))
    assert rows.lists.tolist() == [0] * len(parts.test[0]) + [1] * len(parts.test[1])
    assert rows.values.shape[0] == len(rows.grades) == size
    assert rows.target(None).tolist() == rows.grades.tolist()
    assert rows.target(CHANCE).max() <= 1
    assert set(rows.target(STEPS).tolist()) == {0.25}
