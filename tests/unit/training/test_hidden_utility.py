from dataclasses import replace

import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Need
from jobbmatch.features.families.requirements import RequirementsPart
from jobbmatch.text.requirements import Requirements
from jobbmatch.training.hidden_utility import UNKNOWN_KM, Floats, Market, grades, utility
from jobbmatch.training.simulated_persons import Invented
from tests.factories.features import market, occupation
from tests.factories.market import GOL, HAMAR, person, vacancy

ADS = [
    *market(50),
    vacancy(90, occupations=occupation("4321"), places=(GOL,)),
    vacancy(91, occupations=occupation("4321"), places=(HAMAR,)),
    vacancy(92, occupations=occupation("7115"), places=()),
]
MARKET = Market.draw(ADS, RequirementsPart.fit([Requirements()] * len(ADS)), seed=1)
WHO = Invented(person(), (StyrkCode("4321"),), GOL)


def _worth(who: Invented, seed: int = 0) -> Floats:
    return utility(MARKET, who, np.random.default_rng(seed))


def _mean(who: Invented) -> Floats:
    worth: Floats = np.mean([_worth(who, seed) for seed in range(30)], axis=0)
    return worth


def test_near_work_is_worth_more_than_the_same_work_far_away() -> None:
    shares = _mean(WHO) - MARKET.quality
    assert shares[-3] > shares[-2]


def test_an_unknown_place_counts_as_far() -> None:
    assert MARKET.distances(WHO)[-1] == UNKNOWN_KM
    assert MARKET.distances(WHO)[-3] < 1


def test_a_need_takes_worth_from_work_that_goes_against_it() -> None:
    needing = replace(WHO, person=replace(WHO.person, needs=frozenset({Need.NO_HEAVY_LIFTING})))
    loss = _worth(WHO) - _worth(needing)
    assert loss[-1] > 0.5
    assert loss[-1] > loss.min()


def test_utility_is_no_function_of_what_features_see() -> None:
    same = [row for row, ad in enumerate(ADS) if ad.title == "Kokk" and ad.places == (GOL,)]
    assert len(set(np.round(_worth(WHO)[same], 6))) == len(same) > 1


def test_the_same_seed_hides_the_same_things() -> None:
    again = Market.draw(ADS, MARKET.asked, seed=1)
    np.testing.assert_array_equal(again.tastes, MARKET.tastes)
    other = Market.draw(ADS, MARKET.asked, seed=2)
    assert (other.tastes != MARKET.tastes).any()


def test_grades_follow_the_order_and_the_shares() -> None:
    found = grades(np.arange(1000, dtype=np.float64))
    assert (np.diff(found) >= 0).all()
    assert np.bincount(found).tolist() == [750, 150, 60, 28, 12]
