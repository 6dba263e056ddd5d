import numpy as np

from jobbmatch.measuring.evaluate.evaluation import CONTROLLED, Evaluation
from jobbmatch.measuring.evaluate.rankers import AGAINST, NAMES, VERSION
from jobbmatch.measuring.evaluate.replay import REWARDS
from tests.unit.measuring.evaluate.conftest import ADS, ASKED


def test_every_ranker_is_measured_on_the_same_lists_and_held_against_the_version(evaluation: Evaluation) -> None:
    assert list(evaluation.quality.of) == list(NAMES)
    assert set(evaluation.quality.gain) == set(NAMES) - {VERSION}
    own = evaluation.quality.of[VERSION]["ndcg_10"]
    assert own.low <= own.mean <= own.high <= 1
    assert evaluation.quality.gain["newest"]["ndcg_10"].low > 0


def test_what_it_is_about_is_told(evaluation: Evaluation) -> None:
    about = evaluation.about
    assert (about.version, about.against, about.vacancies, about.persons) == ("2", "1", len(ADS), ASKED.persons)
    assert about.same_lists is True
    assert about.simulated
    assert 0 < about.list_persons < about.lists
    assert 0.2 < about.excluding / about.persons < 0.6


def test_the_estimators_hit_the_known_truth_and_a_log_without_support_is_doubted(evaluation: Evaluation) -> None:
    assert set(evaluation.off_policy.of) == set(REWARDS)
    for estimates in evaluation.off_policy.of.values():
        for name in ("ips", "snips", "doubly_robust"):
            assert estimates[VERSION].hits(name), name
        assert estimates[VERSION].support.doubts == ()
    astray = evaluation.off_policy.astray
    assert not astray["wrong_chances"].hits("ips")
    assert not astray["without_support"].hits("ips")
    assert "overlapp" in astray["without_support"].support.doubts[0]


def test_control_spreads_the_persons(evaluation: Evaluation) -> None:
    crowd, controlled = evaluation.crowds[VERSION], evaluation.crowds[CONTROLLED]
    assert controlled.busiest.mean < crowd.busiest.mean
    assert controlled.gini.mean < crowd.gini.mean
    assert controlled.coverage.mean >= crowd.coverage.mean
    assert set(evaluation.crowds) == {VERSION, AGAINST, "weighted_sum", CONTROLLED}


def test_exclusions_take_vacancies_away_and_never_add_any(evaluation: Evaluation) -> None:
    costs = evaluation.costs
    assert costs["allowed"].difference.high < 0
    assert costs["shown"].difference.mean <= 0
    assert costs["worth"].limited.mean <= costs["worth"].free.mean
    assert costs["spread"].limited.low <= costs["spread"].limited.mean <= costs["spread"].limited.high


def test_the_figures_have_the_names_that_gates_read(evaluation: Evaluation) -> None:
    found = evaluation.metrics()
    for name in ("fairness_exposure_ratio", "fairness_quality_gap", "congestion_gini", "congestion_coverage"):
        assert np.isfinite(found[name]), name
    assert found["quality_ndcg_10_low"] <= found["quality_ndcg_10"] <= found["quality_ndcg_10_high"]
    against = evaluation.against_metrics()
    assert against["congestion_gini"] == evaluation.crowds[AGAINST].gini.mean
