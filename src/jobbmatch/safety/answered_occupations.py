"""Which occupation it is, when humans have said it."""

from collections.abc import Sequence

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.given import GivenOccupation
from jobbmatch.domain.vacancy import OccupationLink, Vacancy
from jobbmatch.safety.heard import Heard
from jobbmatch.safety.policy import SURE_OCCUPATION

SOURCE = "answer"


def answered_occupations(read: Vacancy, held: Sequence[Answer]) -> tuple[OccupationLink, ...]:
    """Give the occupations with what humans say of them; what does not hold yet only raises a question.

    Args:
        read: The vacancy as the program read it.
        held: Answers about this very text.
    """
    holding = occupation_that_holds(read, held)
    if holding is not None:
        return (OccupationLink(holding.code, 1.0, SOURCE),)
    said = Heard.of(held, GivenOccupation).values
    return (*read.occupations, *(OccupationLink(value.code, 0.0, SOURCE) for value in said))


def occupation_that_holds(read: Vacancy, held: Sequence[Answer]) -> GivenOccupation | None:
    """Give the occupation that humans name and that holds."""
    return Heard.of(held, GivenOccupation).holding(lambda value: contradicts_occupation(read, value))


def contradicts_occupation(read: Vacancy, value: GivenOccupation) -> bool:
    """Whether the ad is surely of another occupation. One within the group that was read is a closer answer."""
    sure = (link for link in read.occupations if link.confidence >= SURE_OCCUPATION)
    return any(not value.code.startswith(link.code) for link in sure)
