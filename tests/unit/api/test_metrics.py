"""Labels are templates, methods and statuses."""

from dataclasses import replace

from jobbmatch.api.metrics import Metrics
from jobbmatch.domain.match import Match, MatchAnswer, RankerInfo, Team
from jobbmatch.serving.shadow import Compared
from tests.factories.market import AS_OF, vacancy


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


def test_how_fresh_the_feed_is_is_there_only_where_there_is_a_feed() -> None:
    metrics = Metrics()
    assert metrics.registry.get_sample_value("jobbmatch_feed_behind") is None
    metrics.feed(1200.0, behind=True)
    metrics.feed(30.0, behind=False)
    assert metrics.registry.get_sample_value("jobbmatch_feed_behind") == 0
    assert metrics.registry.get_sample_value("jobbmatch_feed_age_seconds") == 30


def test_who_placed_what_is_counted_only_where_a_challenger_is_tried_in_the_open() -> None:
    metrics, ranker = Metrics(), RankerInfo("jobbmatch-ranker", "1", simulated=True)
    matches = tuple(Match(rank, 1.0, vacancy(rank), None, (), team=team) for rank, team in enumerate(Team, 1))
    answer = MatchAnswer(matches, ranker, AS_OF, 2, 0, 0, "v")
    metrics.listed(answer)
    places = ("jobbmatch_interleaved_places_total", {"version": "2", "team": "challenger"})
    assert metrics.registry.get_sample_value(*places) is None
    metrics.listed(replace(answer, challenger=replace(ranker, version="2")))
    assert metrics.registry.get_sample_value(*places) == 1
    assert metrics.registry.get_sample_value("jobbmatch_match_lists_total") == 2


def test_a_shadow_leaves_figures_by_version_alone() -> None:
    metrics = Metrics()
    metrics.shadowed(Compared("2", 0.5, 0.7, 0.01))
    metrics.shadowed(Compared("2", None, 0.9, 0.01))
    of_version = {"version": "2"}
    assert metrics.registry.get_sample_value("jobbmatch_shadow_rank_correlation_count", of_version) == 1
    assert metrics.registry.get_sample_value("jobbmatch_shadow_overlap_at_10_sum", of_version) == 1.6
