from dataclasses import replace

import numpy as np
import pytest

from jobbmatch.domain.person import Need
from jobbmatch.measuring.evaluate.fairness import FIGURES, Persons, fairness, gap_by_chance
from jobbmatch.measuring.evaluate.groups import DIMENSIONS
from jobbmatch.measuring.evaluate.persons import Seeker, draw_seekers
from jobbmatch.measuring.evaluate.resampling import Resampler
from jobbmatch.measuring.evaluate.shown import LOOKED, Look
from jobbmatch.measuring.evaluate.wages import Occupations
from tests.unit.measuring.evaluate.conftest import ADS

SIZE = 200
OCCUPATIONS = Occupations(np.array([5, 9]), np.array([43190.0, np.nan]))


def _seekers(needs: list[int]) -> list[Seeker]:
    found = []
    for seeker, count in zip(draw_seekers(ADS, len(needs), 1), needs, strict=True):
        person = replace(seeker.traits.invented.person, needs=frozenset(list(Need)[:count]))
        invented = replace(seeker.traits.invented, person=person)
        found.append(Seeker(replace(seeker.traits, invented=invented), seeker.profile))
    return found


def _look(*, good: bool) -> Look:
    """One good vacancy that is shown, or is not."""
    worth = np.array([0.5 if good else 0.0])
    return Look(np.array([0]), worth, 15.0, float(LOOKED[0]), 5)


def test_a_group_that_the_ranking_serves_worse_is_found() -> None:
    needs = [0, 2] * (SIZE // 2)
    looks = [_look(good=count == 0 or number % 4 == 1) for number, count in enumerate(needs)]
    found = fairness(_seekers(needs), Persons.of(looks, OCCUPATIONS), Resampler.of(range(SIZE), 200, 1))
    assert [item.name for item in found.dimensions] == list(DIMENSIONS)
    name, ratio = found.exposure_ratio
    assert (name, ratio.mean) == ("needs", 0.5)
    assert ratio.low < 0.5 < ratio.high < 0.8
    name, gap = found.quality_gap
    assert (name, gap.mean) == ("needs", 0.5)
    assert gap.low > 0.1
    groups = {group.name: group for item in found.dimensions if item.name == "needs" for group in item.groups}
    assert groups["ingen"].figures["quality"].mean == 1.0
    assert groups["to eller flere"].figures["quality"].mean == 0.5
    assert set(groups["ingen"].figures) == set(FIGURES)


def test_all_alike_is_all_alike() -> None:
    looks = [_look(good=True)] * SIZE
    found = fairness(_seekers([0, 1] * (SIZE // 2)), Persons.of(looks, OCCUPATIONS), Resampler.of(range(SIZE), 50, 1))
    assert found.exposure_ratio[1].mean == 1.0
    assert found.quality_gap[1].mean == 0.0


def test_a_group_too_small_is_shown_and_not_compared() -> None:
    needs = [0] * (SIZE - 5) + [2] * 5
    looks = [_look(good=count == 0) for count in needs]
    found = fairness(_seekers(needs), Persons.of(looks, OCCUPATIONS), Resampler.of(range(SIZE), 50, 1))
    item = next(item for item in found.dimensions if item.name == "needs")
    assert [group.counts for group in item.groups] == [True, False]
    assert np.isnan(item.exposure_ratio.mean)
    assert found.exposure_ratio[0] != "needs"


def test_nothing_to_compare_is_unknown() -> None:
    looks = [_look(good=True)] * 4
    found = fairness(_seekers([0, 1, 2, 0]), Persons.of(looks, OCCUPATIONS), Resampler.of(range(4), 20, 1))
    assert found.exposure_ratio[0] == ""
    assert np.isnan(found.quality_gap[1].mean)


def test_sums_leave_out_what_has_no_figure() -> None:
    nothing = Look(np.array([1]), np.array([0.0]), 0.0, 0.0, 1)
    persons = Persons.of([_look(good=True), nothing], OCCUPATIONS)
    assert persons.below["quality"].tolist() == [1.0, 0.0]
    assert persons.below["wage"].tolist() == [1.0, 0.0]
    assert persons.above["wage"].tolist() == [pytest.approx(43190.0), 0.0]
    assert persons.groups[:, 5].tolist() == [1, 0]
    assert persons.groups[:, 9].tolist() == [0, 1]


def test_what_chance_alone_parts_groups_by_shrinks_with_persons_and_is_small_beside_a_real_difference() -> None:
    rng = np.random.default_rng(1)
    by_size = []
    for size in (200, 2000):
        looks = [_look(good=bool(good)) for good in rng.random(size) < 0.5]
        persons = Persons.of(looks, OCCUPATIONS)
        found = gap_by_chance([np.arange(size) % 3, np.arange(size) % 2], persons)
        assert 0 < found.low < found.mean < found.high
        by_size.append(found)
    # Ten times the persons: about the square root of ten.
    assert by_size[0].mean / by_size[1].mean == pytest.approx(10**0.5, rel=0.25)


def test_chance_is_drawn_over_the_groups_that_are_compared() -> None:
    looks = [_look(good=number % 2 == 0) for number in range(SIZE)]
    persons = Persons.of(looks, OCCUPATIONS)
    small = np.array(["many"] * (SIZE - 5) + ["few"] * 5)
    assert np.isnan(gap_by_chance([small], persons).mean)
    halves = np.arange(SIZE) < SIZE // 2
    assert gap_by_chance([small, halves], persons) == gap_by_chance([halves], persons)
    assert gap_by_chance([halves], Persons.of([_look(good=True)] * SIZE, OCCUPATIONS)).high == 0.0


def test_a_real_difference_lies_above_what_chance_gives_and_is_gated_as_it_was_counted() -> None:
    needs = [0, 2] * (SIZE // 2)
    looks = [_look(good=count == 0 or number % 4 == 1) for number, count in enumerate(needs)]
    found = fairness(_seekers(needs), Persons.of(looks, OCCUPATIONS), Resampler.of(range(SIZE), 50, 1))
    assert found.quality_gap[1].mean == 0.5 > found.gap_by_chance.high
