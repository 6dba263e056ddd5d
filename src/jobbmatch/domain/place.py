"""A place is an area with a radius of doubt, never a point."""

from dataclasses import dataclass
from enum import StrEnum

from jobbmatch.domain.ids import CountyCode, MunicipalityCode, PostalCode


class Precision(StrEnum):
    """How closely a place is known."""

    POSTAL = "postal"
    """The area of one postal code (or of the codes that share its point), or a circle abroad that an ad leads to."""
    MUNICIPALITY = "municipality"
    """Anywhere in one municipality."""
    COUNTY = "county"
    """Anywhere in one county."""
    UNKNOWN = "unknown"
    """A place is named that is not understood, or only a country: it may be anywhere."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is, as far as it is known.

    Attributes:
        name: What to show, such as ``3550 Gol``.
        precision: How closely it is known.
        latitude: Degrees north (WGS84) of the middle of the area; None when unknown.
        longitude: Degrees east.
        radius_m: Metres from the middle within which the whole area lies; None when unknown.
        municipality: Municipality when there is exactly one.
        county: County when there is exactly one.
        postal_code: Postal code when one is given and exists.
        abroad: True when another country is named and nothing more is known.
    """

    name: str
    precision: Precision
    latitude: float | None = None
    longitude: float | None = None
    radius_m: float | None = None
    municipality: MunicipalityCode | None = None
    county: CountyCode | None = None
    postal_code: PostalCode | None = None
    abroad: bool = False


def unknown_place(name: str = "", *, abroad: bool = False) -> Place:
    """Give a place that may be anywhere, or anywhere in another country."""
    return Place(name=name, precision=Precision.UNKNOWN, abroad=abroad)
