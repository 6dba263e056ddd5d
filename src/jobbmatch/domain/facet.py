"""Facets of an ad: nine questions about the work, each answered yes, no or unclear, with evidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Facet(StrEnum):
    """The questions, named as in the labelling guide."""

    OUTWARD_FACING = "outward_facing"
    NIGHT = "night"
    EVENING = "evening"
    WEEKEND = "weekend"
    LONE_WORK = "lone_work"
    MOBILE_WORK = "mobile_work"
    PUBLIC_PROFILE = "public_profile"
    ORDINARY_PAID = "ordinary_paid"
    """An ordinary job with a wage; the one facet whose danger is 'no'."""
    WARNING_SIGNS = "warning_signs"
    """Signs of exploitation: housing tied to the job, cash, fees, passport kept, private messages only."""


class FacetValue(StrEnum):
    """Three values. What is not settled by the ad is unclear, never no."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim quote that led to a reading.

    Attributes:
        quote: The words as they stand in the cleaned text.
        where: ``title``, ``text``, ``employer``, ``occupation`` or ``field:<name>``.
        start: Offset in characters in that part; -1 when the quote is not a span of running text.
    """

    quote: str
    where: str
    start: int = -1


@dataclass(frozen=True, slots=True)
class FacetReading:
    """The value of one facet of one ad and what led to it."""

    value: FacetValue
    evidence: tuple[Evidence, ...] = ()


def dangerous(facet: Facet) -> FacetValue:
    """Give the value that an exclusion of this facet rules out.

    >>> dangerous(Facet.NIGHT), dangerous(Facet.ORDINARY_PAID)
    (<FacetValue.YES: 'yes'>, <FacetValue.NO: 'no'>)
    """
    return FacetValue.NO if facet is Facet.ORDINARY_PAID else FacetValue.YES


def harmless(facet: Facet) -> FacetValue:
    """Give the value that lets a vacancy through an exclusion of this facet: the opposite of the dangerous one."""
    return FacetValue.YES if facet is Facet.ORDINARY_PAID else FacetValue.NO


Facets = Mapping[Facet, FacetReading]
"""A reading for every facet; a facet that is missing counts as unclear."""

UNREAD = FacetReading(FacetValue.UNCLEAR)
NO_FACETS: Facets = MappingProxyType({})


def facet_value(facets: Facets, facet: Facet) -> FacetValue:
    """Give the value of one facet; what was not read is unclear.

    >>> facet_value(NO_FACETS, Facet.NIGHT)
    <FacetValue.UNCLEAR: 'unclear'>
    """
    return facets.get(facet, UNREAD).value
