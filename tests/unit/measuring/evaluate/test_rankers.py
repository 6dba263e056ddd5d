import importlib
from types import ModuleType

import numpy as np
import pytest

from jobbmatch.measuring.evaluate.lists import HeldOutLists
from jobbmatch.measuring.evaluate.quality import Candidate
from jobbmatch.measuring.evaluate.rankers import AGAINST, NAMES, VERSION, scorers
from jobbmatch.models.ranker import BaselineRanker


def test_without_the_other_makers_packages_their_trees_are_left_out(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(name: str) -> ModuleType:
        raise ModuleNotFoundError(name="xgboost")

    monkeypatch.setattr(importlib, "import_module", lacking)
    told: list[str] = []
    found = scorers(lists, ours.ranker, None, told.append)
    assert list(found) == [name for name in NAMES if name not in (AGAINST, "xgboost")]
    assert told == ["Lineær modell", "XGBoost"]
    item = lists.test[0]
    assert (found[VERSION](item) == ours.ranker.score(item.matrix)).all()
    assert (found["weighted_sum"](item) == BaselineRanker().score(item.matrix)).all()
    assert all(np.isfinite(scorer(item)).all() or name == "newest" for name, scorer in found.items())


def test_a_fault_of_our_own_is_not_taken_for_a_missing_package(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(name: str) -> ModuleType:
        raise ModuleNotFoundError(name="jobbmatch.measuring.ranker.trees")

    monkeypatch.setattr(importlib, "import_module", broken)
    with pytest.raises(ModuleNotFoundError):
        scorers(lists, ours.ranker, None, lambda _: None)
