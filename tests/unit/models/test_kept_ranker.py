import json
from pathlib import Path

import numpy as np
import pytest

from jobbmatch.domain.match import RankerInfo
from jobbmatch.models.kept_ranker import KEPT_FILE, keep_ranker, kept_ranker
from jobbmatch.models.promotion import standard_matrix
from jobbmatch.models.registry import Champion
from tests.unit.models.conftest import booster

FOUND = Champion(RankerInfo("jobbmatch-ranker", "4", simulated=True), "run", {})


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    keep_ranker(tmp_path / "ranker", "sqlite:///a", FOUND, booster().model_to_string())
    return tmp_path / "ranker"


def test_it_is_the_same_ranker(kept: Path) -> None:
    found = kept_ranker(kept, "sqlite:///a")
    assert found is not None
    assert (found.ranker.info, found.run_id) == (FOUND.info, "run")
    matrix = standard_matrix(20)
    np.testing.assert_array_equal(found.ranker.score(matrix), booster().predict(matrix.values))
    assert [path.name for path in kept.iterdir()] == [KEPT_FILE]


def test_of_another_registry_it_is_nothing_and_the_address_is_not_written(kept: Path) -> None:
    assert kept_ranker(kept, "sqlite:///b") is None
    assert "sqlite" not in (kept / KEPT_FILE).read_text()


def test_nothing_broken_or_foreign_is_taken(kept: Path, tmp_path: Path) -> None:
    assert kept_ranker(tmp_path / "none", "sqlite:///a") is None
    whole = json.loads((kept / KEPT_FILE).read_text())
    for broken in ("", "[]", "{}", json.dumps({**whole, "model": whole["model"][:-500]})):
        (kept / KEPT_FILE).write_text(broken)
        assert kept_ranker(kept, "sqlite:///a") is None
    keep_ranker(kept, "sqlite:///a", FOUND, booster(["a", "b", "c"]).model_to_string())
    assert kept_ranker(kept, "sqlite:///a") is None
