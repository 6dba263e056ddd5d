"""What a human said about an ad where yes or no is not enough, as it is shown."""

from jobbmatch.api.schemas.base import Given
from jobbmatch.domain.given import GivenEmployer, GivenHours, GivenOccupation, GivenPlaces, GivenValue
from jobbmatch.plans.safety_form import DAYS, Day
from jobbmatch.safety.given_words import place_name


class SaidPlace(Given):
    """One place: a postal code or a municipality."""

    name: str
    postal_code: str | None
    municipality: str | None
    """Number of 2024."""


class SaidPlaces(Given):
    """Where the work is done."""

    places: list[SaidPlace]
    only_there: bool


class SaidEmployer(Given):
    """For whom the work is done."""

    name: str | None
    organisation_number: str | None


class SaidSpan(Given):
    """A span of the day on certain days; at or before the start, the end is on the next day."""

    days: list[Day]
    start: str
    end: str


class SaidHours(Given):
    """When the work is done."""

    spans: list[SaidSpan]
    exhaustive: bool
    """Whether there is no work at other times."""


class SaidValue(Given):
    """What was said: one of the four, the others null."""

    place: SaidPlaces | None = None
    employer: SaidEmployer | None = None
    hours: SaidHours | None = None
    occupation: str | None = None
    """Four digits of STYRK-08."""

    @classmethod
    def of(cls, given: GivenValue) -> "SaidValue":
        """Describe a value."""
        match given:
            case GivenPlaces():
                places = [
                    SaidPlace(name=place_name(p), postal_code=p.postal_code, municipality=p.municipality)
                    for p in given.places
                ]
                return cls(place=SaidPlaces(places=places, only_there=given.only_there))
            case GivenEmployer():
                return cls(employer=SaidEmployer(name=given.name, organisation_number=given.organisation_number))
            case GivenHours():
                spans = [
                    SaidSpan(days=[DAYS[day] for day in sorted(s.days)], start=_clock(s.start), end=_clock(s.end))
                    for s in given.spans
                ]
                return cls(hours=SaidHours(spans=spans, exhaustive=given.exhaustive))
            case GivenOccupation():
                return cls(occupation=given.code)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
