"""Employers, naively: one name against another, word by word."""

import unicodedata
from collections.abc import Iterator

from jobbmatch.domain.safety_profile import EmployerExclusion
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.naive.finding import Found, broken, unknown

_FORMS = ("as", "asa", "ans", "da", "avd", "avdeling")


def plain_words(name: str) -> list[str]:
    """Give the words of a name in small letters, without punctuation and the commonest company forms.

    >>> plain_words("Hansen & Sønn AS, avd. Moss")
    ['hansen', 'og', 'sønn', 'moss']
    """
    joined = name.lower().replace("&", " og ").replace("'", "").replace("’", "").replace("´", "")
    kept = "".join(c if c.isalnum() or unicodedata.category(c).startswith("M") else " " for c in joined)
    return [word for word in kept.split() if word not in _FORMS]


def _stands_in(short: list[str], long: list[str]) -> bool:
    """Whether one name's words stand one after another in the other's."""
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def look(vacancy: Vacancy, exclusion: EmployerExclusion) -> Iterator[Found]:
    """Give what speaks against the vacancy: its employer, and whoever else the work may be for."""
    for employer in (vacancy.employer, *vacancy.further_employers):
        yield from _of_one(employer, exclusion)


def _of_one(employer: Employer, exclusion: EmployerExclusion) -> Iterator[Found]:
    if exclusion.organisation_number is not None:
        if employer.organisation_number == exclusion.organisation_number:
            yield broken("employer.number")
        if exclusion.sub_units and employer.parent_number == exclusion.organisation_number:
            yield broken("employer.parent")
    yield from _by_name(employer, exclusion)
    if employer.is_agency:
        yield unknown("employer.agency")
    yield from _what_is_missing(employer, exclusion)


def _by_name(employer: Employer, exclusion: EmployerExclusion) -> Iterator[Found]:
    theirs, excluded = plain_words(employer.name or ""), plain_words(exclusion.name or "")
    if not theirs or not excluded:
        return
    if theirs == excluded or (exclusion.sub_units and _stands_in(excluded, theirs)):
        yield broken("employer.name")
    elif exclusion.sub_units and _stands_in(theirs, excluded):
        yield unknown("employer.name_part")


def _what_is_missing(employer: Employer, exclusion: EmployerExclusion) -> Iterator[Found]:
    if not employer.name and not employer.organisation_number:
        yield unknown("employer.unknown")
    elif not employer.name and exclusion.organisation_number is None:
        yield unknown("employer.name_unknown")
    elif exclusion.organisation_number is not None and not (employer.name and exclusion.name):
        if not employer.organisation_number:
            yield unknown("employer.number_unknown")
        elif exclusion.sub_units and not employer.parent_number:
            yield unknown("employer.parent_unknown")
