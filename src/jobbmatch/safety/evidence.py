"""The words of an ad that a finding rests on."""

from jobbmatch.domain.decision import RuleCode
from jobbmatch.domain.facet import UNREAD, Evidence, Facet
from jobbmatch.domain.vacancy import Vacancy

_FACETS = frozenset(Facet)


def evidence_of(rule: RuleCode, vacancy: Vacancy) -> tuple[Evidence, ...]:
    """Give what the ad says about the thing that the rule asks for; empty when it says nothing."""
    if rule.value in _FACETS:
        return vacancy.facets.get(Facet(rule.value), UNREAD).evidence
    if rule is RuleCode.HOURS:
        return vacancy.hours.evidence
    if rule is RuleCode.ZONE:
        return tuple(Evidence(place.name, "field:workLocations") for place in vacancy.places if place.name)
    if rule is RuleCode.EMPLOYER and vacancy.employer.name:
        return (Evidence(vacancy.employer.name, "field:employer"),)
    if rule is RuleCode.OCCUPATION:
        return (Evidence(vacancy.title, "title"),)
    return ()
