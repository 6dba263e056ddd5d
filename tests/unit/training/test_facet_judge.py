import numpy as np
import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.training.facet_ads import LabelledAd
from jobbmatch.training.facet_fit import I64
from jobbmatch.training.facet_judge import GuardJudgement, group_interval, judge_guard
from jobbmatch.training.facet_settings import GuardSettings
from tests.factories.labelled import labelled_ad, labelled_ads

SETTINGS = GuardSettings(folds=3, inner_folds=2, resamples=200)


def judged(ads: list[LabelledAd]) -> GuardJudgement:
    groups: I64 = np.arange(len(ads), dtype=np.int64)
    return judge_guard(ads, groups, SETTINGS, lambda *_: None)


@pytest.fixture(scope="module")
def judgement() -> GuardJudgement:
    return judged(labelled_ads(150))


def test_a_guard_that_finds_what_the_reader_missed_helps(judgement: GuardJudgement) -> None:
    night = judgement.facets[Facet.NIGHT]
    assert night.unsafe.of == 50
    assert night.unsafe.before == 17
    assert night.unsafe.after < 5
    assert night.unsafe.drop.low > 0
    assert night.usable.before - night.usable.after <= 0.02 * night.usable.of
    assert judgement.helps


def test_a_reader_that_misses_nothing_cannot_be_helped() -> None:
    values = tuple(FacetValue)
    found = judged([labelled_ad(n, values[n % 3], values[n % 3]) for n in range(90)])
    assert found.together.unsafe.before == 0
    assert not found.helps


def test_only_facets_that_are_labelled_have_figures(judgement: GuardJudgement) -> None:
    assert set(judgement.facets) == {Facet.NIGHT}
    assert judgement.together == judgement.facets[Facet.NIGHT]


def test_figures_are_named_by_facet(judgement: GuardJudgement) -> None:
    metrics = judgement.metrics()
    assert metrics["night_unsafe_share_before"] == 17 / 50
    assert metrics["all_unsafe_of"] == 50
    assert metrics["night_unsafe_drop_low"] <= metrics["night_unsafe_drop"] <= metrics["night_unsafe_drop_high"]


def test_it_says_how_far_it_has_come() -> None:
    told: list[tuple[int, int]] = []
    groups: I64 = np.arange(60, dtype=np.int64)
    judge_guard(labelled_ads(60), groups, SETTINGS, lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_the_interval_draws_whole_groups() -> None:
    before, after = np.array([True] * 10), np.array([False] * 5 + [True] * 5)
    together = group_interval(before, after, np.repeat([0, 1], 5), SETTINGS)
    apart = group_interval(before, after, np.arange(10), SETTINGS)
    assert together.mean == apart.mean == 0.5
    assert (together.low, together.high) == (0.0, 1.0)
    assert apart.low > 0


def test_an_interval_of_nothing_is_nought() -> None:
    none = np.array([], dtype=np.bool_)
    assert group_interval(none, none, np.array([], dtype=np.int64), SETTINGS).mean == 0
