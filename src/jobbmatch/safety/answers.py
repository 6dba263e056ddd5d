"""Applying humans' answers to an ad, so that filter and check see the same answered vacancy.

An answer holds for the very text that it was given on. What is said by a value (where, for whom, when, which
occupation) has files of its own beside this one; here stands what is said by yes or no.

The dangerous value counts at once and outweighs every harmless one until it is taken back. A harmless value opens what
the ad left open after one person; against a reading (or a human) that says the dangerous value it counts only when two
different persons say so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import Enum

from jobbmatch.domain.answer import Answer, AnyQuestion, Question
from jobbmatch.domain.facet import UNREAD, Evidence, Facet, FacetReading, Facets, dangerous, harmless
from jobbmatch.domain.fingerprint import text_fingerprint
from jobbmatch.domain.given import GivenPlaces, GivenValue, ValueQuestion
from jobbmatch.domain.hours import WorkingHours
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.remote import REMOTE_UNREAD, RemoteReading
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answered_employers import answered_employers, employer_that_holds
from jobbmatch.safety.answered_hours import PARTS, touches, without
from jobbmatch.safety.answered_occupations import answered_occupations, occupation_that_holds
from jobbmatch.safety.answered_places import answered_places, places_that_hold
from jobbmatch.safety.answered_times import answered_times, hours_that_hold, spelt_out
from jobbmatch.safety.heard import TWO_PERSONS, Heard, persons_of, struck_by_another

ANSWER = "answer"
"""Where the evidence of an answered reading stands."""


class Standing(Enum):
    """What the answers to one question amount to."""

    OPEN = "open"
    """No answer counts: the program's own reading holds."""
    WAITING = "waiting"
    """A harmless answer, or a value, waits: a reading or a human says something else, and two must say the same."""
    HARMLESS = "harmless"
    """The harmless answer holds; of a value: it holds, whatever it says."""
    DANGEROUS = "dangerous"


def answered(vacancy: Vacancy, answers: Iterable[Answer]) -> Vacancy:
    """Give the vacancy as it stands with the answers that hold for its text.

    Args:
        vacancy: As the program read it, or already answered: it is then answered anew.
        answers: Any answers; those about other ads or other texts are passed over.
    """
    read = vacancy.read or vacancy
    held = binding(read, answers)
    if not held:
        return read
    standing = {question: standing_of(read, held, question) for question in Question}
    only = standing[Question.STATED_PLACES_ONLY]
    employer, further = answered_employers(read, held)
    is_agency = _agency(employer.is_agency, standing[Question.STATED_EMPLOYER_ONLY])
    return replace(
        read,
        facets=_facets(read, held, standing),
        hours=_hours(answered_times(read, held), standing),
        remote=_remote(read, held, only),
        places=_places(answered_places(read, held), only),
        places_in_text=() if _only_there(read, held, only) else read.places_in_text,
        employer=replace(employer, is_agency=is_agency),
        further_employers=further,
        occupations=answered_occupations(read, held),
        answers=held,
        read=read,
    )


def binding(vacancy: Vacancy, answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """Give the answers that are about this ad and this text, in the order of their numbers."""
    mine = [answer for answer in answers if answer.vacancy_id == vacancy.id]
    if not mine:
        return ()
    fingerprint = text_fingerprint(vacancy)
    return tuple(sorted((a for a in mine if a.fingerprint == fingerprint), key=lambda answer: answer.number))


def standing_of(read: Vacancy, held: Sequence[Answer], question: AnyQuestion) -> Standing:
    """Say what the answers to one question amount to.

    Args:
        read: The vacancy as the program read it.
        held: Answers about this very text.
        question: The question.
    """
    if isinstance(question, ValueQuestion):
        return _standing_of_value(read, held, question)
    about = [answer for answer in spelt_out(held) if answer.question is question]
    standing = [answer for answer in about if answer.stands]
    if any(not answer.is_harmless for answer in standing):
        return Standing.DANGEROUS
    persons = {person for answer in standing for person in persons_of(answer)}
    if not persons:
        return Standing.OPEN
    disputed = says_dangerous(read, question) or any(struck_by_another(a) and not a.is_harmless for a in about)
    return Standing.HARMLESS if len(persons) >= (TWO_PERSONS if disputed else 1) else Standing.WAITING


def _standing_of_value(read: Vacancy, held: Sequence[Answer], question: ValueQuestion) -> Standing:
    if not any(answer.stands and answer.question is question for answer in held):
        return Standing.OPEN
    return Standing.WAITING if value_that_holds(read, held, question) is None else Standing.HARMLESS


def value_that_holds(read: Vacancy, held: Sequence[Answer], question: ValueQuestion) -> GivenValue | None:
    """Give the value that humans say and that holds; None when there is none, they differ, or a second must say it."""
    match question:
        case ValueQuestion.PLACE:
            return places_that_hold(read, held)
        case ValueQuestion.EMPLOYER:
            return employer_that_holds(read, held)
        case ValueQuestion.HOURS:
            return hours_that_hold(read, held)
        case ValueQuestion.OCCUPATION:
            return occupation_that_holds(read, held)


def says_dangerous(read: Vacancy, question: Question) -> bool:
    """Whether the program itself read the dangerous value: from words, or from hours that are stated."""
    facet = question.facet
    if facet is None:
        return False
    value = read.facets.get(facet, UNREAD).value
    return value is dangerous(facet) or (facet in PARTS and touches(read.hours.spans, facet))


def _facets(read: Vacancy, held: Sequence[Answer], standing: dict[Question, Standing]) -> Facets:
    changed = dict(read.facets)
    for question, how in standing.items():
        if question.facet is not None and how in (Standing.HARMLESS, Standing.DANGEROUS):
            changed[question.facet] = _reading(read, held, question.facet, how)
    return changed


def _reading(read: Vacancy, held: Sequence[Answer], facet: Facet, how: Standing) -> FacetReading:
    value = harmless(facet) if how is Standing.HARMLESS else dangerous(facet)
    counted = [a for a in spelt_out(held) if a.question == facet.value and a.stands and a.value is value]
    said = tuple(Evidence(source, ANSWER) for source in dict.fromkeys(a.source.value for a in counted))
    return FacetReading(value, (*said, *read.facets.get(facet, UNREAD).evidence))


def _hours(hours: WorkingHours, standing: dict[Question, Standing]) -> WorkingHours:
    """Take out of the stated hours what humans say is not worked; the list of times is then no longer complete.

    Nor is it where a human says that there is work at a time that the list does not hold.
    """
    for facet in PARTS:
        how, inside = standing[Question(facet.value)], touches(hours.spans, facet)
        if how is Standing.HARMLESS and inside:
            hours = replace(hours, spans=without(hours.spans, facet), exhaustive=False)
        elif how is Standing.DANGEROUS and not inside:
            hours = replace(hours, exhaustive=False)
    return hours


def _remote(read: Vacancy, held: Sequence[Answer], only: Standing) -> RemoteReading:
    """Give what holds of work from home: where a human names a place of work, somebody goes there."""
    elsewhere = only is Standing.DANGEROUS or Heard.of(held, GivenPlaces).values
    return REMOTE_UNREAD if elsewhere else read.remote


def _only_there(read: Vacancy, held: Sequence[Answer], only: Standing) -> bool:
    """Whether humans say that there is work at no other place that the text mentions."""
    given = places_that_hold(read, held)
    named = given is not None and given.only_there
    return only is Standing.HARMLESS or (named and only is not Standing.DANGEROUS)


def _places(places: tuple[Place, ...], only: Standing) -> tuple[Place, ...]:
    return (*places, unknown_place()) if only is Standing.DANGEROUS else places


def _agency(is_agency: bool, standing: Standing) -> bool:
    if standing in (Standing.HARMLESS, Standing.DANGEROUS):
        return standing is Standing.DANGEROUS
    return is_agency
