from dataclasses import replace
from datetime import timedelta

import numpy as np

from jobbmatch.features import columns
from jobbmatch.features.column import Family
from jobbmatch.features.columns import columns_of
from jobbmatch.features.families.market import MarketPart
from jobbmatch.features.families.occupation import OccupationPart
from jobbmatch.features.openings import Openings
from tests.factories.features import occupation, query
from tests.factories.market import AS_OF, person, vacancy


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


def test_openings_by_others_are_counted_over_all_and_over_the_last_week() -> None:
    ads = [vacancy(1), vacancy(2)]
    part = MarketPart.fit(ads, OccupationPart.fit(ads))
    unknown = part.build(query(person(), [0, 1]))
    assert np.isnan(unknown[columns.OPENED]).all()
    assert np.isnan(unknown[columns.OPENED_LATELY]).all()
    opened = Openings.of([(AS_OF - timedelta(days=days), 1) for days in (0, 1, 7, 8)])
    known = replace(part, openings=opened).build(query(person(), [0, 1]))
    np.testing.assert_allclose(known[columns.OPENED], [0, np.log(4)], rtol=1e-6)
    np.testing.assert_allclose(known[columns.OPENED_LATELY], [0, np.log(3)], rtol=1e-6)
