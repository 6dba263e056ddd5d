from dataclasses import replace
from random import Random

import pytest

from jobbmatch.domain.facet import Facet, FacetValue
from jobbmatch.domain.hours import WEEKDAYS, HourSpan
from jobbmatch.domain.ids import MunicipalityCode
from jobbmatch.domain.safety_profile import (
    EmployerExclusion,
    FacetExclusion,
    HoursExclusion,
    MunicipalityZone,
    SafetyProfile,
    Strength,
    ZoneExclusion,
)
from jobbmatch.measuring.gate_pairs import random_home, random_profile, random_vacancy
from jobbmatch.safety.answers import answered
from jobbmatch.safety.check import check
from jobbmatch.safety.naive.raw_text import danger_words
from jobbmatch.serving.crude_index import CrudeIndex, facets_of_word, first_words
from tests.factories.answers import answer
from tests.factories.market import GOL, HAMAR, facets, vacancy

PLAIN = vacancy(1)
NIGHT = vacancy(2, text="Nattskift kan avtales.")
PLACE = vacancy(3, text="Vi har kontor på Hamars torg.")
NAMED = vacancy(4, text="Vi leverer til Granmo Bygg.")
ADS = [PLAIN, NIGHT, PLACE, NAMED]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),)), [1]),
        (SafetyProfile(facets=(FacetExclusion(Facet.NIGHT, Strength.WISH),)), []),
        (SafetyProfile(hours=(HoursExclusion((HourSpan(WEEKDAYS, 480, 960),)),)), [1]),
        (SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),)), [2]),
        (SafetyProfile(employers=(EmployerExclusion(name="Granmo Bygg"),)), [3]),
        (SafetyProfile(), []),
    ],
)
def test_only_what_could_be_objected_to_is_a_suspect(profile: SafetyProfile, expected: list[int]) -> None:
    assert list(CrudeIndex().suspects(ADS, range(len(ADS)), profile)) == expected


def test_an_answer_and_a_change_are_seen_at_once() -> None:
    index, profile = CrudeIndex(), SafetyProfile(facets=(FacetExclusion(Facet.NIGHT),))
    assert list(index.suspects([NIGHT], [0], profile)) == [0]
    assert not list(index.suspects([answered(NIGHT, [answer(NIGHT)])], [0], profile))
    assert list(index.suspects([NIGHT], [0], profile)) == [0]
    own = vacancy(3, text=PLACE.text, places=(HAMAR,))
    zone = SafetyProfile(zones=(ZoneExclusion(MunicipalityZone(MunicipalityCode("3403"))),))
    index = CrudeIndex()
    assert not list(index.suspects([own], [0], zone))
    moved = replace(own, places=(GOL,))
    assert list(index.suspects([moved], [0], zone)) == [0]


def test_no_ad_to_which_the_reader_objects_is_missed() -> None:
    random = Random(7)
    ads = [random_vacancy(random, number) for number in range(150)]
    ads += [replace(ad, facets=facets(FacetValue.NO)) for ad in ads]
    index, home = CrudeIndex(), random_home(random)
    for _ in range(12):
        profile = random_profile(random, ads[:20], home)
        suspects = set(index.suspects(ads, range(len(ads)), profile))
        for row, ad in enumerate(ads):
            objected = any(f.rule == "raw_text" and f.verdict == "check" for f in check(ad, profile, home).findings)
            assert row in suspects or not objected


@pytest.mark.parametrize("facet", Facet)
def test_each_dangerous_expression_is_known_by_its_first_word(facet: Facet) -> None:
    pattern = danger_words()[facet]
    assert first_words(pattern.pattern)
    for word in ("nattevakt", "kveldsskift", "helgevakt", "Kunder", "alene", "provisjon", "kontant"):
        if pattern.fullmatch(word):
            assert facet in facets_of_word(word)


def test_an_expression_that_begins_with_a_sign_clears_nothing() -> None:
    assert first_words(r"(?<!\w)\-skift(?!\w)") == r"\w+"
