import numpy as np

from jobbmatch.domain.place import unknown_place
from jobbmatch.domain.safety_profile import Strength
from jobbmatch.measuring.evaluate.exclusions import MOST, draw_exclusions
from tests.factories.market import GOL
from tests.unit.measuring.evaluate.conftest import ADS


def test_every_kind_is_drawn_all_of_them_strict_and_never_more_than_two() -> None:
    kinds = dict.fromkeys(("zones", "employers", "facets", "hours", "occupations"), 0)
    for seed in range(60):
        profile = draw_exclusions(ADS, GOL, np.random.default_rng(seed))
        assert not profile.is_empty
        held = [item for kind in kinds for item in getattr(profile, kind)]
        assert 1 <= len(held) <= MOST
        assert {item.strength for item in held} == {Strength.SAFETY}
        for kind in kinds:
            kinds[kind] += bool(getattr(profile, kind))
    assert min(kinds.values()) > 0


def test_a_person_without_a_known_home_gets_exclusions_too() -> None:
    for seed in range(20):
        assert not draw_exclusions(ADS, unknown_place(), np.random.default_rng(seed)).is_empty


def test_the_same_chance_gives_the_same_exclusions() -> None:
    one, other = (draw_exclusions(ADS, GOL, np.random.default_rng(3)) for _ in range(2))
    assert one == other
