"""For whom the work is done, when humans have said it."""

from collections.abc import Sequence
from dataclasses import replace

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.given import GivenEmployer
from jobbmatch.domain.vacancy import Employer, Vacancy
from jobbmatch.safety.columns.names import words_of_name
from jobbmatch.safety.heard import Heard


def answered_employers(read: Vacancy, held: Sequence[Answer]) -> tuple[Employer, tuple[Employer, ...]]:
    """Give the employer, and who else the work may be for, with what humans say of them.

    The client stands beside the agency: both are judged. What does not hold yet stands beside what was read.

    Args:
        read: The vacancy as the program read it.
        held: Answers about this very text.
    """
    stated, heard = read.employer, Heard.of(held, GivenEmployer)
    holding = employer_that_holds(read, held)
    beside = tuple(_employer(value) for value in heard.values)
    if holding is None:
        return stated, beside
    if _is_known(stated) and stated.is_agency:
        return replace(stated, is_agency=False), beside
    if contradicts_employer(read, holding):
        return replace(_employer(holding), description=stated.description), ()
    return _filled(stated, holding), ()


def employer_that_holds(read: Vacancy, held: Sequence[Answer]) -> GivenEmployer | None:
    """Give the employer whom humans name and who holds."""
    return Heard.of(held, GivenEmployer).holding(lambda value: contradicts_employer(read, value))


def contradicts_employer(read: Vacancy, value: GivenEmployer) -> bool:
    """Whether the ad states another employer. Who stands behind an agency contradicts nothing."""
    stated = read.employer
    if stated.is_agency or not _is_known(stated):
        return False
    numbers = (stated.organisation_number, value.organisation_number)
    return (None not in numbers and numbers[0] != numbers[1]) or _other_name(stated.name, value.name)


def _is_known(employer: Employer) -> bool:
    return bool((employer.name or "").strip()) or employer.organisation_number is not None


def _other_name(stated: str | None, said: str | None) -> bool:
    """Whether two names are not the same, nor the one said a longer form of the one stated.

    It must be so word for word, and also without company forms: a name of nothing else is part of no other.
    """
    one, other = (stated or "").lower(), (said or "").lower()
    same = _holds(other.split(), one.split()) and _holds(words_of_name(other), words_of_name(one))
    return bool(other.strip()) and not same


def _holds(long: Sequence[str], short: Sequence[str]) -> bool:
    return any(list(long[at : at + len(short)]) == list(short) for at in range(len(long) - len(short) + 1))


def _employer(value: GivenEmployer) -> Employer:
    return Employer(value.name, value.organisation_number)


def _filled(stated: Employer, value: GivenEmployer) -> Employer:
    return replace(
        stated,
        name=value.name or stated.name,
        organisation_number=value.organisation_number or stated.organisation_number,
        is_agency=False,
    )
