"""The safety vector: a person's exclusions, made ready to be held against the matrix.

Its only use is the mask of what may be ranked. Its repr shows nothing, and it is never stored.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.place import Place, unknown_place
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    OccupationExclusion,
    SafetyProfile,
    Strength,
    Zone,
)
from jobbmatch.safety.columns.disc_columns import DiscColumns
from jobbmatch.safety.columns.employer_columns import organisation_number
from jobbmatch.safety.columns.hour_columns import WHOLE_WEEK, as_words, minutes_of
from jobbmatch.safety.columns.names import words_of_name
from jobbmatch.safety.columns.occupation_columns import interval


@dataclass(frozen=True, slots=True, repr=False)
class ExcludedEmployer:
    """An employer: number (-1 when not given), name as words (empty when not given)."""

    number: int
    words: tuple[str, ...]
    sub_units: bool
    strength: Strength


@dataclass(frozen=True, slots=True, repr=False)
class ForbiddenMinutes:
    """Minutes of the week at which there may be no work, shape (158,)."""

    words: NDArray[np.uint64]
    strength: Strength


@dataclass(frozen=True, slots=True, repr=False)
class ExcludedOccupation:
    """First and last four-digit code of a group."""

    low: int
    high: int
    strength: Strength


@dataclass(frozen=True, slots=True, repr=False)
class ExcludedZone:
    """A zone, and whether the way to work may not cross it either."""

    zone: Zone
    strength: Strength
    route: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class SafetyVector:
    """A person's exclusions.

    Attributes:
        facets: Strength of each excluded facet; the stronger of two.
        hours: Forbidden minutes, one for each exclusion.
        zones: Zones.
        employers: Employers.
        occupations: Occupation groups.
        home: The coarse home as one disc, for ways to work; NaN when it is not known.
    """

    facets: dict[Facet, Strength]
    hours: tuple[ForbiddenMinutes, ...]
    zones: tuple[ExcludedZone, ...]
    employers: tuple[ExcludedEmployer, ...]
    occupations: tuple[ExcludedOccupation, ...]
    home: DiscColumns = field(default_factory=lambda: DiscColumns.build((unknown_place(),)))

    @classmethod
    def from_profile(cls, profile: SafetyProfile, home: Place | None = None) -> "SafetyVector":
        """Make the vector; a review date that has passed changes nothing.

        Args:
            profile: The exclusions.
            home: The person's coarse home; None when it is not known, which leaves every way to work unknown.
        """
        return cls(
            facets=_facets(profile.facets),
            hours=tuple(_forbidden(exclusion) for exclusion in profile.hours),
            zones=tuple(
                ExcludedZone(exclusion.zone, exclusion.strength, exclusion.route) for exclusion in profile.zones
            ),
            employers=tuple(_employer(exclusion) for exclusion in profile.employers),
            occupations=tuple(_occupation(exclusion) for exclusion in profile.occupations),
            home=DiscColumns.build((home or unknown_place(),)),
        )


def _facets(exclusions: tuple[FacetExclusion, ...]) -> dict[Facet, Strength]:
    strengths: dict[Facet, Strength] = {}
    for exclusion in exclusions:
        if strengths.get(exclusion.facet) is not Strength.SAFETY:
            strengths[exclusion.facet] = exclusion.strength
    return strengths


def _forbidden(exclusion: HoursExclusion) -> ForbiddenMinutes:
    return ForbiddenMinutes(as_words(WHOLE_WEEK & ~minutes_of(exclusion.allowed)), exclusion.strength)


def _employer(exclusion: EmployerExclusion) -> ExcludedEmployer:
    number, words = organisation_number(exclusion.organisation_number), words_of_name(exclusion.name or "")
    return ExcludedEmployer(number, words, exclusion.sub_units, exclusion.strength)


def _occupation(exclusion: OccupationExclusion) -> ExcludedOccupation:
    low, high = interval(exclusion.code)
    return ExcludedOccupation(low, high, exclusion.strength)
