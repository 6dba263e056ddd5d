"""A server under load takes each new champion without a failed request and without a list mixed of two models."""

from pathlib import Path

import pytest

from benchmarks.promotions import measure


@pytest.mark.slow
def test_promotions_and_rollbacks_under_load(tmp_path: Path) -> None:
    figures = measure(tmp_path, times=5, ads=150, persons=40, clients=2, seed=1)
    assert figures["failures"] == []
    assert (figures["moves"], figures["failed"], figures["mixed"]) == (5, 0, 0), figures
    by_version = figures["lists_by_version"]
    assert isinstance(by_version, dict)
    assert all(by_version.values()), figures
    assert figures["persons_whose_list_differs_by_version"], figures
