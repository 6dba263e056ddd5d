"""The filter never passes what the check's structured rules withhold: random pairs that seek the edges."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobbmatch.measuring.gate_pairs import random_home, random_profile, random_vacancy
from jobbmatch.safety.check import check, disagrees
from tests.factories.safety import filtered

_BATCH = 10


def disagreements(random: Random) -> list[str]:
    """Give what the check says against vacancies that the filter passed."""
    vacancies = [random_vacancy(random, number) for number in range(_BATCH)]
    home = random_home(random)
    profile = random_profile(random, vacancies, home)
    result = filtered(profile, *vacancies, home=home)
    pairs = [(result.decision(row), check(each, profile, home)) for row, each in enumerate(vacancies)]
    return [f"{profile} {checked}" for passed, checked in pairs if disagrees(passed, checked)]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False))
def test_filter_never_passes_what_the_check_withholds(random: Random) -> None:
    assert disagreements(random) == []


@pytest.mark.parametrize("seed", range(8))
def test_nor_on_many_fixed_pairs(seed: int) -> None:
    random = Random(seed)
    for _ in range(25):
        assert disagreements(random) == []
