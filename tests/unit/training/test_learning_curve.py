from jobbmatch.training.fit import fit, split
from jobbmatch.training.learning_curve import FEWEST, SHARES, learning_curve, metrics_of
from tests.unit.training.conftest import SETTINGS, Simulated


def test_fewer_lists_are_judged_beside_the_whole(simulated: Simulated) -> None:
    parts = split(simulated.lists, SETTINGS)
    whole = fit(parts, SETTINGS, lambda *_: None)
    told: list[tuple[int, int]] = []
    curve = learning_curve(parts, whole, SETTINGS, lambda *done: told.append(done))
    counts = [round(share * len(parts.train)) for share in SHARES]
    assert [point.lists for point in curve] == [*(count for count in counts if count >= FEWEST), len(parts.train)]
    assert all(point.ndcg.low <= point.ndcg.mean <= point.ndcg.high for point in curve)
    assert told[-1] == (len(curve), len(curve))
    assert curve == learning_curve(parts, whole, SETTINGS, lambda *_: None)
    figures = metrics_of(curve)
    assert figures[f"simulated_ndcg_10_with_{len(parts.train)}_lists"] == curve[-1].ndcg.mean
    assert len(figures) == 3 * len(curve)
