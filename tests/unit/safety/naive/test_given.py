from dataclasses import replace
from typing import Any

import pytest

from jobbmatch.domain.answer import Answer
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import GivenEmployer, GivenHours, GivenOccupation, GivenPlace, GivenPlaces, GivenValue
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, OrganisationNumber, PostalCode, StyrkCode, UserId
from jobbmatch.domain.place import Place, Precision
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
from jobbmatch.safety.naive.answers import unfounded
from jobbmatch.safety.naive.given import client_named, holding, hours_settled, nowhere_else
from jobbmatch.safety.policy import SURE_OCCUPATION
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
NUMBER, OTHER = OrganisationNumber("900000001"), OrganisationNumber("900000002")
INNLANDET = Place("Innlandet", Precision.COUNTY, county=CountyCode("34"))
HAMAR_ALL = Place("Hamar", Precision.MUNICIPALITY, municipality=MunicipalityCode("3403"))
CODED = replace(HAMAR, postal_code=PostalCode("2317"))
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


def carrying(read: Vacancy, *answers: Answer, **changes: Any) -> Vacancy:
    """The ad with answers, and nothing else changed than what is named."""
    return replace(read, read=read, answers=answers, **changes)


def test_who_takes_another_persons_value_back_needs_a_second_person() -> None:
    clerk = GivenOccupation(StyrkCode("4110"))

    def held(struck: GivenOccupation, withdrawn_by: UserId, *, confirmed: bool = False) -> GivenOccupation | None:
        gone = said(READ, struck, answered_by=JONAS, withdrawn_by=withdrawn_by)
        mine = said(READ, COOK, confirmed_by=JONAS if confirmed else None)
        return holding(carrying(READ, gone, mine), GivenOccupation, lambda _read, _value: False)

    assert held(clerk, KARI) is None
    assert held(clerk, KARI, confirmed=True) == COOK
    assert held(clerk, JONAS) == COOK
    assert held(COOK, KARI) == COOK, "the same was said"


@pytest.mark.parametrize(
    ("stated", "given", "inside"),
    [
        (INNLANDET, "2317", True),
        (INNLANDET, "3550", False),
        (Place("Vågå", Precision.COUNTY), "3550", False),
        (HAMAR_ALL, "2317", True),
        (HAMAR_ALL, "3403", True),
        (HAMAR_ALL, "3550", False),
        (replace(HAMAR_ALL, municipality=None), "3403", False),
        (CODED, "2317", True),
        (CODED, "2318", False),
        (CODED, "3403", True),
        (replace(CODED, postal_code=None), "2317", False),
        (CODED, "0000", False),
    ],
)
def test_a_place_within_the_stated_one_is_a_closer_answer(stated: Place, given: str, inside: bool) -> None:
    place = GivenPlace(municipality=MunicipalityCode(given)) if given == "3403" else GivenPlace(PostalCode(given))
    ad = vacancy(places=(stated,))
    assert nowhere_else(carrying(ad, said(ad, GivenPlaces((place,))))) is inside


def test_places_that_hold_or_are_said_must_stand_there() -> None:
    zone, ad, nowhere = SafetyProfile(zones=PROFILE.zones), vacancy(places=(GOL,)), vacancy(places=())
    twice = said(ad, ELSEWHERE, confirmed_by=JONAS)
    assert list(unfounded(carrying(ad, twice), zone)) == ["zone"], "what holds is not there"
    assert list(unfounded(carrying(ad, twice, places=()), zone)) == ["zone"]
    assert not list(unfounded(carrying(ad, twice, places=areas(ELSEWHERE)), zone))
    there = GivenPlaces(IN_GOL.places, only_there=False)
    assert not list(unfounded(answered(nowhere, [said(nowhere, there)]), zone))


@pytest.mark.parametrize(
    ("stated", "given", "named"),
    [
        (Employer("Bjerk Kafé AS"), GivenEmployer("Bjerk Kafé"), True),
        (Employer("Bjerk Kafé AS"), GivenEmployer("Bjerk Kafé AS avd. Moss"), True),
        (Employer("Bjerk Kafé AS"), GivenEmployer("Bjerk"), False),
        (Employer("Bjerk Kafé AS", NUMBER), GivenEmployer("Bjerk Kafé AS", NUMBER), True),
        (Employer("Bjerk Kafé AS", NUMBER), GivenEmployer("Bjerk Kafé AS", OTHER), False),
        (Employer("Bjerk Kafé AS", NUMBER), GivenEmployer(None, OTHER), False),
        (Employer("AS"), GivenEmployer("Furu Lager AS"), False),
        (Employer(), FURU, True),
        (Employer("Snar Bemanning AS", is_agency=True), FURU, True),
    ],
)
def test_another_name_or_number_needs_a_second_person(stated: Employer, given: GivenEmployer, named: bool) -> None:
    ad = vacancy(employer=stated)
    assert client_named(carrying(ad, said(ad, given))) is named
    assert client_named(carrying(ad, said(ad, given, confirmed_by=JONAS)))


def test_an_agency_is_gone_only_when_it_has_neither_name_nor_number() -> None:
    client = Employer("Furu Lager AS")
    for stated, gone in ((Employer(is_agency=True), True), (Employer(None, NUMBER, is_agency=True), False)):
        ad = vacancy(employer=stated)
        alone = carrying(ad, said(ad, FURU), employer=client)
        assert ("employer" not in unfounded(alone, PROFILE)) is gone
        assert "employer" not in unfounded(answered(ad, [said(ad, FURU)]), PROFILE)


@pytest.mark.parametrize(
    ("stated", "given", "persons", "now"),
    [
        (Employer("Bjerk Kafé AS", NUMBER), GivenEmployer("Bjerk Kafé"), 1, Employer("Bjerk Kafé")),
        (Employer("Bjerk Kafé AS"), FURU, 2, Employer("Granmo AS")),
        (Employer("Bjerk Kafé AS", NUMBER), FURU, 2, Employer("Furu Lager AS", NUMBER)),
        (Employer(), FURU, 1, Employer("Granmo AS")),
    ],
    ids=["the number is lost", "somebody else", "a mixture of two", "not who was said"],
)
def test_who_stands_there_is_who_holds(stated: Employer, given: GivenEmployer, persons: int, now: Employer) -> None:
    ad = vacancy(employer=stated)
    answer = said(ad, given, confirmed_by=JONAS if persons > 1 else None)
    assert "employer" in unfounded(carrying(ad, answer, employer=now), PROFILE)
    assert "employer" not in unfounded(answered(ad, [answer]), PROFILE)


NIGHT = HourSpan(WEEKDAYS, 22 * 60, 23 * 60)


@pytest.mark.parametrize(
    ("read", "given", "settled"),
    [
        (vacancy(facets=facets(night=FacetValue.YES)), BY_DAY, False),
        (vacancy(facets=facets(night=FacetValue.YES)), GivenHours((DAY, NIGHT), exhaustive=True), True),
        (vacancy(facets={}), BY_DAY, True),
        (vacancy(hours=WorkingHours((NIGHT,))), BY_DAY, False),
        (vacancy(hours=WorkingHours((DAY,))), BY_DAY, True),
        (vacancy(), GivenHours((DAY,), exhaustive=False), False),
        (vacancy(), GivenHours((), exhaustive=True), False),
    ],
)
def test_a_complete_list_of_hours_leaves_out_nothing_that_the_ad_states(
    read: Vacancy, given: GivenHours, settled: bool
) -> None:
    assert (hours_settled(carrying(read, said(read, given))) == given) is settled
    two = hours_settled(carrying(read, said(read, given, confirmed_by=JONAS)))
    assert two == (given if given.exhaustive and given.spans else None)


def link(code: str, confidence: float) -> OccupationLink:
    return OccupationLink(StyrkCode(code), confidence, "title")


def test_occupations_that_are_said_stand_beside_what_was_read_and_are_not_sure() -> None:
    only, once = SafetyProfile(occupations=PROFILE.occupations), said(READ, COOK)
    for forged in (
        (link("5120", 0.0),),
        (link("5223", 0.9), link("5120", SURE_OCCUPATION)),
        (link("5223", 0.9),),
    ):
        assert list(unfounded(carrying(READ, once, occupations=forged), only)) == ["occupation"]
    beside = (link("5223", 0.9), link("5120", SURE_OCCUPATION - 0.01))
    assert not list(unfounded(carrying(READ, once, occupations=beside), only))
    empty = replace(READ, occupations=())
    both = (said(empty, COOK), said(empty, GivenOccupation(StyrkCode("4110")), answered_by=JONAS))
    assert not list(unfounded(answered(empty, both), only))


def test_what_is_just_sure_enough_takes_two() -> None:
    only, ad = SafetyProfile(occupations=PROFILE.occupations), vacancy(occupations=(link("5223", SURE_OCCUPATION),))
    forged = carrying(ad, said(ad, COOK), occupations=(link("5120", 1.0),))
    assert list(unfounded(forged, only)) == ["occupation"]
    unsure = vacancy(occupations=(link("5223", SURE_OCCUPATION - 0.01),))
    assert not list(unfounded(answered(unsure, [said(unsure, COOK)]), only))
