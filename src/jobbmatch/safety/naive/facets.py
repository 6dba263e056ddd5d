"""Facets, naively: one value is broken, its opposite passes, anything else is open; stated hours outweigh.

Yes is the broken one, but for `ordinary_paid`: there it is no.
"""

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
    bad, good = (FacetValue.NO, FacetValue.YES) if facet == Facet.ORDINARY_PAID else (FacetValue.YES, FacetValue.NO)
    if facet in (Facet.NIGHT, Facet.EVENING, Facet.WEEKEND) and any(
        in_part_of_week(minute, facet) for minute in stated_minutes(vacancy.hours)
    ):
        yield broken(f"{facet}.stated_hours")
    elif reading is not None and reading.value == bad:
        yield broken(f"{facet}.{bad}")
    elif reading is None or reading.value != good:
        yield unknown(f"{facet}.unknown")
