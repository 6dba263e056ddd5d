"""What must not happen: a person's exclusions. This type enters `safety/` and goes nowhere else."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import HourSpan
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, OrganisationNumber, StyrkCode


class Strength(StrEnum):
    """How an exclusion treats what is unknown."""

    SAFETY = "safety"
    """The unknown is withheld."""
    WISH = "wish"
    """The unknown is shown with the open question."""


@dataclass(frozen=True, slots=True)
class CircleZone:
    """All within a radius of a point (WGS84 degrees, kilometres)."""

    latitude: float
    longitude: float
    radius_km: float


@dataclass(frozen=True, slots=True)
class MunicipalityZone:
    """A whole municipality."""

    code: MunicipalityCode


@dataclass(frozen=True, slots=True)
class CountyZone:
    """A whole county."""

    code: CountyCode


@dataclass(frozen=True, slots=True)
class PolygonZone:
    """A closed shape: corners as (latitude, longitude), three or more, geodesic edges, first not repeated."""

    corners: tuple[tuple[float, float], ...]


Zone = CircleZone | MunicipalityZone | CountyZone | PolygonZone


@dataclass(frozen=True, slots=True, repr=False)
class ZoneExclusion:
    """Work may not be in this zone.

    With ``route`` the straight way between home and work may not come into it either.
    """

    zone: Zone
    strength: Strength = Strength.SAFETY
    review: date | None = None
    route: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class EmployerExclusion:
    """Work may not be at this employer: organisation number or name, or both.

    ``sub_units`` also excludes units whose parent is the number and names that contain the name.
    """

    organisation_number: OrganisationNumber | None = None
    name: str | None = None
    sub_units: bool = True
    strength: Strength = Strength.SAFETY
    review: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class FacetExclusion:
    """Work may not have this facet."""

    facet: Facet
    strength: Strength = Strength.SAFETY
    review: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class HoursExclusion:
    """Work may only be within these spans of the week."""

    allowed: tuple[HourSpan, ...]
    strength: Strength = Strength.SAFETY
    review: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class OccupationExclusion:
    """Work may not be in this occupation group or any below it."""

    code: StyrkCode
    strength: Strength = Strength.SAFETY
    review: date | None = None


@dataclass(frozen=True, slots=True, repr=False)
class SafetyProfile:
    """All exclusions of a person. The default repr of objects shows nothing of them, so no log line can."""

    zones: tuple[ZoneExclusion, ...] = ()
    employers: tuple[EmployerExclusion, ...] = ()
    facets: tuple[FacetExclusion, ...] = ()
    hours: tuple[HoursExclusion, ...] = ()
    occupations: tuple[OccupationExclusion, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is excluded."""
        return not (self.zones or self.employers or self.facets or self.hours or self.occupations)


NO_EXCLUSIONS = SafetyProfile()
