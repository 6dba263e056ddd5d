import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobbmatch.domain.facet import Evidence, Facet, FacetReading, FacetValue, dangerous, harmless
from jobbmatch.models.facet_guard import NEVER, WHERE, Bars, FacetGuard, FacetModel, guarded
from tests.factories.labelled import labelled_ad

FACETS, VALUES = st.sampled_from(list(Facet)), st.sampled_from(list(FacetValue))
NUMBERS = st.floats(allow_nan=True, allow_infinity=True)
BARS = st.builds(Bars, NUMBERS, NUMBERS)
EVIDENCE = st.lists(st.builds(Evidence, st.text(max_size=5), st.just("text")), max_size=3).map(tuple)
KEPT = Bars()


def rank(facet: Facet, value: FacetValue) -> int:
    """How much danger a value speaks of: 0, 1 or 2."""
    return [harmless(facet), FacetValue.UNCLEAR, dangerous(facet)].index(value)


def model(word: float = 0.0, bars: Bars = KEPT) -> FacetModel:
    weights = np.array([word, -word], dtype=np.float32)
    return FacetModel(weights, intercept=0.0, slope=-4.0, offset=0.0, bars=bars)


def guard(models: dict[Facet, FacetModel]) -> FacetGuard:
    return FacetGuard(("månen", "taket"), np.ones(2, dtype=np.float32), models, version="test")


@given(FACETS, VALUES, EVIDENCE, NUMBERS, BARS)
def test_no_probability_and_no_bar_ever_makes_a_reading_safer(
    facet: Facet, value: FacetValue, evidence: tuple[Evidence, ...], probability: float, bars: Bars
) -> None:
    after = guarded(facet, FacetReading(value, evidence), probability, bars)
    assert rank(facet, after.value) in (rank(facet, value), rank(facet, value) + 1)
    assert after.evidence[: len(evidence)] == evidence


@given(st.dictionaries(FACETS, VALUES), NUMBERS, BARS)
def test_a_guarded_ad_is_never_safer_than_it_was_read(read: dict[Facet, FacetValue], weight: float, bars: Bars) -> None:
    facets = {facet: FacetReading(value) for facet, value in read.items()}
    ad = replace(labelled_ad(1, FacetValue.YES, FacetValue.NO).vacancy, facets=facets)
    small = weight if math.isfinite(weight) and abs(weight) < 1e30 else 0.0
    after = guard({facet: model(small, bars) for facet in Facet}).guarded(ad)
    for facet in Facet:
        before = read.get(facet, FacetValue.UNCLEAR)
        now = after.facets.get(facet, FacetReading(FacetValue.UNCLEAR)).value
        assert rank(facet, now) >= rank(facet, before)


def test_words_of_danger_turn_a_harmless_reading_into_doubt_and_leave_its_words() -> None:
    ad = labelled_ad(1, FacetValue.YES, FacetValue.NO).vacancy
    after = guard({Facet.NIGHT: model(3.0, Bars(doubt=0.9))}).guarded(ad).facets[Facet.NIGHT]
    assert after.value is FacetValue.UNCLEAR
    assert [item.where for item in after.evidence] == ["text", WHERE]
    assert after.evidence[-1].quote == ""


def test_an_ad_whose_readings_stay_is_the_same_object() -> None:
    ad = labelled_ad(1, FacetValue.NO, FacetValue.NO).vacancy
    assert guard({Facet.NIGHT: model(3.0, Bars(doubt=0.9, danger=0.9))}).guarded(ad) is ad
    assert guard({}).guarded(ad) is ad


def test_for_ordinary_paid_the_dangerous_value_is_no() -> None:
    ad = replace(labelled_ad(1, FacetValue.YES, FacetValue.NO).vacancy, facets={})
    after = guard({Facet.ORDINARY_PAID: model(3.0, Bars(danger=0.9))}).guarded(ad)
    assert after.facets[Facet.ORDINARY_PAID].value is FacetValue.NO


def test_the_probability_is_the_calibrated_sum() -> None:
    ad = labelled_ad(1, FacetValue.YES, FacetValue.NO).vacancy
    found = guard({Facet.NIGHT: model(0.5)}).probabilities(ad)[Facet.NIGHT]
    assert found == pytest.approx(1 / (1 + math.exp(-4.0 * 0.5)))


def test_an_ad_without_a_known_term_gets_the_intercept_alone() -> None:
    ad = replace(labelled_ad(1, FacetValue.NO, FacetValue.NO).vacancy, title="x", text="y", facets={})
    assert guard({Facet.NIGHT: model(0.5)}).probabilities(ad)[Facet.NIGHT] == 0.5


def test_huge_sums_do_not_overflow() -> None:
    ad = labelled_ad(1, FacetValue.YES, FacetValue.NO).vacancy
    steep = replace(model(-1e9), bars=Bars(NEVER, NEVER))
    assert guard({Facet.NIGHT: steep}).probabilities(ad)[Facet.NIGHT] == 0.0
    assert guard({Facet.NIGHT: model(1e9)}).probabilities(ad)[Facet.NIGHT] == 1.0
