import logging
import threading

import numpy as np
import pytest

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features.matrix import FeatureMatrix
from jobbmatch.models.promotion import standard_matrix
from jobbmatch.models.ranker import BaselineRanker, Scores
from jobbmatch.serving import shadow
from jobbmatch.serving.shadow import WAITING, Compared, Shadow, compare


class Turned(BaselineRanker):
    """Says the opposite of the plain ranker; may fail or wait."""

    info = RankerInfo("jobbmatch-ranker", "7", simulated=True)

    def __init__(self, *, fails: bool = False, until: threading.Event | None = None) -> None:
        self.fails = fails
        self.until = until
        self.started = threading.Event()

    def score(self, matrix: FeatureMatrix) -> Scores:
        self.started.set()
        if self.until is not None:
            self.until.wait(10)
        if self.fails:
            raise RuntimeError("no")
        return -super().score(matrix)


MATRIX = standard_matrix(40)
SCORES = BaselineRanker().score(MATRIX)


def test_the_opposite_order_and_the_same() -> None:
    found = compare(Turned(), MATRIX, SCORES)
    assert found.version == "7"
    assert found.correlation == pytest.approx(-1)
    assert found.overlap == 0
    same = compare(BaselineRanker(), MATRIX, SCORES)
    assert same.correlation == pytest.approx(1)
    assert same.overlap == 1


def test_equal_scores_share_a_rank_and_one_score_for_all_says_nothing() -> None:
    ranks = shadow._ranks(np.array([0.3, 0.1, 0.3]))
    assert ranks.tolist() == [2.5, 1.0, 2.5]
    assert compare(Turned(), MATRIX, np.zeros(40)).correlation is None


def test_figures_are_reported_and_a_challenger_that_fails_stops_nothing() -> None:
    seen: list[Compared] = []
    background = Shadow(seen.append, lambda: None)
    background.offer(Turned(fails=True), MATRIX, SCORES)
    background.offer(Turned(), MATRIX.take(np.array([0])), SCORES[:1])
    background.offer(Turned(), MATRIX, SCORES)
    background.close(10)
    assert [one.version for one in seen] == ["7"]


def test_it_never_waits_and_what_there_is_no_time_for_is_counted() -> None:
    left_out: list[int] = []
    go, seen = threading.Event(), list[Compared]()
    background, slow = Shadow(seen.append, lambda: left_out.append(1)), Turned(until=go)
    background.offer(slow, MATRIX, SCORES)
    assert slow.started.wait(10)
    for _ in range(WAITING + 3):
        background.offer(slow, MATRIX, SCORES)
    assert len(left_out) == 3
    go.set()
    background.close(10)
    assert len(seen) == WAITING + 1


def test_the_log_holds_means_alone(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(shadow, "LOG_EVERY", 2)
    with caplog.at_level(logging.INFO, "jobbmatch"):
        background = Shadow(lambda _: None, lambda: None)
        for _ in range(2):
            background.offer(Turned(), MATRIX, SCORES)
        background.close(10)
    (record,) = [record for record in caplog.records if record.message == "shadow"]
    assert set(record.__dict__["fields"]) == {"lists", "rank_correlation", "overlap_at_10", "seconds"}
