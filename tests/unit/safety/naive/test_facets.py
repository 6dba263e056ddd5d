"""Facets, naively."""

import pytest

from jobbmatch.domain.facet import NO_FACETS, Facet, FacetValue
from jobbmatch.domain.hours import HourSpan, WorkingHours
from jobbmatch.domain.safety_profile import FacetExclusion
from jobbmatch.safety.naive.facets import look
from tests.factories.safety import vacancy, with_facet

_SUNDAY_MORNING = WorkingHours((HourSpan(frozenset({6}), 8 * 60, 12 * 60),))


@pytest.mark.parametrize(("value", "reason"), [("yes", "night.yes"), ("no", ""), ("unclear", "night.unknown")])
def test_values(value: str, reason: str) -> None:
    found = list(look(with_facet(Facet.NIGHT, FacetValue(value)), FacetExclusion(Facet.NIGHT)))
    assert [each.reason for each in found] == ([reason] if reason else [])


def test_not_read_is_unknown() -> None:
    assert [f.reason for f in look(vacancy(facets=NO_FACETS), FacetExclusion(Facet.LONE_WORK))] == ["lone_work.unknown"]


def test_stated_hours_outweigh() -> None:
    given = with_facet(Facet.WEEKEND, FacetValue.NO, hours=_SUNDAY_MORNING)
    assert [f.reason for f in look(given, FacetExclusion(Facet.WEEKEND))] == ["weekend.stated_hours"]
    assert list(look(given, FacetExclusion(Facet.NIGHT))) == []


@pytest.mark.parametrize(
    ("value", "reason"), [("no", "ordinary_paid.no"), ("yes", ""), ("unclear", "ordinary_paid.unknown")]
)
def test_an_ordinary_job_is_the_harmless_answer(value: str, reason: str) -> None:
    found = list(look(with_facet(Facet.ORDINARY_PAID, FacetValue(value)), FacetExclusion(Facet.ORDINARY_PAID)))
    assert [each.reason for each in found] == ([reason] if reason else [])
