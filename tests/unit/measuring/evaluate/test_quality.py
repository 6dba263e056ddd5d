import numpy as np
import pytest

from jobbmatch.measuring.evaluate.lists import HeldOutLists
from jobbmatch.measuring.evaluate.quality import Candidate, RecordedQuality, quality_of, recorded_quality
from jobbmatch.measuring.evaluate.rankers import AGAINST, VERSION
from jobbmatch.measuring.evaluate.report.recorded import recorded_report
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.measuring.evaluate.summary import recorded_lines, recorded_summary
from jobbmatch.measuring.ranker import trees
from jobbmatch.models.ranker import BaselineRanker
from tests.unit.measuring.evaluate.conftest import candidate


@pytest.fixture(scope="module")
def recorded(lists: HeldOutLists, ours: Candidate) -> RecordedQuality:
    """The simulated lists, taken for lists that were shown."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trees, "ROUNDS", 10)
        shown = [*lists.parts.train, *lists.parts.valid, *lists.parts.test]
        return recorded_quality(shown, ours, candidate("1", BaselineRanker()), lambda *_: None)


def test_the_better_order_gains_and_an_order_against_itself_gains_nothing(lists: HeldOutLists) -> None:
    true = [item.truth.astype(np.float64) for item in lists.test]
    drawn = Resampler.of([item.person for item in lists.test], 50, 1)
    found = quality_of(lists, {VERSION: true, "newest": [-score for score in true], "tfidf": true}, drawn, None)
    assert found.of[VERSION]["ndcg_10"].mean == 1.0
    assert found.gain["newest"]["ndcg_10"].low > 0
    assert (found.gain["tfidf"]["ndcg_10"].mean, found.gain["tfidf"]["ndcg_10"].high) == (0.0, 0.0)


def test_what_the_other_was_trained_on_is_left_out_of_the_comparison(
    lists: HeldOutLists, ours: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    true = [item.truth.astype(np.float64) for item in lists.test]
    drawn = Resampler.of([item.person for item in lists.test], 50, 1)
    monkeypatch.setattr(HeldOutLists, "unseen_by", lambda *_: [False] * len(true))
    found = quality_of(lists, {VERSION: true, AGAINST: true}, drawn, ours)
    assert np.isnan(found.of[AGAINST]["ndcg_10"].mean)
    assert np.isnan(found.gain[AGAINST]["ndcg_10"].mean)


def test_lists_that_were_shown_are_measured_on_what_was_recorded(recorded: RecordedQuality) -> None:
    assert recorded.quality.of[VERSION]["ndcg_10"].mean > recorded.quality.of["newest"]["ndcg_10"].mean
    assert 0 < recorded.persons < recorded.lists
    metrics = recorded.metrics()
    assert metrics["outcomes_ndcg_10_low"] <= metrics["outcomes_ndcg_10"]
    assert not any(name.startswith(("fairness", "congestion", "quality")) for name in metrics)


def test_their_report_says_why_they_say_less_than_they_seem(recorded: RecordedQuality) -> None:
    page = recorded_report(recorded)
    assert page.startswith("<!doctype html>")
    assert "aldri ble vist" in page
    assert "SIMULERT" not in page
    assert recorded_summary(recorded)["quality"][VERSION]["ndcg_10"]["mean"] > 0
    assert next(recorded_lines(recorded)).startswith("Versjon 2 på")
