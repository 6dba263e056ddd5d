"""Values that humans gave, naively: is there one that holds, and what must stand on the vacancy then?

It counts and compares for itself. As long as no value holds, what was read must still stand there, with all that
anybody said beside it.
"""

from collections.abc import Callable
from typing import TypeVar

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.given import GivenEmployer, GivenHours, GivenOccupation, GivenPlace, GivenPlaces, GivenValue
from jobbmatch.domain.hours import WorkingHours
from jobbmatch.domain.place import Place, Precision
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.naive.employers import plain_words
from jobbmatch.safety.naive.hours import in_part_of_week, stated_minutes
from jobbmatch.safety.policy import SURE_OCCUPATION

G = TypeVar("G", bound=GivenValue)
TIMED = (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND)


def holding(vacancy: Vacancy, kind: type[G], against: Callable[[Vacancy, G], bool]) -> G | None:
    """Give the value that enough humans gave on this very text, and nobody another one.

    Args:
        vacancy: An answered vacancy.
        kind: The kind of value.
        against: Tells whether the ad as it was read says otherwise.
    """
    about = [(answer, answer.given) for answer in vacancy.answers if isinstance(answer.given, kind)]
    if vacancy.read is None or not all(of_this_text(vacancy, answer) for answer, _ in about):
        return None
    standing = [(answer, value) for answer, value in about if answer.withdrawn_by is None]
    if not standing or any(value != standing[0][1] for _, value in standing):
        return None
    value = standing[0][1]
    persons = {answer.answered_by for answer, _ in standing}
    persons |= {answer.confirmed_by for answer, _ in standing if answer.confirmed_by}
    overruled = any(value != other and answer.withdrawn_by not in (None, answer.answered_by) for answer, other in about)
    return value if len(persons) > 1 or not (overruled or against(vacancy.read, value)) else None


def of_this_text(vacancy: Vacancy, answer: Answer) -> bool:
    """Whether an answer is about this ad and this text."""
    return answer.vacancy_id == vacancy.id and answer.fingerprint == text_fingerprint(vacancy)


def said(vacancy: Vacancy, kind: type[G]) -> list[G]:
    """Give the values of one kind that stand, whether they hold or not."""
    standing = (answer.given for answer in vacancy.answers if answer.withdrawn_by is None)
    return [value for value in standing if isinstance(value, kind)]


def area(place: GivenPlace) -> Place | None:
    """Look a place up by its number."""
    gazetteer = load_gazetteer()
    if place.postal_code:
        return gazetteer.by_postal_code(place.postal_code)
    return gazetteer.by_municipality(place.municipality or "")


def nowhere_else(vacancy: Vacancy) -> bool:
    """Whether a place holds of which is said that the work is done there only."""
    value = holding(vacancy, GivenPlaces, _against_places)
    return value is not None and value.only_there


def places_missing(vacancy: Vacancy, read: Vacancy) -> bool:
    """Whether a place is gone that must stand there."""
    places = [area(place) for value in said(vacancy, GivenPlaces) for place in value.places]
    if nowhere_else(vacancy):
        return not set(places) - {None} <= set(vacancy.places) or not vacancy.places
    if not set(read.places) <= set(vacancy.places) or not set(places) - {None} <= set(vacancy.places):
        return True
    # Nothing is stated and nothing holds: it may be anywhere.
    unsettled = bool(places) and not read.places and holding(vacancy, GivenPlaces, _against_places) is None
    return unsettled and all(place.precision is not Precision.UNKNOWN for place in vacancy.places)


def _against_places(read: Vacancy, value: GivenPlaces) -> bool:
    return value.only_there and any(
        place.abroad or not any(_within(area(given), place) for given in value.places)
        for place in read.places
        if place.abroad or place.precision is not Precision.UNKNOWN
    )


def _within(inner: Place | None, outer: Place) -> bool:
    """Whether a place lies in another, or is the same, by their numbers."""
    if inner is None:
        return False
    if outer.precision is Precision.COUNTY:
        return outer.county is not None and inner.county == outer.county
    if outer.precision is inner.precision is Precision.POSTAL:
        return outer.postal_code is not None and inner.postal_code == outer.postal_code
    return outer.municipality is not None and inner.municipality == outer.municipality


def employers_missing(vacancy: Vacancy, read: Vacancy) -> bool:
    """Whether an employer is gone that must stand there."""
    stated, values = read.employer, said(vacancy, GivenEmployer)
    present = {_pair(employer) for employer in (vacancy.employer, *vacancy.further_employers)}
    if {_pair(stated), *((each.name, each.organisation_number) for each in values)} <= present:
        return False
    value = holding(vacancy, GivenEmployer, _against_employer)
    if value is None or (stated.is_agency and _is_known(stated)):
        return True
    if (value.name, value.organisation_number) in present and _two_say_it(vacancy):
        return False
    name, number = value.name or stated.name, value.organisation_number or stated.organisation_number
    return _against_employer(read, value) or (name, number) not in present


def _two_say_it(vacancy: Vacancy) -> bool:
    return holding(vacancy, GivenEmployer, lambda _read, _value: True) is not None


def client_named(vacancy: Vacancy) -> bool:
    """Whether it holds for whom the work is done."""
    return holding(vacancy, GivenEmployer, _against_employer) is not None


def _pair(employer: Employer) -> tuple[str | None, str | None]:
    return employer.name, employer.organisation_number


def _is_known(employer: Employer) -> bool:
    return bool((employer.name or "").strip()) or employer.organisation_number is not None


def _against_employer(read: Vacancy, value: GivenEmployer) -> bool:
    stated = read.employer
    if stated.is_agency or not _is_known(stated):
        return False
    numbers = {stated.organisation_number, value.organisation_number} - {None}
    if len(numbers) > 1:
        return True
    theirs, others = _words(stated.name), _words(value.name)
    runs = [others[at : at + len(theirs)] for at in range(len(others))]
    return bool(theirs and others) and theirs not in runs


def _words(name: str | None) -> list[str]:
    """Give the words of a name; one of nothing but company forms keeps them."""
    return plain_words(name or "") or (name or "").lower().split()


def hours_settled(vacancy: Vacancy) -> GivenHours | None:
    """Give the complete list of hours that holds."""
    value = holding(vacancy, GivenHours, _against_hours)
    return value if value is not None and value.exhaustive and value.spans else None


def minutes_said(vacancy: Vacancy) -> set[int]:
    """Give the minutes of the week at which anybody says that there is work."""
    return {minute for value in said(vacancy, GivenHours) for minute in stated_minutes(WorkingHours(value.spans))}


def _against_hours(read: Vacancy, value: GivenHours) -> bool:
    """Whether a complete list leaves out what the ad states."""
    minutes = stated_minutes(WorkingHours(value.spans))
    read_as_worked = (f for f in TIMED if f in read.facets and read.facets[f].value == FacetValue.YES)
    unheard = any(not any(in_part_of_week(minute, facet) for minute in minutes) for facet in read_as_worked)
    return value.exhaustive and (unheard or not stated_minutes(read.hours) <= minutes)


def occupations_missing(vacancy: Vacancy, read: Vacancy) -> bool:
    """Whether an occupation is gone that must stand there, or is surer than it may be."""
    value, links = holding(vacancy, GivenOccupation, _against_occupation), vacancy.occupations
    if value is not None:
        return value.code not in {link.code for link in links}
    sure = {link for link in links if link.confidence >= SURE_OCCUPATION}
    named = {each.code for each in said(vacancy, GivenOccupation)}
    return not (set(read.occupations) <= set(links) and sure <= set(read.occupations)) or not named <= {
        link.code for link in links
    }


def _against_occupation(read: Vacancy, value: GivenOccupation) -> bool:
    return any(
        link.confidence >= SURE_OCCUPATION and link.code != value.code[: len(link.code)] for link in read.occupations
    )
