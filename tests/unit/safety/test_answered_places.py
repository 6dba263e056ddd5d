from dataclasses import replace

import pytest

from jobbmatch.domain.answer import Answer, Question
from jobbmatch.domain.decision import Verdict
from jobbmatch.domain.facet import FacetValue
from jobbmatch.domain.given import GivenPlace, GivenPlaces
from jobbmatch.domain.ids import CountyCode, MunicipalityCode, PostalCode
from jobbmatch.domain.place import Place, Precision, unknown_place
from jobbmatch.domain.remote import RemoteReading, RemoteWork
from jobbmatch.domain.safety_profile import MunicipalityZone, SafetyProfile, ZoneExclusion
from jobbmatch.domain.vacancy import Vacancy
from jobbmatch.safety.answered_places import areas, contradicts_places
from jobbmatch.safety.answers import answered
from jobbmatch.safety.check import CheckOutcome, check, judge
from jobbmatch.safety.hard_filter import apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from tests.factories.answers import JONAS, answer, said
from tests.factories.market import GOL, HAMAR, vacancy

NO_HAMAR = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),))
IN_GOL = GivenPlaces((GivenPlace(PostalCode("3550")),))
IN_HAMAR = GivenPlaces((GivenPlace(municipality=MunicipalityCode("3403")),))
INNLANDET = Place("Innlandet", Precision.COUNTY, county=CountyCode("34"))
NOWHERE, ANYWHERE = vacancy(places=()), vacancy(places=(unknown_place("Norge"),))


def verdict(ad: Vacancy, *answers: Answer) -> Verdict:
    """What the filter says; the check must never say less."""
    changed = answered(ad, answers)
    found = apply(SafetyMatrix.build([changed]), SafetyVector.from_profile(NO_HAMAR, None)).decision(0).verdict
    assert found is not Verdict.PASS or judge(check(changed, NO_HAMAR)) is CheckOutcome.PASS
    return found


@pytest.mark.parametrize("ad", [NOWHERE, ANYWHERE, vacancy(places=(INNLANDET,))])
def test_a_place_where_the_ad_says_none_or_a_wide_one_opens_or_closes_after_one(ad: Vacancy) -> None:
    assert verdict(ad) is Verdict.CHECK
    assert verdict(ad, said(ad, IN_HAMAR)) is Verdict.BLOCK
    inside = GivenPlaces((GivenPlace(municipality=MunicipalityCode("3405")),))
    assert verdict(ad, said(ad, inside)) is Verdict.PASS


def test_a_closer_place_is_no_correction_and_another_one_is() -> None:
    closer = GivenPlaces((GivenPlace(PostalCode("2317")),))
    municipality = Place("Hamar", Precision.MUNICIPALITY, municipality=MunicipalityCode("3403"))
    assert not contradicts_places(vacancy(places=(municipality,)), closer)
    coded = replace(HAMAR, postal_code=PostalCode("2317"))
    assert not contradicts_places(vacancy(places=(coded,)), closer)
    assert contradicts_places(vacancy(places=(coded,)), GivenPlaces((GivenPlace(PostalCode("2318")),)))
    assert not contradicts_places(vacancy(places=(HAMAR,)), IN_HAMAR)
    assert contradicts_places(vacancy(places=(HAMAR,)), IN_GOL)
    assert contradicts_places(vacancy(places=(GOL, HAMAR)), IN_GOL)
    assert contradicts_places(vacancy(places=(INNLANDET,)), IN_GOL)
    assert contradicts_places(vacancy(places=(unknown_place("Sverige", abroad=True),)), IN_GOL)
    assert not contradicts_places(vacancy(places=(HAMAR,)), GivenPlaces(IN_GOL.places, only_there=False))


def test_a_correction_takes_two_and_until_then_both_places_count() -> None:
    ad = vacancy(places=(HAMAR,))
    assert verdict(ad) is Verdict.BLOCK
    assert verdict(ad, said(ad, IN_GOL)) is Verdict.BLOCK
    assert verdict(ad, said(ad, IN_GOL, confirmed_by=JONAS)) is Verdict.PASS
    safe = vacancy(places=(GOL,))
    assert verdict(safe, said(safe, IN_HAMAR)) is Verdict.BLOCK


def test_who_disagree_leave_it_open() -> None:
    oslo = GivenPlaces((GivenPlace(municipality=MunicipalityCode("0301")),))
    both = (said(NOWHERE, IN_GOL), said(NOWHERE, oslo, answered_by=JONAS))
    assert verdict(NOWHERE, *both) is Verdict.CHECK
    assert verdict(NOWHERE, both[0], said(NOWHERE, IN_HAMAR, answered_by=JONAS)) is Verdict.BLOCK


def test_the_text_is_explained_only_by_only_there() -> None:
    ad = vacancy(places=(), places_in_text=(MunicipalityCode("3403"),), text="Vi har også kontor på Hamar.")
    assert verdict(ad, said(ad, IN_GOL)) is Verdict.PASS
    assert verdict(ad, said(ad, GivenPlaces(IN_GOL.places, only_there=False))) is Verdict.CHECK
    elsewhere = answer(ad, Question.STATED_PLACES_ONLY, FacetValue.NO, answered_by=JONAS)
    assert verdict(ad, said(ad, IN_GOL), elsewhere) is Verdict.CHECK


def test_where_somebody_names_a_place_the_work_is_not_from_home_only() -> None:
    ad = vacancy(places=(), remote=RemoteReading(RemoteWork.ONLY), text="Du jobber kun hjemmefra.")
    assert answered(ad, [said(ad, IN_HAMAR)]).remote.value is RemoteWork.UNCLEAR
    assert verdict(ad, said(ad, IN_HAMAR)) is Verdict.BLOCK


def test_a_number_that_is_no_more_may_be_anywhere() -> None:
    gone = GivenPlaces((GivenPlace(PostalCode("0000")), GivenPlace(municipality=MunicipalityCode("0001"))))
    assert {place.precision for place in areas(gone)} == {Precision.UNKNOWN}


def test_a_place_that_holds_for_an_ad_without_one_leaves_nothing_unknown() -> None:
    there = GivenPlaces(IN_GOL.places, only_there=False)
    assert answered(NOWHERE, [said(NOWHERE, there)]).places == areas(there)
    oslo = GivenPlaces((GivenPlace(municipality=MunicipalityCode("0301")),), only_there=False)
    both = (said(NOWHERE, there), said(NOWHERE, oslo, answered_by=JONAS))
    assert answered(NOWHERE, both).places == (unknown_place(), *areas(there), *areas(oslo))


def test_what_is_not_found_is_called_by_its_number() -> None:
    gone = (GivenPlace(PostalCode("0000")), GivenPlace(municipality=MunicipalityCode("0001")), GivenPlace())
    assert [place.name for place in areas(GivenPlaces(gone))] == ["0000", "0001", ""]
