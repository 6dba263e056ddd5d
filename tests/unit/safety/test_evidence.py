"""Findings carry the words of the ad that they rest on."""

import pytest

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import Evidence, Facet, FacetValue
from jobbmatch.domain.hours import WorkingHours
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.evidence import evidence_of
from tests.factories.safety import vacancy, with_facet

_QUOTE = Evidence("arbeid om natten", "text", 4)


@pytest.mark.parametrize(
    ("rule", "given", "quote"),
    [
        (RuleCode.NIGHT, with_facet(Facet.NIGHT, FacetValue.YES, _QUOTE), "arbeid om natten"),
        (RuleCode.HOURS, vacancy(hours=WorkingHours(evidence=(_QUOTE,))), "arbeid om natten"),
        (RuleCode.ZONE, vacancy(), "3550 Gol"),
        (RuleCode.EMPLOYER, vacancy(), "Fjellheim Regnskap AS"),
        (RuleCode.OCCUPATION, vacancy(), "Medarbeider"),
    ],
)
def test_words_of_the_ad(rule: RuleCode, given: Vacancy, quote: str) -> None:
    assert [evidence.quote for evidence in evidence_of(rule, given)] == [quote]


def test_no_words_where_the_ad_has_none() -> None:
    nothing = vacancy(places=(), employer=Employer(), facets={})
    rules = (RuleCode.NIGHT, RuleCode.ZONE, RuleCode.EMPLOYER)
    assert [evidence_of(rule, nothing) for rule in rules] == [(), (), ()]


def test_where_the_words_stand() -> None:
    rules = (RuleCode.ZONE, RuleCode.EMPLOYER, RuleCode.OCCUPATION)
    stands = [(e.where, e.start) for rule in rules for e in evidence_of(rule, vacancy())]
    assert stands == [("field:workLocations", -1), ("field:employer", -1), ("title", -1)]
    assert evidence_of(RuleCode.RAW_TEXT, vacancy()) == ()
