import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.features.pipeline import VacancyFeatures
from jobbmatch.training.market.hidden import UNKNOWN_KM, Market
from jobbmatch.training.simulated_persons import Invented
from tests.factories.features import market, occupation
from tests.factories.market import GOL, HAMAR, person, vacancy

ADS = [
    *market(50),
    vacancy(90, occupations=occupation("4321"), places=(GOL,)),
    vacancy(91, occupations=occupation("4321"), places=(HAMAR,)),
    vacancy(92, occupations=occupation("7115"), places=()),
    vacancy(93, occupations=()),
]
FEATURES = VacancyFeatures.fit(ADS)
MARKET = Market.draw(ADS, FEATURES, seed=1)
WHO = Invented(person(), (StyrkCode("4321"),), GOL)


def test_an_unknown_place_counts_as_far() -> None:
    assert MARKET.distances(WHO)[52] == UNKNOWN_KM
    assert MARKET.distances(WHO)[50] < 1


def test_work_is_most_like_itself_and_more_like_its_group_than_other_work() -> None:
    rows = np.array([50, 52, 53])
    like = MARKET.likeness([StyrkCode("4321")], rows)[:, 0]
    assert like[0] > 0.999 > like[1]
    assert like[2] == 0
    assert MARKET.likeness([], rows).shape == (3, 0)
    assert MARKET.likeness([StyrkCode("0110")], rows)[:, 0].tolist() == [0, 0, 0]


def test_an_employer_is_as_good_in_all_its_ads_but_no_two_ads_are_alike() -> None:
    names = np.array([ad.employer.name for ad in ADS])
    name = next(name for name in names if (names == name).sum() > 2)
    assert MARKET.quality[names == name].std() < MARKET.quality.std()
    assert len(set(MARKET.quality.tolist())) == len(ADS)


def test_the_same_seed_hides_the_same_things() -> None:
    again = Market.draw(ADS, FEATURES, seed=1)
    np.testing.assert_array_equal(again.tastes, MARKET.tastes)
    assert (Market.draw(ADS, FEATURES, seed=2).tastes != MARKET.tastes).any()
