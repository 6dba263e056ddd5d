import numpy as np

from jobbmatch.measuring.ranker.plain import Scorer, likeness, linear, linear_steps, newest, popular, weighted
from jobbmatch.training.fit import Split
from jobbmatch.training.metrics import ndcg


def _judge(parts: Split, scorer: Scorer) -> float:
    return float(np.nanmean([ndcg(item.truth, scorer(item), 10) for item in parts.test]))


def test_a_fitted_line_beats_what_is_newest(parts: Split) -> None:
    fitted = linear(parts, lambda scorer: _judge(parts, scorer))
    assert _judge(parts, fitted) > _judge(parts, newest) + 0.05


def test_words_and_weights_beat_chance(parts: Split) -> None:
    rng = np.random.default_rng(0)
    by_chance = _judge(parts, lambda item: rng.random(len(item)))
    assert _judge(parts, weighted) > by_chance
    assert _judge(parts, likeness) > by_chance


def test_what_nobody_was_shown_is_as_popular_as_usual(parts: Split) -> None:
    scorer = popular(parts.train[:1])
    seen = set(parts.train[0].matrix.rows.tolist())
    item = next(one for one in parts.test if not set(one.matrix.rows.tolist()) <= seen)
    rates = scorer(item)
    unseen = [rate for row, rate in zip(item.matrix.rows.tolist(), rates, strict=True) if row not in seen]
    assert set(unseen) == {0.2}
    assert (rates > 0).all()


def test_a_line_a_step_is_no_worse_than_one_line(parts: Split) -> None:
    steps = linear_steps(parts, lambda scorer: _judge(parts, scorer))
    assert _judge(parts, steps) > _judge(parts, newest) + 0.05
