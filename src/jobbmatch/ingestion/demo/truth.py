"""What is known about a made-up ad by construction. It stands beside the feed entry, never in it."""

from collections.abc import Mapping
from dataclasses import dataclass

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.hours import WorkingHours
from jobbmatch.domain.ids import MunicipalityCode


@dataclass(frozen=True, slots=True)
class AdTruth:
    """The right answers for one ad.

    Attributes:
        uuid: The ad.
        occupation: Key of the occupation it was made from.
        styrk: Code of that occupation.
        language: ``nb``, ``nn`` or ``en``.
        facets: Right value of each facet; a facet that the wording leaves open to judgement is missing.
        hours: Spans that the text states; without spans when it states none.
        municipality: Where the work is done; None when it is not known.
        employer: Name of whom it is done for, as invented, also where the ad keeps it to itself; None when not known.
    """

    uuid: str
    occupation: str
    styrk: str
    language: str
    facets: Mapping[Facet, FacetValue]
    hours: WorkingHours
    municipality: MunicipalityCode | None = None
    employer: str | None = None
