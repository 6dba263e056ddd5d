"""What a human says where yes or no is not enough: where, for whom and when the work is done, and what it is.

It is about the ad alone. Places are kept by number, and what lies there is looked up where it is used.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.hours import HourSpan
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode


class ValueQuestion(StrEnum):
    """What is answered by a value."""

    PLACE = "place"
    """Where is the work done?"""
    EMPLOYER = "employer"
    """For whom is the work done?"""
    HOURS = "hours"
    """When is the work done?"""
    OCCUPATION = "occupation"
    """Which occupation is it?"""

    @property
    def facet(self) -> None:
        """None: it asks for no facet."""
        return None

    @property
    def harmless(self) -> FacetValue:
        """Yes: 'so it is'. Whether that opens anything depends on what is said."""
        return FacetValue.YES


@dataclass(frozen=True, slots=True)
class GivenPlace:
    """A place by its number; one of the two is None.

    Attributes:
        postal_code: A postal code.
        municipality: A municipality of 2024.
    """

    postal_code: PostalCode | None = None
    municipality: MunicipalityCode | None = None


@dataclass(frozen=True, slots=True)
class GivenPlaces:
    """Where the work is done.

    Attributes:
        places: One or more, sorted, each once.
        only_there: Whether it is done there and nowhere else; then it also settles places that the text mentions.
    """

    places: tuple[GivenPlace, ...]
    only_there: bool = True


@dataclass(frozen=True, slots=True)
class GivenEmployer:
    """For whom the work is done: the real employer, or the client behind an agency. One of the two at least.

    Attributes:
        name: Name; None when it was not said.
        organisation_number: Nine digits; None when it was not said.
    """

    name: str | None = None
    organisation_number: OrganisationNumber | None = None


@dataclass(frozen=True, slots=True)
class GivenHours:
    """When the work is done.

    Attributes:
        spans: One or more.
        exhaustive: Whether there is no work at other times.
    """

    spans: tuple[HourSpan, ...]
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class GivenOccupation:
    """Which occupation it is.

    Attributes:
        code: Four digits of STYRK-08.
    """

    code: StyrkCode


GivenValue = GivenPlaces | GivenEmployer | GivenHours | GivenOccupation

QUESTION_OF: Mapping[type, ValueQuestion] = {
    GivenPlaces: ValueQuestion.PLACE,
    GivenEmployer: ValueQuestion.EMPLOYER,
    GivenHours: ValueQuestion.HOURS,
    GivenOccupation: ValueQuestion.OCCUPATION,
}
"""The question that each sort of value answers."""
