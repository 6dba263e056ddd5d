from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.domain.answer import Question
from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.given import GivenEmployer, GivenOccupation, GivenPlace, GivenPlaces
from jobbmatch.domain.hours import WEEKDAYS, HourSpan, WorkingHours
from jobbmatch.domain.ids import MunicipalityCode, PostalCode, StyrkCode
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    FacetExclusion,
    MunicipalityZone,
    SafetyProfile,
    ZoneExclusion,
)
from jobbmatch.domain.vacancy import Employer
from jobbmatch.safety.answered_matrix import answered_matrix
from jobbmatch.safety.answers import answered
from jobbmatch.safety.hard_filter import apply
from jobbmatch.safety.matrix import SafetyMatrix
from jobbmatch.safety.vector import SafetyVector
from tests.factories.answers import JONAS, answer, said
from tests.factories.market import facets, vacancy

ADS = [
    vacancy(1, facets=facets(night=FacetValue.UNCLEAR)),
    vacancy(2, employer=Employer("B AS", is_agency=True), text="Hos Granmo Bygg."),
    vacancy(3, employer=Employer("C AS", is_agency=True)),
]
PROFILE = SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),), employers=(EmployerExclusion(name="Granmo Bygg"),))


def test_a_patched_matrix_judges_as_one_that_is_built_anew() -> None:
    own, yes = Question.STATED_EMPLOYER_ONLY, FacetValue.YES
    now = [
        answered(ADS[0], [answer(ADS[0])]),
        answered(ADS[1], [answer(ADS[1], question=own, value=yes)]),
        answered(ADS[2], [answer(ADS[2], question=own, value=yes)]),
    ]
    matrix = SafetyMatrix.build(ADS)
    patched = answered_matrix(matrix, now)
    vector = SafetyVector.from_profile(PROFILE, None)
    for some, fresh in ((patched, SafetyMatrix.build(now)), (answered_matrix(patched, ADS), matrix)):
        for row in range(len(ADS)):
            assert apply(some, vector).decision(row) == apply(fresh, vector).decision(row)
    assert np.array_equal(apply(patched, vector).safe.rows, [0, 2])
    assert patched.employers.texts is matrix.employers.texts


def test_other_ads_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^an answer changes no row$"):
        answered_matrix(SafetyMatrix.build(ADS), [*ADS[:2], replace(ADS[2], id=ADS[0].id)])


def test_answers_change_places_and_hours_as_well() -> None:
    late = vacancy(1, hours=WorkingHours((HourSpan(WEEKDAYS, 20 * 60, 23 * 60),)))
    named = vacancy(2, places_in_text=(MunicipalityCode("3403"),))
    no_night = answer(late, confirmed_by=JONAS)
    there = answer(named, Question.STATED_PLACES_ONLY, FacetValue.YES)
    now = [answered(late, [no_night]), answered(named, [there])]
    profile = SafetyProfile(
        zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),), facets=(FacetExclusion(Facet.NIGHT),)
    )
    vector, matrix = SafetyVector.from_profile(profile), SafetyMatrix.build([late, named])
    assert apply(matrix, vector).safe.rows.tolist() == []
    changed = answered_matrix(matrix, now)
    assert apply(changed, vector).safe.rows.tolist() == [0, 1]
    assert changed.employers is matrix.employers


def test_employers_are_built_anew_when_all_of_them_change() -> None:
    no = [answer(ad, Question.STATED_EMPLOYER_ONLY, FacetValue.NO) for ad in ADS]
    now = [answered(ad, [said]) for ad, said in zip(ADS, no, strict=True)]
    assert answered_matrix(SafetyMatrix.build(ADS[:1]), now[:1]).employers.agency.tolist() == [True]


def test_values_reach_the_columns_of_places_employers_and_occupations() -> None:
    ad = vacancy(4, places=(), occupations=(), employer=Employer("D AS", is_agency=True))
    values = (GivenPlaces((GivenPlace(PostalCode("3550")),)), GivenEmployer("E AS"), GivenOccupation(StyrkCode("5120")))
    now = [answered(ad, [said(ad, value) for value in values])]
    patched, fresh = answered_matrix(SafetyMatrix.build([ad]), now), SafetyMatrix.build(now)
    assert patched.employers.further_rows.tolist() == fresh.employers.further_rows.tolist() == [0]
    assert patched.occupations.low.tolist() == fresh.occupations.low.tolist() == [5120]
    assert patched.places.distinct.kind.tolist() == fresh.places.distinct.kind.tolist()
