from dataclasses import replace

import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Education, EducationLevel, Experience, Need
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market.hidden import Floats, Market
from jobbmatch.training.market.people import Traits
from jobbmatch.training.market.worth import STAGES, margins, value
from jobbmatch.training.simulated_persons import Invented
from tests.factories.features import market, occupation
from tests.factories.market import GOL, HAMAR, person, vacancy

WANTS, REACHES, TAKEN, STAYS = range(len(STAGES))
STORE = occupation("4321")
ADS = [
    *market(40),
    vacancy(90, occupations=STORE),
    vacancy(91, occupations=STORE, places=(HAMAR,)),
    vacancy(92, occupations=STORE, percent=(100, 100)),
    vacancy(93, occupations=STORE, text="Du må ha førerkort klasse C og fagbrev."),
    vacancy(94, occupations=occupation("7115")),
]
NEAR, FAR, FULL, ASKING, OTHER = range(40, 45)
ROWS = np.arange(len(ADS))
MARKET = Market.draw(ADS, VacancyFeatures.fit(ADS), seed=1)
# Draws differ by ad: these tests are of the formulas, so what is drawn is levelled.
LEVEL = replace(MARKET, quality=np.zeros(45), ease=np.zeros(45), strictness=np.ones(45), crowd=np.full(45, 0.2))
WHO = Traits(Invented(person(percent=(0, 60)), (StyrkCode("4321"),), GOL), 0.55, True, 45.0, {}, 0.0)


def _margins(who: Traits = WHO, age: float = 0) -> Floats:
    return margins(LEVEL, who, ROWS, np.full(len(ADS), age))


def _saying(**said: object) -> Traits:
    return replace(WHO, invented=replace(WHO.invented, person=person(**said)))


def test_what_is_liked_is_wanted_and_what_is_refused_is_not() -> None:
    assert _margins()[NEAR, WANTS] > 0 > _margins()[OTHER, WANTS]
    refusing = _saying(not_wanted_codes=(StyrkCode("4321"),))
    assert _margins(refusing)[NEAR, WANTS] < _margins()[NEAR, WANTS] - 1


def test_a_long_way_is_worse_and_longest_by_bus() -> None:
    assert _margins()[NEAR, REACHES] > 0 > _margins()[FAR, REACHES]
    assert _margins(replace(WHO, drives=False))[FAR, REACHES] <= _margins()[FAR, REACHES]


def test_who_lacks_what_is_asked_for_is_taken_less() -> None:
    lacking = _margins()[:, TAKEN]
    assert lacking[ASKING] < lacking[NEAR]
    able = _saying(licences=("C",), education=(Education(EducationLevel.VOCATIONAL),))
    assert _margins(able)[ASKING, TAKEN] > lacking[ASKING]
    known = _saying(experience=(Experience("lager", (StyrkCode("4321"),), 5.0),))
    assert _margins(known)[NEAR, TAKEN] > lacking[NEAR]


def test_places_fill_with_time() -> None:
    assert _margins(age=21)[NEAR, TAKEN] < _margins()[NEAR, TAKEN]


def test_what_weighs_on_her_and_hours_that_do_not_fit_make_her_leave() -> None:
    burdened = replace(WHO, burden={"body": 3.0}, invented=_saying(needs=frozenset({Need.SEATED})).invented)
    assert _margins(burdened)[NEAR, STAYS] < _margins()[NEAR, STAYS]
    assert _margins()[FULL, STAYS] < _margins()[NEAR, STAYS]
    left = _saying(experience=(Experience("lager", (StyrkCode("4321"),), 5.0, relevant=False),))
    assert _margins(left)[NEAR, STAYS] < _margins()[NEAR, STAYS]


def test_the_weakest_side_decides() -> None:
    fine, broken = np.full((1, 4), 2.0), np.array([[2.0, 2.0, -4.0, 2.0]])
    assert value(fine)[0] > 0.9
    assert value(broken)[0] < 0.001
    assert (np.abs(_margins()) <= 4).all()
