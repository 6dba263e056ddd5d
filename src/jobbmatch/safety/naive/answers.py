"""Human answers, naively: does what stands on an answered vacancy follow from the answers that it carries?

It does its own counting. What was changed without an answer that carries the change, or an answer about another
text, leaves the question open.
"""

from collections.abc import Iterator

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.given import GivenHours, GivenPlaces
from jobbmatch.domain.hours import WorkingHours
from jobbmatch.domain.place import Precision
from jobbmatch.domain.remote import RemoteWork
from jobbmatch.domain.safety_profile import SafetyProfile
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.naive import given
from jobbmatch.safety.naive.given import TIMED as _TIMED
from jobbmatch.safety.naive.given import of_this_text
from jobbmatch.safety.naive.hours import in_part_of_week, stated_minutes

_OPENS_BY_YES = ("ordinary_paid", "stated_places_only", "stated_employer_only")


def opened_by_humans(vacancy: Vacancy, question: str) -> bool:
    """Whether enough humans say the harmless thing about this very text, and nobody the other."""
    about = [(a, bad) for a in vacancy.answers if (bad := _speaks(a, question)) is not None]
    if vacancy.read is None or not about or not all(of_this_text(vacancy, a) for a, _ in about):
        return False
    standing = [(a, bad) for a, bad in about if a.withdrawn_by is None]
    if not standing or any(bad for _, bad in standing):
        return False
    persons = {a.answered_by for a, _ in standing} | {a.confirmed_by for a, _ in standing if a.confirmed_by}
    overruled = any(bad and a.withdrawn_by not in (None, a.answered_by) for a, bad in about)
    return len(persons) > 1 or not (overruled or _read_as_dangerous(vacancy.read, question))


def _speaks(answer: Answer, question: str) -> bool | None:
    """Whether an answer says the dangerous thing to a question; None when it does not speak of it."""
    if answer.question == question:
        return (answer.value == FacetValue.YES) != (question in _OPENS_BY_YES)
    facet = next((facet for facet in _TIMED if facet == question), None)
    if facet is None or not isinstance(answer.given, GivenHours):
        return None
    if any(in_part_of_week(minute, facet) for minute in stated_minutes(WorkingHours(answer.given.spans))):
        return True
    return False if answer.given.exhaustive else None


def _read_as_dangerous(read: Vacancy, question: str) -> bool:
    facet = next((facet for facet in Facet if facet == question), None)
    if facet is None:
        return False
    bad = FacetValue.NO if question in _OPENS_BY_YES else FacetValue.YES
    stated = facet in _TIMED and any(in_part_of_week(minute, facet) for minute in stated_minutes(read.hours))
    return stated or (facet in read.facets and read.facets[facet].value == bad)


def unfounded(vacancy: Vacancy, profile: SafetyProfile) -> Iterator[str]:
    """Give the rules for which the vacancy is milder than its text and its answers allow, of those the person has."""
    read = vacancy.read or vacancy
    excluded = {exclusion.facet for exclusion in profile.facets}
    timed = set(_TIMED) if profile.hours else set()
    for facet in Facet:
        if facet in excluded | timed and _wrong_facet(vacancy, read, facet):
            yield facet.value
    if excluded & set(_TIMED) | timed and _wrong_hours(vacancy, read):
        yield "hours"
    if profile.zones and _wrong_places(vacancy, read):
        yield "zone"
    if profile.employers and _wrong_employer(vacancy, read):
        yield "employer"
    if profile.occupations and given.occupations_missing(vacancy, read):
        yield "occupation"


def _said_dangerous(vacancy: Vacancy, question: str) -> bool:
    return any(answer.withdrawn_by is None and _speaks(answer, question) for answer in vacancy.answers)


def _wrong_facet(vacancy: Vacancy, read: Vacancy, facet: Facet) -> bool:
    now, then = vacancy.facets.get(facet), read.facets.get(facet)
    good = FacetValue.YES if facet == Facet.ORDINARY_PAID else FacetValue.NO
    if now is None or now.value != good:
        return False
    was_good = then is not None and then.value == good
    return _said_dangerous(vacancy, facet.value) or not (was_good or opened_by_humans(vacancy, facet.value))


def _wrong_hours(vacancy: Vacancy, read: Vacancy) -> bool:
    """Whether minutes are gone at which there is work by the ad or by a human, or the list claims to be complete."""
    stated, settled = stated_minutes(vacancy.hours), given.hours_settled(vacancy)
    said = given.minutes_said(vacancy)
    must = said if settled is not None else stated_minutes(read.hours) | said
    if vacancy.hours.exhaustive and not _may_be_complete(vacancy, read, stated):
        return True
    lost = must - stated
    opened = [facet for facet in _TIMED if lost and opened_by_humans(vacancy, facet.value)]
    return any(not any(in_part_of_week(minute, facet) for facet in opened) for minute in lost)


def _may_be_complete(vacancy: Vacancy, read: Vacancy, stated: set[int]) -> bool:
    """Whether somebody says that the times are all, and nobody that there is work at others."""
    said_of_part = [facet for facet in _TIMED if _said_dangerous(vacancy, facet.value)]
    if any(not any(in_part_of_week(minute, facet) for minute in stated) for facet in said_of_part):
        return False
    if given.hours_settled(vacancy) is not None:
        return True
    return read.hours.exhaustive and given.minutes_said(vacancy) <= stated_minutes(read.hours)


def _wrong_places(vacancy: Vacancy, read: Vacancy) -> bool:
    elsewhere = _said_dangerous(vacancy, "stated_places_only")
    if vacancy.remote.value == RemoteWork.ONLY and (
        elsewhere or given.said(vacancy, GivenPlaces) or read.remote.value != RemoteWork.ONLY
    ):
        return True
    if elsewhere and all(place.precision is not Precision.UNKNOWN for place in vacancy.places):
        return True
    if given.places_missing(vacancy, read):
        return True
    return not (set(read.places_in_text) <= set(vacancy.places_in_text) or nowhere_else(vacancy))


def nowhere_else(vacancy: Vacancy) -> bool:
    """Whether humans say that there is work at no other place that the text names."""
    if opened_by_humans(vacancy, "stated_places_only"):
        return True
    return given.nowhere_else(vacancy) and not _said_dangerous(vacancy, "stated_places_only")


def _wrong_employer(vacancy: Vacancy, read: Vacancy) -> bool:
    if given.employers_missing(vacancy, read):
        return True
    if vacancy.employer.is_agency:
        return False
    if _said_dangerous(vacancy, "stated_employer_only"):
        return True
    settled = opened_by_humans(vacancy, "stated_employer_only") or given.client_named(vacancy)
    return read.employer.is_agency and not settled
