from dataclasses import replace

import pytest

from jobbmatch.domain.ids import CountyCode, StyrkCode
from jobbmatch.domain.person import Education, EducationLevel, Experience, Language, LanguageLevel, Need, Person
from jobbmatch.domain.place import unknown_place
from jobbmatch.domain.safety_profile import NO_EXCLUSIONS, OccupationExclusion, SafetyProfile
from jobbmatch.measuring.evaluate.groups import DIMENSIONS, UNSAID, group_of
from jobbmatch.measuring.evaluate.persons import Seeker, draw_seekers
from tests.unit.measuring.evaluate.conftest import ADS

ONE = draw_seekers(ADS, 1, 1)[0]
BOTH = (Education(EducationLevel.PRIMARY), Education(EducationLevel.MASTER))


def _seeker(**changed: object) -> Seeker:
    person: Person = replace(ONE.traits.invented.person, **changed)  # type: ignore[arg-type]  # fields of a person
    return Seeker(replace(ONE.traits, invented=replace(ONE.traits.invented, person=person)), NO_EXCLUSIONS)


@pytest.mark.parametrize(
    ("dimension", "changed", "expected"),
    [
        ("language", {"languages": ()}, UNSAID),
        ("language", {"languages": (Language("engelsk", LanguageLevel.C1),)}, UNSAID),
        ("language", {"languages": (Language("norsk", LanguageLevel.B1),)}, "norsk til og med B1"),
        ("language", {"languages": (Language("norsk", LanguageLevel.NATIVE),)}, "norsk fra B2"),
        ("education", {"education": ()}, UNSAID),
        ("education", {"education": (Education(EducationLevel.PRIMARY),)}, "grunnskole"),
        ("education", {"education": (Education(EducationLevel.VOCATIONAL),)}, "videregående og fagbrev"),
        ("education", {"education": BOTH}, "fagskole og høyere"),
        ("needs", {"needs": frozenset()}, "ingen"),
        ("needs", {"needs": frozenset({Need.QUIET})}, "ett"),
        ("needs", {"needs": frozenset({Need.QUIET, Need.SEATED})}, "to eller flere"),
        ("county", {"home": unknown_place()}, UNSAID),
        ("county", {"home": replace(unknown_place(), county=CountyCode("03"))}, "Oslo og Akershus"),
        ("county", {"home": replace(unknown_place(), county=CountyCode("46"))}, "fylker med storby"),
        ("county", {"home": replace(unknown_place(), county=CountyCode("56"))}, "andre fylker"),
        ("experience", {"experience": ()}, "ingen"),
        ("experience", {"experience": (Experience("renhold"),)}, "noe"),
        ("exclusions", {}, "har ikke"),
    ],
)
def test_groups_are_what_the_profile_holds(dimension: str, changed: dict[str, object], expected: str) -> None:
    assert group_of(_seeker(**changed), dimension) == expected


def test_who_excludes_something_is_a_group_whatever_it_is() -> None:
    profile = SafetyProfile(occupations=(OccupationExclusion(StyrkCode("52")),))
    assert group_of(Seeker(ONE.traits, profile), "exclusions") == "har"


def test_everybody_is_in_one_group_of_every_dimension() -> None:
    for seeker in draw_seekers(ADS, 50, 1):
        assert all(group_of(seeker, dimension) for dimension in DIMENSIONS)
