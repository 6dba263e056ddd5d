"""The benchmark of retraining runs end to end and accounts for every step."""

from pathlib import Path

import pytest

from benchmarks.retraining import measure
from jobbmatch.training.settings import USUAL


@pytest.mark.slow
def test_it_trains_from_so_many_rows_and_registers(tmp_path: Path) -> None:
    figures = measure(tmp_path, rows=6000, ads=200, seed=1)
    rows = figures["rows"]
    assert isinstance(rows, int)
    assert 6000 <= rows < 6200
    steps = figures["steps"]
    assert isinstance(steps, dict)
    assert list(steps) == ["ads", "columns", "lists", "place", "fit", "judge", "register"]
    assert all(step["peak_mb"] >= step["kept_mb"] > 0 for step in steps.values())
    assert figures["registered"] == "1"
    assert figures["objective"] == USUAL.objective
