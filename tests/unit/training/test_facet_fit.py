import numpy as np
import pytest
from sklearn.calibration import CalibratedClassifierCV

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.models.facet_guard import Bars
from jobbmatch.training.facet_fit import FACETS, I64, fit_guard, fit_terms, folds, labelled, out_of_fold, probabilities
from jobbmatch.training.facet_settings import GuardSettings
from tests.factories.labelled import labelled_ad, labelled_ads

SETTINGS = GuardSettings(inner_folds=2)
ADS = labelled_ads(90)
GROUPS: I64 = np.arange(len(ADS), dtype=np.int64)
NIGHT = FACETS.index(Facet.NIGHT)


def test_terms_that_are_rare_or_everywhere_are_dropped() -> None:
    terms = fit_terms(ADS, GuardSettings(fewest_ads=2, most_share=0.5)).terms
    assert "månen" in terms
    assert list(terms) == sorted(terms)
    assert len(fit_terms(ADS, GuardSettings(most_terms=7)).terms) == 7


def test_only_facets_with_enough_labels_get_a_model() -> None:
    assert set(fit_guard(ADS, GROUPS, SETTINGS).models) == {Facet.NIGHT}
    assert not fit_guard(ADS, GROUPS, GuardSettings(fewest_labels=31)).models
    one_kind = [labelled_ad(n, FacetValue.YES, FacetValue.YES) for n in range(30)]
    assert not fit_guard(one_kind, np.arange(30), SETTINGS).models


def test_a_fitted_guard_has_no_bars_and_tells_danger_from_the_rest() -> None:
    guard = fit_guard(ADS, GROUPS, SETTINGS)
    assert guard.models[Facet.NIGHT].bars == Bars()
    found = probabilities(guard, [labelled_ad(n, label, FacetValue.UNCLEAR) for n, label in _NEW])[:, NIGHT]
    assert found[0] > 0.6 > 0.3 > found[1]


_NEW = ((901, FacetValue.YES), (902, FacetValue.NO))


def test_the_same_ads_and_seed_give_the_same_guard() -> None:
    first, second = (fit_guard(ADS, GROUPS, SETTINGS) for _ in range(2))
    assert first.terms == second.terms
    assert first.models[Facet.NIGHT].weights.tobytes() == second.models[Facet.NIGHT].weights.tobytes()
    assert first.models[Facet.NIGHT].slope == second.models[Facet.NIGHT].slope


def test_the_guard_gives_the_probabilities_of_the_fitted_model(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[CalibratedClassifierCV, object]] = []
    original = CalibratedClassifierCV.fit

    def fit(self: CalibratedClassifierCV, matrix: object, *args: object) -> CalibratedClassifierCV:
        seen.append((self, matrix))
        return original(self, matrix, *args)

    monkeypatch.setattr(CalibratedClassifierCV, "fit", fit)
    guard = fit_guard(ADS, GROUPS, SETTINGS)
    model, matrix = seen[0]
    np.testing.assert_allclose(probabilities(guard, ADS)[:, NIGHT], model.predict_proba(matrix)[:, 1], rtol=1e-4)


def test_folds_part_no_group_and_hold_each_ad_out_once() -> None:
    groups = np.repeat(np.arange(20), 3)
    held = []
    for learn, judge in folds(groups, 5, 1):
        assert not set(groups[learn]) & set(groups[judge])
        held += judge.tolist()
    assert sorted(held) == list(range(60))


def test_out_of_fold_probabilities_are_of_guards_that_have_not_seen_the_ad() -> None:
    found = out_of_fold(ADS, GROUPS, 3, SETTINGS)
    assert found.shape == (len(ADS), len(FACETS))
    assert not np.isnan(found[:, NIGHT]).any()
    assert np.isnan(found[:, FACETS.index(Facet.WEEKEND)]).all()
    rows, danger = labelled(ADS, Facet.NIGHT)
    assert found[rows[danger], NIGHT].min() > found[rows[~danger], NIGHT].mean()
