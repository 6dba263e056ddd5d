"""A profile becomes a vector that keeps every exclusion and shows none."""

from datetime import date

import numpy as np
import pytest

from jobbmatch.domain.facet import Facet
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import MunicipalityCode, OrganisationNumber, StyrkCode
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    MunicipalityZone,
    OccupationExclusion,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.safety.vector import SafetyVector
from tests.factories.safety import GOL

_PROFILE = SafetyProfile(
    zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("5001"))),),
    employers=(EmployerExclusion(OrganisationNumber("912345678"), "Bakerhuset AS"),),
    facets=(FacetExclusion(Facet.NIGHT),),
    hours=(HoursExclusion((HourSpan(WEEKDAYS, 480, 960),)),),
    occupations=(OccupationExclusion(StyrkCode("52")),),
)


def test_every_exclusion_is_kept() -> None:
    vector = SafetyVector.from_profile(_PROFILE)
    assert [
        len(part) for part in (vector.zones, vector.employers, vector.facets, vector.hours, vector.occupations)
    ] == [1] * 5
    assert (vector.employers[0].number, vector.employers[0].words) == (912345678, ("bakerhuset",))
    assert (vector.occupations[0].low, vector.occupations[0].high) == (5200, 5299)
    assert sum(word.bit_count() for word in vector.hours[0].words.tolist()) == 7 * 1440 - 5 * 480


@pytest.mark.parametrize("strengths", [(Strength.SAFETY, Strength.WISH), (Strength.WISH, Strength.SAFETY)])
def test_the_stronger_of_two_exclusions_of_a_facet_holds(strengths: tuple[Strength, Strength]) -> None:
    profile = SafetyProfile(facets=tuple(FacetExclusion(Facet.NIGHT, strength) for strength in strengths))
    assert SafetyVector.from_profile(profile).facets == {Facet.NIGHT: Strength.SAFETY}


def test_nothing_shows() -> None:
    vector = SafetyVector.from_profile(_PROFILE)
    parts = (vector, *vector.zones, *vector.employers, *vector.hours, *vector.occupations)
    shown = " ".join(map(repr, parts))
    assert not any(secret in shown for secret in ("5001", "912345678", "bakerhuset", "5200", "night"))


def test_a_review_date_that_has_passed_changes_nothing() -> None:
    profile = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, review=date(2000, 1, 1)),))
    assert SafetyVector.from_profile(profile).facets == {Facet.NIGHT: Strength.SAFETY}


def test_a_home_that_is_not_given_is_unknown() -> None:
    assert np.isnan(SafetyVector.from_profile(_PROFILE).home.radius).all()
    assert SafetyVector.from_profile(_PROFILE, GOL).home.radius.tolist() == [GOL.radius_m]
