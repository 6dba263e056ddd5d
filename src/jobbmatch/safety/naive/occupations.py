"""Occupations, naively: codes as words, 'below' as 'begins with'."""

from collections.abc import Iterator

from jobbmatch.domain.safety_profile import OccupationExclusion
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.naive.finding import Found, broken, unknown
from jobbmatch.safety.policy import SURE_OCCUPATION


def look(vacancy: Vacancy, exclusion: OccupationExclusion) -> Iterator[Found]:
    """Give what speaks against the vacancy."""
    for link in vacancy.occupations:
        if link.code.startswith(exclusion.code):
            sure = link.confidence >= SURE_OCCUPATION
            yield broken("occupation.excluded") if sure else unknown("occupation.perhaps_excluded")
        elif exclusion.code.startswith(link.code):
            yield unknown("occupation.wider_group")
    if not vacancy.occupations:
        yield unknown("occupation.unknown")
    elif all(link.confidence < SURE_OCCUPATION for link in vacancy.occupations):
        yield unknown("occupation.uncertain")
