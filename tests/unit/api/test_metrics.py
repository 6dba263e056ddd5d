"""Labels are templates, methods and statuses."""

from jobbmatch.api.metrics import Metrics


def test_labels_hold_no_room_for_ids() -> None:
    metrics = Metrics()
    metrics.requests.labels("GET", "/x/{id}", "200").inc()
    metrics.seconds.labels("GET", "/x/{id}").observe(0.1)
    labels = {name for family in metrics.registry.collect() for sample in family.samples for name in sample.labels}
    assert labels == {"method", "route", "status", "le"}


def test_each_has_its_own_registry() -> None:
    first, second = Metrics(), Metrics()
    first.matches.inc()
    assert first.registry.get_sample_value("jobbmatch_match_lists_total") == 1
    assert second.registry.get_sample_value("jobbmatch_match_lists_total") == 0


def test_answers_held_back_are_counted() -> None:
    metrics = Metrics()
    assert metrics.held_back() == 0
    metrics.gate_disagreements.inc()
    assert metrics.held_back() == 1
