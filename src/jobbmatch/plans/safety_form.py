"""The safety part of the person's JSON. Nothing here is ever logged or shown in an error."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import MINUTES_A_DAY, HourSpan
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, OrganisationNumber, StyrkCode
from jobbmatch.domain.safety_profile import (
    CircleZone,
    CountyZone,
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    MunicipalityZone,
    OccupationExclusion,
    PolygonZone,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.errors import InputError
from jobbmatch.geo.gazetteer import load_gazetteer
from jobbmatch.safety.zones.area import Area
from jobbmatch.taxonomy.styrk import load_styrk

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Clock = Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
Latitude = Annotated[float, Field(ge=57, le=82)]
Longitude = Annotated[float, Field(ge=-10, le=35)]
STORED = {"stored": True}
"""Context for reading what was saved: an area that is none is refused when it is saved. One that stands already denies
everything, and the form must open so that it can be mended."""


class SafetyPart(BaseModel):
    """Base of the parts: unknown fields are refused; the repr shows no values."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True, frozen=True)

    def __repr__(self) -> str:
        """Name of the class only."""
        return f"<{type(self).__name__}>"

    __str__ = __repr__


class Exclusion(SafetyPart):
    """What all exclusions have."""

    strength: Strength = Strength.SAFETY
    """`safety`: what is unknown is withheld. `wish`: what is unknown is shown with the open question."""
    review: date | None = None
    """When to ask again. After that day the exclusion goes on holding."""


class ZonePart(Exclusion):
    """What all zones have."""

    route: bool = False
    """Also the straight way between home and work may not come into the zone."""


class CircleForm(ZonePart):
    """All within a radius of a point."""

    kind: Literal["circle"]
    latitude: Latitude
    longitude: Longitude
    radius_km: float = Field(gt=0, le=1000)


class MunicipalityForm(ZonePart):
    """A whole municipality, by its number of 2024."""

    kind: Literal["municipality"]
    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")]


class CountyForm(ZonePart):
    """A whole county, by its number of 2024."""

    kind: Literal["county"]
    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]


class PolygonForm(ZonePart):
    """A closed shape: corners as [latitude, longitude], edges the shortest way along the ground."""

    kind: Literal["polygon"]
    corners: list[tuple[Latitude, Longitude]] = Field(min_length=3, max_length=1000)

    @field_validator("corners")
    @classmethod
    def _closed_once(cls, corners: list[tuple[float, float]]) -> list[tuple[float, float]]:
        """Leave out a last corner that only repeats the first, as many formats close a shape."""
        return corners[:-1] if len(corners) > 3 and corners[-1] == corners[0] else corners

    @model_validator(mode="after")
    def _a_shape(self, info: ValidationInfo) -> "PolygonForm":
        if info.context != STORED:
            _drawn(self.corners)
        return self


def _drawn(corners: Sequence[tuple[float, float]]) -> None:
    """Draw an area as the rule of zones does: what it cannot draw would deny everything once it is saved."""
    try:
        Area.of_corners(tuple(corners))
    except ValueError:
        kind, text = "no_area", "hjørnene gir ingen flate, eller kantene krysser hverandre"
        raise PydanticCustomError(kind, text) from None


ZoneForm = Annotated[CircleForm | MunicipalityForm | CountyForm | PolygonForm, Field(discriminator="kind")]


class EmployerForm(Exclusion):
    """An employer, by organisation number or name or both."""

    organisation_number: Annotated[str, StringConstraints(pattern=r"^[0-9]{9}$")] | None = None
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=200)] | None = None
    sub_units: bool = True
    """Also its sub-units and names that contain its name."""

    @model_validator(mode="after")
    def _something(self) -> "EmployerForm":
        if self.organisation_number is None and self.name is None:
            raise ValueError("oppgi organisation_number, name eller begge")
        return self


class FacetForm(Exclusion):
    """A kind of work."""

    facet: Facet


class SpanForm(SafetyPart):
    """A span of the day on certain days."""

    days: list[Day] = Field(default_factory=lambda: list(DAYS), min_length=1)
    start: Clock = Field(alias="from")
    end: Clock = Field(alias="to")

    @model_validator(mode="after")
    def _a_span(self) -> "SpanForm":
        if self.start == "24:00":
            raise ValueError("from kan ikke være 24:00; bruk 00:00")
        if self.start == self.end:
            raise ValueError("from og to kan ikke være like; hele døgnet er 00:00 til 24:00")
        return self

    def to_span(self) -> HourSpan:
        """Give the span as domain type; midnight at the end is 1440."""
        end = _minutes(self.end) or MINUTES_A_DAY
        return HourSpan(frozenset(DAYS.index(day) for day in self.days), _minutes(self.start), end)


class HoursForm(Exclusion):
    """Work may only be within these spans."""

    allowed: list[SpanForm] = Field(min_length=1, max_length=50)


class OccupationExclusionForm(Exclusion):
    """An occupation group of STYRK-08 and all below it."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}$")]


class SafetyForm(SafetyPart):
    """All exclusions."""

    zones: list[ZoneForm] = Field(default_factory=list, max_length=100)
    employers: list[EmployerForm] = Field(default_factory=list, max_length=200)
    facets: list[FacetForm] = Field(default_factory=list, max_length=20)
    hours: list[HoursForm] = Field(default_factory=list, max_length=10)
    occupations: list[OccupationExclusionForm] = Field(default_factory=list, max_length=100)

    def to_profile(self) -> SafetyProfile:
        """Give the exclusions as the type that `safety/` takes.

        Raises:
            InputError: A municipality, county or occupation does not exist: an exclusion that would exclude nothing.
        """
        return SafetyProfile(
            zones=tuple(_zone(item, number) for number, item in enumerate(self.zones)),
            employers=tuple(
                EmployerExclusion(
                    OrganisationNumber(e.organisation_number) if e.organisation_number else None,
                    e.name,
                    e.sub_units,
                    e.strength,
                    e.review,
                )
                for e in self.employers
            ),
            facets=tuple(FacetExclusion(f.facet, f.strength, f.review) for f in self.facets),
            hours=tuple(HoursExclusion(_spans(h.allowed), h.strength, h.review) for h in self.hours),
            occupations=tuple(_occupation(item, number) for number, item in enumerate(self.occupations)),
        )


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def _spans(forms: Sequence[SpanForm]) -> tuple[HourSpan, ...]:
    return tuple(form.to_span() for form in forms)


def _zone(form: CircleForm | MunicipalityForm | CountyForm | PolygonForm, number: int) -> ZoneExclusion:
    zone: CircleZone | MunicipalityZone | CountyZone | PolygonZone
    match form:
        case CircleForm():
            zone = CircleZone(form.latitude, form.longitude, form.radius_km)
        case PolygonForm():
            zone = PolygonZone(tuple(form.corners))
        case MunicipalityForm():
            if load_gazetteer().by_municipality(form.code) is None:
                raise _unknown(f"safety.zones.{number}.code", "kommunenummer slik de er fra 2024")
            zone = MunicipalityZone(MunicipalityCode(form.code))
        case CountyForm():
            if load_gazetteer().by_county(form.code) is None:
                raise _unknown(f"safety.zones.{number}.code", "fylkesnummer slik de er fra 2024")
            zone = CountyZone(CountyCode(form.code))
    return ZoneExclusion(zone, form.strength, form.review, form.route)


def _occupation(form: OccupationExclusionForm, number: int) -> OccupationExclusion:
    if not load_styrk().exists(StyrkCode(form.code)):
        raise _unknown(f"safety.occupations.{number}.code", "koder i STYRK-08: jobbmatch taxonomy search ORD")
    return OccupationExclusion(StyrkCode(form.code), form.strength, form.review)


def _unknown(where: str, use: str) -> InputError:
    return InputError(f"{where}: koden finnes ikke, så utelukkelsen ville ikke virke.", hint=f"Bruk {use}.")
