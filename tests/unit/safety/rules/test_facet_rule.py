"""Facet rules: silent when not excluded, and stated hours outweigh a 'no'."""

import pytest

from jobbmatch.domain.facet import Facet, FacetValue, dangerous, harmless
from jobbmatch.domain.hours import HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, Strength
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.rules.facet_rule import FacetRule
from jobbmatch.safety.vector import SafetyVector
from tests.factories.safety import with_facet

_SATURDAY_NIGHT = WorkingHours((HourSpan(frozenset({5}), 18 * 60, 23 * 60),))


@pytest.mark.parametrize("facet", list(Facet))
def test_silent_when_not_excluded(facet: Facet) -> None:
    matrix = SafetyMatrix.build([with_facet(facet, dangerous(facet))])
    assert FacetRule(facet).judge(matrix, SafetyVector.from_profile(NO_EXCLUSIONS)) == []


@pytest.mark.parametrize("facet", list(Facet))
@pytest.mark.parametrize("value", list(FacetValue))
def test_stated_hours_outweigh(facet: Facet, value: FacetValue) -> None:
    matrix = SafetyMatrix.build([with_facet(facet, value, hours=_SATURDAY_NIGHT)])
    rule = FacetRule(facet)
    vector = SafetyVector({facet: Strength.SAFETY}, (), (), (), ())
    (outcome,) = rule.judge(matrix, vector)
    timed = facet in (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND)
    bad = dangerous(facet)
    plain = {harmless(facet): "", FacetValue.UNCLEAR: f"{facet}.unknown", bad: f"{facet}.{bad}"}[value]
    assert rule.table[outcome.answers[0]].reason == (f"{facet}.stated_hours" if timed else plain)
