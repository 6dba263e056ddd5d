from dataclasses import replace
from typing import Any

import pytest

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import GivenEmployer, GivenHours, GivenOccupation, GivenPlace, GivenPlaces, GivenValue
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, PostalCode, StyrkCode
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    HoursExclusion,
    MunicipalityZone,
    OccupationExclusion,
    SafetyProfile,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer, OccupationLink, Vacancy
from jobbmatch.safety.answered_places import areas
from jobbmatch.safety.answers import answered
from jobbmatch.safety.naive.answers import nowhere_else, unfounded
from tests.factories.answers import JONAS, KARI, said
from tests.factories.market import GOL, HAMAR, facets, vacancy

DAY = HourSpan(WEEKDAYS, 480, 960)
PROFILE = SafetyProfile(
    zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),),
    employers=(EmployerExclusion(name="Granmo Bygg"),),
    hours=(HoursExclusion((DAY,)),),
    occupations=(OccupationExclusion(StyrkCode("52")),),
)
IN_GOL = GivenPlaces((GivenPlace(PostalCode("3550")),))
ELSEWHERE = GivenPlaces((GivenPlace(PostalCode("0150")),))
FURU, BY_DAY, COOK = (
    GivenEmployer("Furu Lager AS"),
    GivenHours((DAY,), exhaustive=True),
    GivenOccupation(StyrkCode("5120")),
)
READ = vacancy(
    places=(HAMAR,),
    employer=Employer("Granmo Bygg AS"),
    hours=WorkingHours((HourSpan(WEEKDAYS, 1300, 1400),)),
    occupations=(OccupationLink(StyrkCode("5223"), 0.9, "title"),),
    facets=facets(FacetValue.UNCLEAR),
)
OPENED: dict[str, Any] = {
    "zone": {"places": areas(IN_GOL)},
    "employer": {"employer": Employer("Furu Lager AS")},
    "hours": {"hours": WorkingHours((DAY,), exhaustive=True)},
    "occupation": {"occupations": (OccupationLink(StyrkCode("5120"), 1.0, "answer"),)},
}
GIVEN: dict[str, GivenValue] = {"zone": IN_GOL, "employer": FURU, "hours": BY_DAY, "occupation": COOK}


def forged(rule: str, *answers: Answer) -> Vacancy:
    """The ad with what two persons could have opened, whoever has answered."""
    return replace(READ, read=READ, answers=answers, **OPENED[rule])


@pytest.mark.parametrize("rule", list(OPENED))
def test_what_no_answer_carries_is_denied(rule: str) -> None:
    given = GIVEN[rule]
    once, twice = said(READ, given), said(READ, given, confirmed_by=JONAS)
    assert rule in unfounded(forged(rule), PROFILE)
    assert rule in unfounded(forged(rule, once), PROFILE)
    assert rule in unfounded(forged(rule, said(READ, given, confirmed_by=KARI)), PROFILE)
    assert rule in unfounded(forged(rule, replace(twice, fingerprint="0" * 64)), PROFILE)
    assert rule in unfounded(forged(rule, replace(twice, withdrawn_by=KARI)), PROFILE)
    assert rule not in unfounded(forged(rule, twice), PROFILE)
    assert not list(unfounded(answered(READ, [once]), PROFILE))
    assert not list(unfounded(answered(READ, [twice]), PROFILE))


def test_who_disagree_open_nothing() -> None:
    empty = replace(READ, places=())
    both = (said(empty, IN_GOL), said(empty, ELSEWHERE, answered_by=JONAS))
    opened = replace(empty, read=empty, answers=both, places=(*areas(IN_GOL), *areas(ELSEWHERE)))
    assert list(unfounded(opened, SafetyProfile(zones=PROFILE.zones))) == ["zone"]
    assert not list(unfounded(answered(empty, both), PROFILE))


def test_the_agency_must_stand_beside_its_client() -> None:
    hidden = replace(READ, employer=Employer("Snar Bemanning AS", is_agency=True))
    answer = said(hidden, FURU)
    alone = replace(hidden, read=hidden, answers=(answer,), employer=Employer("Furu Lager AS"))
    assert "employer" in unfounded(alone, PROFILE)
    assert "employer" not in unfounded(answered(hidden, [answer]), PROFILE)


def test_mentions_are_explained_by_only_there() -> None:
    ad = vacancy(places=(GOL,))
    assert nowhere_else(answered(ad, [said(ad, IN_GOL, confirmed_by=JONAS)]))
    assert not nowhere_else(answered(ad, [said(ad, GivenPlaces(IN_GOL.places, only_there=False))]))
