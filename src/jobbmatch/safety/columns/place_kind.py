"""How closely a place can really be judged: what it claims, if what that needs is there."""

from enum import IntEnum
from math import isfinite

from jobbmatch.domain.place import Place, Precision

NONE = -1
"""Stands for a municipality or county that is not known."""


class Kind(IntEnum):
    """How a place can be judged."""

    UNKNOWN = 0
    COUNTY = 1
    MUNICIPALITY = 2
    POSTAL = 3


def kind_of(place: Place) -> Kind:
    """Give the closest way in which a place can really be judged: what it claims, if what that needs is there.

    >>> kind_of(Place("x", Precision.POSTAL)).name
    'UNKNOWN'
    """
    whole = (place.latitude, place.longitude, place.radius_m)
    if place.precision is Precision.POSTAL and all(v is not None and isfinite(v) and abs(v) < 1e7 for v in whole):
        return Kind.POSTAL
    if place.precision in (Precision.POSTAL, Precision.MUNICIPALITY) and number(place.municipality) != NONE:
        return Kind.MUNICIPALITY
    if place.precision is not Precision.UNKNOWN and number(place.county) != NONE:
        return Kind.COUNTY
    return Kind.UNKNOWN


def number(code: str | None) -> int:
    """Give a code of figures as a number, -1 when it is missing or is none.

    >>> number("0301"), number(None)
    (301, -1)
    """
    return int(code) if code and code.isascii() and code.isdigit() and len(code) <= 4 else NONE
