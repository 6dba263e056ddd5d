import numpy as np

from jobbmatch.measuring.evaluate.wages import UNKNOWN_GROUP, Occupations, wage_table
from tests.factories.features import occupation
from tests.factories.market import vacancy


def test_there_is_a_wage_for_every_group_but_the_armed_forces() -> None:
    assert set(wage_table()) == set(range(1, 10))
    assert all(30_000 < kroner < 100_000 for _, kroner in wage_table().values())


def test_a_vacancy_has_the_level_of_its_first_occupation() -> None:
    ads = [
        vacancy(1, occupations=occupation("2221")),
        vacancy(2, occupations=()),
        vacancy(3, occupations=occupation("0110")),
    ]
    found = Occupations.of(ads)
    assert found.groups.tolist() == [2, UNKNOWN_GROUP, 0]
    assert found.wages[0] == 66850
    assert np.isnan(found.wages[1:]).all()
