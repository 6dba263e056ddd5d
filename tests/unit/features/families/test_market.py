import numpy as np

from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.market import MarketPart
from jobbmatch.features.families.occupation import OccupationPart
from tests.factories.features import occupation, query
from tests.factories.market import person, vacancy


def test_positions_and_similar_ads_are_counted() -> None:
    ads = [
        vacancy(1, occupations=occupation("4321"), positions=5),
        vacancy(2, occupations=occupation("4321"), positions=0),
        vacancy(3, occupations=()),
    ]
    found = MarketPart.fit(ads, OccupationPart.fit(ads)).build(query(person(), [0, 1, 2]))
    assert set(found) == set(columns_of(Family.MARKET))
    np.testing.assert_allclose(found[columns.POSITIONS], [np.log(5), 0, 0], rtol=1e-6)
    np.testing.assert_allclose(found[columns.SIMILAR_ADS], [np.log(3), np.log(3), np.nan], rtol=1e-6)
