"""Facets, naively: yes is broken, no passes, anything else is open; stated hours outweigh a 'no'."""

from collections.abc import Iterator

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.safety_profile import FacetExclusion
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.naive.finding import Found, broken, unknown
from jobbmatch.safety.naive.hours import in_part_of_week, stated_minutes


def look(vacancy: Vacancy, exclusion: FacetExclusion) -> Iterator[Found]:
    """Give what speaks against the vacancy."""
    facet = exclusion.facet
    reading = vacancy.facets.get(facet)
    if facet in (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND) and any(
        in_part_of_week(minute, facet) for minute in stated_minutes(vacancy.hours)
    ):
        yield broken(f"{facet}.stated_hours")
    elif reading is not None and reading.value == FacetValue.YES:
        yield broken(f"{facet}.yes")
    elif reading is None or reading.value != FacetValue.NO:
        yield unknown(f"{facet}.unknown")
