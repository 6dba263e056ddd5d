import numpy as np

from jobbmatch.domain.match import RankerInfo
from jobbmatch.features.columns import COLUMN_NAMES
from jobbmatch.models.ranker import BaselineRanker
from jobbmatch.training.held_out import held_out, spread_of
from jobbmatch.training.simulate import SimulatedList, simulate
from tests.unit.training.conftest import SETTINGS, Simulated


class Serving(BaselineRanker):
    """Serves as version 4."""

    info = RankerInfo("jobbmatch-ranker", "4", simulated=True)


def _lists(simulated: Simulated) -> list[SimulatedList]:
    return simulate(simulated.vacancies, simulated.features, SETTINGS, lambda *_: None)


def test_all_are_measured_on_the_same_lists(simulated: Simulated) -> None:
    lists = _lists(simulated)
    found = held_out(BaselineRanker(), Serving(), lists)
    assert len(found.model) == len(lists)
    np.testing.assert_array_equal(found.model, found.baseline)
    assert found.champion_version == "4"
    assert found.champion is not None
    np.testing.assert_array_equal(found.champion, found.model)
    assert held_out(BaselineRanker(), None, lists).champion is None


def test_the_fingerprint_tells_lists_apart(simulated: Simulated) -> None:
    lists = _lists(simulated)
    whole, again, fewer = (held_out(BaselineRanker(), None, given) for given in (lists, _lists(simulated), lists[1:]))
    assert whole.fingerprint == again.fingerprint
    assert whole.fingerprint != fewer.fingerprint


def test_every_column_is_counted_over_all_rows(simulated: Simulated) -> None:
    lists = _lists(simulated)
    found = spread_of(lists)
    assert tuple(found) == COLUMN_NAMES
    assert {one.rows for one in found.values()} == {sum(len(item) for item in lists)}


def test_lists_of_one_person_carry_one_number_and_nothing_of_who_it_is(simulated: Simulated) -> None:
    lists = _lists(simulated)
    numbers = held_out(BaselineRanker(), None, lists).persons
    assert numbers is not None
    assert len(set(numbers)) == len({item.person for item in lists})
    assert numbers[0] == 0
