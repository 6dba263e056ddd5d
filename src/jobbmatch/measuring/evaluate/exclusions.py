"""Invented exclusions for a share of the invented persons, so that the product's filter and check are measured too.

They exist in the evaluation alone: they go into filter and check, and nothing of them into a feature, a log or a
report, which tells only how many persons have any.
"""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import ALL_DAYS, HourSpan
from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.place import Place
from jobbmatch.domain.safety_profile import (
    CircleZone,
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    MunicipalityZone,
    OccupationExclusion,
    SafetyProfile,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Vacancy

MOST: Final = 2
"""At most so many exclusions a person."""
RADII_KM: Final = (2.0, 5.0, 15.0)
DAYTIME: Final = HourSpan(ALL_DAYS, 6 * 60, 18 * 60)


def draw_exclusions(vacancies: Sequence[Vacancy], home: Place, rng: np.random.Generator) -> SafetyProfile:
    """Draw one or two exclusions such as persons have; what is unknown is withheld, as always.

    Args:
        vacancies: The market, from which employers and places are taken, so that the exclusions bite.
        home: Where the person really lives.
        rng: Source of chance.
    """
    kinds: tuple[Callable[[], SafetyProfile], ...] = (
        lambda: SafetyProfile(zones=(_zone(vacancies, home, rng),)),
        lambda: SafetyProfile(employers=_employers(_one(vacancies, rng))),
        lambda: SafetyProfile(facets=(FacetExclusion(tuple(Facet)[int(rng.integers(len(Facet)))]),)),
        lambda: SafetyProfile(hours=(HoursExclusion((DAYTIME,)),)),
        lambda: SafetyProfile(occupations=(_occupation(_one(vacancies, rng)),)),
    )
    chosen = rng.permutation(len(kinds))[: int(rng.integers(1, MOST + 1))]
    drawn = [kinds[int(kind)]() for kind in chosen]
    return SafetyProfile(
        zones=tuple(item for profile in drawn for item in profile.zones),
        employers=tuple(item for profile in drawn for item in profile.employers),
        facets=tuple(item for profile in drawn for item in profile.facets),
        hours=tuple(item for profile in drawn for item in profile.hours),
        occupations=tuple(item for profile in drawn for item in profile.occupations),
    )


def _one(vacancies: Sequence[Vacancy], rng: np.random.Generator) -> Vacancy:
    return vacancies[int(rng.integers(len(vacancies)))]


def _zone(vacancies: Sequence[Vacancy], home: Place, rng: np.random.Generator) -> ZoneExclusion:
    if home.municipality is not None and rng.random() < 0.3:
        return ZoneExclusion(MunicipalityZone(home.municipality))
    places = [place for place in _one(vacancies, rng).places if place.latitude is not None]
    # Most often near home: that is where somebody would meet her.
    centre = home if home.latitude is not None and (not places or rng.random() < 0.7) else (places or [home])[0]
    radius = RADII_KM[int(rng.integers(len(RADII_KM)))]
    return ZoneExclusion(CircleZone(centre.latitude or 60.0, centre.longitude or 10.0, radius))


def _employers(vacancy: Vacancy) -> tuple[EmployerExclusion, ...]:
    employer = vacancy.employer
    if not (employer.name or employer.organisation_number):
        return ()
    return (EmployerExclusion(organisation_number=employer.organisation_number, name=employer.name),)


def _occupation(vacancy: Vacancy) -> OccupationExclusion:
    code = vacancy.occupations[0].code[:2] if vacancy.occupations else "52"
    return OccupationExclusion(StyrkCode(code))
