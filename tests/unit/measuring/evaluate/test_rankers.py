import importlib
from types import ModuleType

import numpy as np
import pytest

from jobbmatch.measuring.evaluate.lists import HeldOutLists
from jobbmatch.measuring.evaluate.quality import Candidate
from jobbmatch.measuring.evaluate.rankers import AGAINST, NAMES, TREES, VERSION, fitted, scorers
from jobbmatch.measuring.ranker import trees
from jobbmatch.measuring.ranker.plain import Judge, Scorer
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.fit import Split


def test_without_the_other_makers_packages_their_trees_are_left_out(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(name: str) -> ModuleType:
        raise ModuleNotFoundError(name="xgboost")

    monkeypatch.setattr(importlib, "import_module", lacking)
    told: list[str] = []
    found = scorers(lists, ours.ranker, None, told.append)
    assert list(found) == [name for name in NAMES if name not in (AGAINST, "xgboost", "catboost")]
    assert told == ["Lineær modell"]
    item = lists.test[0]
    assert (found[VERSION](item) == ours.ranker.score(item.matrix)).all()
    assert (found["weighted_sum"](item) == BaselineRanker().score(item.matrix)).all()
    assert all(np.isfinite(scorer(item)).all() or name == "newest" for name, scorer in found.items())


def test_both_makers_learn_from_the_same_rows_which_are_made_once(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trees, "ROUNDS", 10)
    made: list[trees.Parts] = []
    rows_of = trees.rows_of

    def once(parts: Split, seed: int) -> trees.Parts:
        made.append(rows_of(parts, seed))
        return made[-1]

    monkeypatch.setattr(trees, "rows_of", once)
    told: list[str] = []
    found = scorers(lists, ours.ranker, None, told.append)
    assert told == ["Lineær modell", "XGBoost", "CatBoost"]
    assert len(told) == fitted(trees=True)
    assert len(made) == 1
    one, other = (np.concatenate([found[name](item) for item in lists.test]) for name in TREES)
    assert np.isfinite(one).all()
    assert np.isfinite(other).all()
    assert not np.allclose(one, other)


def test_settings_of_the_others_are_chosen_by_the_truth_which_is_kind_to_them(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged: list[tuple[float, float]] = []

    def maker(_rows: object, _seed: int, judge: Judge) -> Scorer:
        judged.append((judge(lambda item: item.truth.astype(float)), judge(lambda item: item.observed.astype(float))))
        return lambda item: np.zeros(len(item))

    monkeypatch.setattr(trees, "rows_of", lambda *_: None)
    monkeypatch.setattr(trees, "MAKERS", dict.fromkeys(TREES, maker))
    scorers(lists, ours.ranker, None, lambda _: None)
    assert len(judged) == len(TREES)
    assert all(true == 1.0 > seen for true, seen in judged)


def test_who_does_not_want_to_wait_for_other_makers_trees_can_leave_them_out(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trees, "rows_of", None)
    told: list[str] = []
    found = scorers(lists, ours.ranker, None, told.append, trees=False)
    assert list(found) == [name for name in NAMES if name not in (AGAINST, *TREES)]
    assert len(told) == fitted(trees=False) == 1


def test_a_fault_of_our_own_is_not_taken_for_a_missing_package(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(name: str) -> ModuleType:
        raise ModuleNotFoundError(name="jobbmatch.measuring.ranker.trees")

    monkeypatch.setattr(importlib, "import_module", broken)
    with pytest.raises(ModuleNotFoundError):
        scorers(lists, ours.ranker, None, lambda _: None)
