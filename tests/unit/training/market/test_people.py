from dataclasses import replace

import numpy as np

from jobbmatch.domain.ids import StyrkCode
from jobbmatch.domain.person import Need
from jobbmatch.training.market.people import Traits
from jobbmatch.training.simulated_persons import Invented
from tests.factories.market import GOL, person


def _drawn(number: int, **said: object) -> Traits:
    who = Invented(person(**said), (StyrkCode("4321"),), GOL)
    return Traits.draw(who, np.random.default_rng(number))


def test_only_who_has_a_licence_drives_and_not_all_who_have_one() -> None:
    assert not any(_drawn(number).drives for number in range(30))
    drives = [_drawn(number, licences=("B",)).drives for number in range(60)]
    assert 0 < drives.count(False) < 30


def test_who_is_willing_to_go_far_bears_a_long_way() -> None:
    near, far = (np.mean([_drawn(n, max_distance_km=km).minutes for n in range(40)]) for km in (10.0, 80.0))
    assert far > 2 * near
    assert 30 < np.median([_drawn(n, max_distance_km=None).minutes for n in range(40)]) < 80


def test_needs_weigh_and_a_few_are_not_said() -> None:
    assert all("body" in _drawn(n, needs=frozenset({Need.SEATED})).burden for n in range(10))
    unsaid = [bool(_drawn(number).burden) for number in range(100)]
    assert 5 < unsaid.count(True) < 50


def test_the_same_numbers_give_the_same_person() -> None:
    assert _drawn(1) == _drawn(1)
    assert _drawn(1) != replace(_drawn(2), invented=_drawn(1).invented)
