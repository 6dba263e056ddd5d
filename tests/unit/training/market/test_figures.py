from dataclasses import replace

import numpy as np

from jobbmatch.domain.ids import CountyCode
from jobbmatch.training.market.figures import crowding, shortage
from tests.factories.features import occupation
from tests.factories.market import GOL, vacancy

SHOP, NURSE = occupation("5223"), occupation("2223")
OSLO = replace(GOL, county=CountyCode("03"))


def test_work_that_many_seek_is_crowded() -> None:
    ads = [vacancy(1, occupations=SHOP), vacancy(2, occupations=NURSE), vacancy(3, occupations=())]
    shop, nurse, unknown = crowding(ads)
    assert shop > 0 > nurse
    assert unknown == 0


def test_more_ads_make_it_less_crowded() -> None:
    few = crowding([vacancy(1, occupations=SHOP), vacancy(2, occupations=NURSE)])
    many = crowding([vacancy(1, occupations=SHOP), *(vacancy(n, occupations=NURSE) for n in range(2, 9))])
    assert many[0] - many[1] > few[0] - few[1]
    assert crowding([vacancy(1, occupations=())]).tolist() == [0]


def test_shortage_grows_with_what_lacks() -> None:
    ads = [vacancy(1, occupations=NURSE, places=(OSLO,)), vacancy(2, occupations=NURSE)]
    np.testing.assert_allclose(shortage(ads), [np.log1p(2.75), 0])
